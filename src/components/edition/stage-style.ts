import { countSlices, measureLayer } from '../../model/panorama.ts';
import type { Panorama } from '../../model/panorama.ts';
import type { SceneOutline } from '../../model/rendered.ts';
import { listVariants } from '../../model/picture.ts';
import type { Picture } from '../../model/picture.ts';
import { estimateEms } from '../../model/sign-width.ts';
import { escapeText } from '../escape-text.ts';
import { href } from '../href.ts';

/** Signs of a vertical title that stand in one column of the screen. */
const COLUMN = 7;

/**
 * What the style sheet cannot know of one edition: the painting behind its scenes, and how long its big words are.
 * A style element, since style attributes are refused; its hash goes into the page's policy.
 */
export function formatStageStyle(stage: Picture | Panorama | undefined, scenes: SceneOutline[]): string {
  return (
    (stage ? ('layers' in stage ? formatLayers(stage) : formatStage(stage)) : '') + scenes.map(formatSize).join('')
  );
}

/** The least part of the screen's height that a strip stands high, see stage-scroll.css. */
const RISE = 0.68;
/** Shapes of screens, each up to a width as a multiple of its height; on still wider ones nothing waits. */
const SHAPES = [0.48, 0.6, 0.8, 1.1, 1.5, 1.8, 2.4];
/** The most upright of them: so many screens of its width is it high. */
const NARROWEST = 0.4;

/** How long each layer is for its breadth, from which the style sheet knows how far it moves; and which slices may wait for the first move. */
function formatLayers({ runs, layers }: Panorama): string {
  const lengths = layers.map((layer, index) => `.layer-${index + 1}{--length:${measureLayer(layer, runs).toFixed(4)}}`);
  const waits = SHAPES.map((shape, index) => {
    const narrower = SHAPES[index - 1];
    const seen = runs === 'sideways' ? shape / RISE : 1 / (narrower ?? NARROWEST);
    const hidden = layers.map(
      (layer, depth) => `.waiting .layer-${depth + 1} .slice:nth-child(n + ${countSlices(layer, runs, seen) + 1})`,
    );
    // Ratios of whole numbers, and no shape in two ranges.
    const least = narrower === undefined ? '' : `(min-aspect-ratio:${narrower * 10000 + 1}/10000) and `;
    return `@media ${least}(max-aspect-ratio:${shape * 10000}/10000){${hidden.join()}{display:none}}`;
  });
  return lengths.join('') + waits.join('');
}

function formatStage(cover: Picture): string {
  const variants = listVariants(cover);
  const atLeast = (width: number) => href((variants.find((one) => one.width >= width) ?? variants.at(-1)!).url);
  // An upright picture is no strip to walk along: it stands once.
  const once = cover.height > cover.width ? ';--stage-size:cover;--stage-repeat:no-repeat' : '';
  return `:root{--stage:url(${atLeast(1080)})${once}}@media(min-width:44rem){:root{--stage:url(${atLeast(1600)})}}`;
}

function formatSize({ id, layout, title }: SceneOutline): string {
  if (title === undefined || (layout !== 'number' && layout !== 'cover')) return '';
  const ems = estimateEms(title);
  const columns = Math.max(1, Math.min(4, Math.ceil(ems / COLUMN)));
  const size = layout === 'number' ? `--ems:${ems}` : `--columns:${columns};--signs:${Math.ceil(ems / columns)}`;
  return `.scene[id="${escapeText(id)}"]{${size}}`;
}
