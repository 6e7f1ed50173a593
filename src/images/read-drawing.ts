import { DomUtils, parseDocument } from 'htmlparser2';
import sharp from 'sharp';
import { checkDrawing } from './check-drawing.ts';
import { MAX_DRAWING_BYTES } from './limits.ts';
import { lookAtShade } from './look-at-shade.ts';
import { megabytes } from './read-picture-file.ts';
import { Refusal } from './refusal.ts';

/** A drawing (SVG) that passed the gate. */
interface Drawing {
  /** Size in CSS pixels. */
  width: number;
  height: number;
  /** The file to publish: what draws, without scripts, references outwards, comments and an editor's private marks. */
  svg: string;
  shade: string;
}

/** CSS pixels a unit. */
const UNITS: Record<string, number> = { '': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

/** Reads a drawing and cleans it. Throws a `Refusal` that names what is active in it, what is broken, or that it has no size. */
export async function readDrawing(bytes: Buffer, path: string): Promise<Drawing> {
  if (bytes.length > MAX_DRAWING_BYTES) {
    const values = { path, found: megabytes(bytes.length), limit: megabytes(MAX_DRAWING_BYTES) };
    throw new Refusal({ code: 'picture-too-heavy', values });
  }
  const document = parseDocument(decode(bytes, path), { xmlMode: true });
  const active = checkDrawing(document);
  if (active !== undefined) throw new Refusal({ code: 'picture-svg-active', values: { path, found: active } });
  const root = DomUtils.findOne((element) => element.name === 'svg', document.children);
  const size = root && findSize(root.attribs);
  if (!size) throw new Refusal({ code: 'picture-svg-without-size', values: { path } });
  const shade = await draw(bytes, path);
  return { ...size, shade, svg: DomUtils.getOuterHTML(root, { xmlMode: true, decodeEntities: true }) };
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal({ code: 'picture-damaged', values: { path, reason: 'UTF-8' } });
  }
}

/** htmlparser2 forgives what browsers do not (they show a broken picture), so a stricter reader has to draw it once. */
async function draw(bytes: Buffer, path: string): Promise<string> {
  try {
    return await lookAtShade(sharp(bytes, { failOn: 'error', limitInputPixels: false }));
  } catch (error) {
    const reason = (error as Error).message.trim().split('\n')[0]!;
    throw new Refusal({ code: 'picture-damaged', values: { path, reason } });
  }
}

/** Width and height as written, or those of the view box; one of the first with the view box's proportions. */
function findSize(attributes: Record<string, string>): { width: number; height: number } | undefined {
  const box =
    attributes.viewBox
      ?.trim()
      .split(/[\s,]+/u)
      .map(Number) ?? [];
  const [boxWidth, boxHeight] = box.length === 4 && box.every(Number.isFinite) ? [box[2]!, box[3]!] : [0, 0];
  const ratio = boxHeight > 0 ? boxWidth / boxHeight : 0;
  const written = { width: parseLength(attributes.width), height: parseLength(attributes.height) };
  const width = written.width ?? (written.height ? written.height * ratio : boxWidth);
  const height = written.height ?? (written.width && ratio > 0 ? written.width / ratio : boxHeight);
  if (!(width > 0 && height > 0)) return undefined;
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

function parseLength(text: string | undefined): number | undefined {
  const match = /^\s*(\d*\.?\d+(?:e\d+)?)\s*(px|pt|pc|mm|cm|in|)\s*$/iu.exec(text ?? '');
  return match ? Number(match[1]) * UNITS[match[2]!.toLowerCase()]! : undefined;
}
