import { expect, test } from 'vitest';
import { listVariants, parseVariant } from '../../../src/model/picture.ts';
import type { Picture } from '../../../src/model/picture.ts';

const photo: Picture = {
  path: 'jiujiu/pictures/校门 Gate.jpg',
  digest: '0123456789abcdef',
  width: 1000,
  height: 800,
  format: 'jpeg',
  alpha: false,
};

test('a picture is made in the widths below its own, and its own', () => {
  expect(listVariants(photo)).toEqual([
    { url: '_assets/gate-0123456789abcdef-360.webp', width: 360 },
    { url: '_assets/gate-0123456789abcdef-720.webp', width: 720 },
    { url: '_assets/gate-0123456789abcdef-1000.webp', width: 1000 },
  ]);
});

test('no picture is enlarged, and none is made wider than the widest screen needs', () => {
  expect(listVariants({ ...photo, width: 20 })).toHaveLength(1);
  expect(listVariants({ ...photo, width: 9000 }).at(-1)?.width).toBe(2160);
});

test('an address tells its picture and width', () => {
  for (const { url, width } of listVariants(photo)) expect(parseVariant(url)).toEqual({ digest: photo.digest, width });
  const drawing = listVariants({ ...photo, format: 'svg' })[0]!;
  expect(parseVariant(drawing.url)).toEqual({ digest: photo.digest, width: undefined });
  expect(parseVariant('jiujiu/index.html')).toBeUndefined();
});
