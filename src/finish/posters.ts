import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ContentError } from '../faults.ts';
import type { Fault } from '../faults.ts';
import { getUi } from '../i18n/ui.ts';
import { digestPicture } from '../images/examine-picture.ts';
import { takeTurn } from '../images/take-turns.ts';
import { findSign, nameShareImages } from '../model/share-images.ts';
import type { Sheet, SheetOrder } from '../model/sheet.ts';
import type { FinishOptions, Step } from './context.ts';
import { isForeignScript } from './foreign-script.ts';
import { Memo } from './memo.ts';
import { drawCard } from './posters/draw-card.ts';
import { drawIcon } from './posters/draw-icon.ts';
import { drawPoster } from './posters/draw-poster.ts';
import { Face } from './posters/face.ts';
import type { Weight } from './posters/face.ts';
import type { Cover } from './posters/paint-ground.ts';
import { PosterShelf } from './posters/poster-shelf.ts';
import { toFault } from './to-fault.ts';

/** Draws the posters of editions, the share images of all pages and the icons of campaigns, from the cache where it has them. */
export const posters: Step = {
  name: 'posters',
  async run(context) {
    const { options } = context;
    const missing = findMissingGlyphs(options, options.sheets ?? []);
    const isUndrawn = ({ sheet, poster }: SheetOrder, signs: string[]): boolean =>
      poster !== undefined && [sheet.title, sheet.organiser].some((text) => isForeignScript(text, signs));
    const left = [...missing].filter(([order, signs]) => isUndrawn(order, signs)).map(([order]) => order);
    context.undrawn = new Set(left.map(({ poster }) => poster!));
    const orders = (options.sheets ?? []).map((order) =>
      left.includes(order) ? { sheet: order.sheet, page: order.page } : order,
    );
    for (const order of left) missing.delete(order);
    const faults = listFaults(options, missing).filter((fault) => !options.tolerates?.(fault));
    if (faults.length > 0) throw new ContentError(faults);
    const shelf = new PosterShelf(options);
    const jobs = listJobs(options, orders);
    await Promise.all(
      [...jobs].map(async ([url, { key, draw }]) => {
        const target = join(options.dir, url);
        await mkdir(dirname(target), { recursive: true });
        await shelf.place(key, target, () => takeTurn(draw));
      }),
    );
    shelf.save();
    const drawn = orders.filter(({ poster }) => poster !== undefined).length;
    const mute = options.siteUrl === undefined && drawn > 0 ? ', without QR code: site.yaml has no `url`' : '';
    return `${drawn} posters, ${jobs.size - drawn} share images and icons, ${shelf.hits} known${mute}${describeMissing(missing)}${describeUndrawn(left)}`;
  },
};

interface Job {
  /** Everything that the bytes depend on. */
  key: string;
  draw: () => Promise<Buffer>;
}

/** What has to be drawn, by its address: several pages may share a picture. */
export function listJobs(options: Pick<FinishOptions, 'pictures' | 'siteUrl'>, orders: SheetOrder[]): Map<string, Job> {
  const jobs = new Map<string, Job>();
  for (const { sheet, poster } of orders) {
    const hint = getUi(sheet.lang).scanPoster;
    if (poster !== undefined) {
      const key = JSON.stringify(['poster', sheet, hint]);
      jobs.set(poster, {
        key,
        draw: async () => drawPoster(sheet, await loadCover(options, sheet.coverTall ?? sheet.cover), hint),
      });
    }
    const { wide, square, icon } = nameShareImages(sheet);
    jobs.set(icon.url, { key: icon.url, draw: () => drawIcon(sheet) });
    // Cards are fetched by whole addresses, which a site without its own does not have.
    if (options.siteUrl === undefined) continue;
    const load = () => loadCover(options, sheet.cover ?? sheet.coverTall);
    jobs.set(wide.url, { key: wide.url, draw: async () => drawCard(sheet, await load(), 'wide') });
    jobs.set(square.url, { key: square.url, draw: async () => drawCard(sheet, await load(), 'square') });
  }
  return jobs;
}

async function loadCover(
  { pictures }: Pick<FinishOptions, 'pictures'>,
  cover: Sheet['cover'],
): Promise<Cover | undefined> {
  if (!cover) return undefined;
  const found = pictures.find(({ picture }) => picture.digest === cover.digest);
  if (!found) throw new Error(`${cover.path} is a cover, and no picture of the site`);
  const bytes = await readFile(found.file);
  if (digestPicture(bytes) !== cover.digest) throw new Error(`${cover.path} changed while the site was built`);
  return { picture: found.picture, bytes };
}

/** The signs of each sheet that the face does not have. */
function findMissingGlyphs(options: FinishOptions, orders: SheetOrder[]): Map<SheetOrder, string[]> {
  const known = new Memo<string>('glyphs', options);
  const find = (weight: Weight, text: string): string =>
    known.get(`${weight} ${text}`, () => Face.get(weight).findMissing(text));
  const missing = orders.map((order): [SheetOrder, string[]] => {
    const { sheet } = order;
    const big = [sheet.title, ...sheet.dates, findSign(sheet)].join('');
    return [order, [...new Set([...find(900, big), ...find(600, sheet.organiser)])]];
  });
  known.save();
  return new Map(missing.filter(([, signs]) => signs.length > 0));
}

/** A poster is sent on as it is: a hole in it is a fault. Share images of other pages do without the sign. */
function listFaults(options: FinishOptions, missing: Map<SheetOrder, string[]>): Fault[] {
  return [...missing].flatMap(([{ sheet, page, poster }, signs]): Fault[] => {
    if (poster === undefined) return [];
    const found = signs.map(
      (sign) => `${sign} (U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`,
    );
    const texts = [sheet.title, ...sheet.dates, sheet.organiser].filter((text) =>
      signs.some((sign) => text.includes(sign)),
    );
    return [toFault(options, page, 'poster-glyph-missing', { found: found.join(', '), text: texts.join(' · ') })];
  });
}

function describeUndrawn(left: readonly SheetOrder[]): string {
  const names = left.map(({ poster }) => poster).join(', ');
  return names === '' ? '' : `, left out since the face lacks their script: ${names}`;
}

function describeMissing(missing: Map<SheetOrder, string[]>): string {
  const signs = [...new Set([...missing.values()].flat())].join('');
  return signs === '' ? '' : `, no glyph for ${signs}`;
}
