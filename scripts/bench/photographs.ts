import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** The photographs of a folder, sorted; none where it is not there. */
export function listPhotographs(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jpg'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Makes large photographs in `target` until there are `count`: those that are there, then one laid over the other, at the full size of both.
 * @returns files of all of them
 */
export async function makeLarge(photographs: string[], target: string, count: number): Promise<string[]> {
  mkdirSync(target, { recursive: true });
  const files = photographs.slice(0, count);
  for (let index = 0; files.length < count; index += 1) {
    const [upper, lower] = [photographs[index % photographs.length]!, photographs[(index + 1) % photographs.length]!];
    const file = join(target, `large-${index + 1}.jpg`);
    files.push(file);
    if (existsSync(file)) continue;
    const { width, height } = await sharp(upper).metadata();
    const below = await sharp(lower).resize({ width }).toBuffer({ resolveWithObject: true });
    await sharp(upper)
      .extend({ bottom: below.info.height })
      .composite([{ input: below.data, top: height, left: 0 }])
      .jpeg({ quality: 92 })
      .toFile(file);
  }
  return files;
}

/**
 * Makes `count` upright photographs that all differ: cut from another place and turned to another hue each. Without photographs to cut
 * from, noise over a gradient is made, which is as heavy.
 */
export async function makeMany(photographs: string[], target: string, count: number): Promise<string[]> {
  mkdirSync(target, { recursive: true });
  const files: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const file = join(target, `photograph-${String(index + 1).padStart(3, '0')}.jpg`);
    files.push(file);
    if (existsSync(file)) continue;
    const source = photographs.length > 0 ? cut(photographs[index % photographs.length]!, index) : paint(index);
    await (await source).jpeg({ quality: 84 }).toFile(file);
  }
  return files;
}

const [WIDTH, HEIGHT] = [1080, 1620];

async function cut(file: string, index: number) {
  const { width, height } = await sharp(file).metadata();
  const scale = Math.min(width / WIDTH, height / HEIGHT);
  const [cutWidth, cutHeight] = [Math.floor(WIDTH * scale), Math.floor(HEIGHT * scale)];
  const place = (index * 0.618) % 1;
  return sharp(file)
    .extract({
      left: Math.floor((width - cutWidth) * place),
      top: Math.floor((height - cutHeight) * place),
      width: cutWidth,
      height: cutHeight,
    })
    .resize({ width: WIDTH, height: HEIGHT })
    .modulate({ hue: (index * 47) % 360 });
}

async function paint(index: number) {
  const shade = { r: (index * 53) % 256, g: (index * 101) % 256, b: (index * 151) % 256 };
  return sharp({
    create: {
      width: WIDTH,
      height: HEIGHT,
      channels: 3,
      background: shade,
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  }).tint(shade);
}
