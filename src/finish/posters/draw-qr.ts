import { encode } from 'uqr';
import type { Box, Drawn } from './box.ts';

/** Light modules that scanners want on each side (ISO/IEC 18004, 5.3.8). */
export const QUIET = 4;

/** A code of a whole number of pixels a module, as large as fits into a square with its quiet zone, and in its middle. */
export function drawQr(text: string, room: Box): Drawn & { module: number } {
  // As much correction as leaves modules that a phone still tells apart: long addresses get less.
  const codes = (['M', 'L'] as const).map((ecc) => encode(text, { ecc, border: 0, boostEcc: true }));
  const code = codes.find(({ size }) => size <= 57) ?? codes[1]!;
  const module = Math.max(1, Math.floor(Math.min(room.width, room.height) / (code.size + 2 * QUIET)));
  const side = module * code.size;
  const x = Math.round(room.x + (room.width - side) / 2);
  const y = Math.round(room.y + (room.height - side) / 2);
  let d = '';
  for (const [row, modules] of code.data.entries()) {
    for (let column = 0; column < modules.length; column += 1) {
      if (!modules[column]) continue;
      let end = column;
      while (modules[end + 1]) end += 1;
      const width = (end - column + 1) * module;
      d += `M${x + column * module} ${y + row * module}h${width}v${module}h-${width}z`;
      column = end;
    }
  }
  return { d, module, box: { x, y, width: side, height: side } };
}
