import { expect, test } from 'vitest';
import type { Picture } from '../../../src/model/picture.ts';
import { findMissingSize } from '../../../src/model/picture-room.ts';

const picture = (width: number, height: number, format: Picture['format'] = 'jpeg') =>
  ({ path: 'a.jpg', digest: '', width, height, format, alpha: false }) as Picture;

test.each([
  ['photo', 1080, 540, undefined],
  ['background', 540, 1080, undefined],
  ['background', 539, 1080, { long: 1080, short: 540 }],
  ['photo', 1000, 1000, { long: 1080, short: 540 }],
  ['gallery', 480, 320, undefined],
  ['people', 160, 159, { long: 160, short: 160 }],
  ['text', 8, 8, undefined],
])('in %s a picture of %i × %i lacks %j', (shownIn, width, height, missing) => {
  expect(findMissingSize(picture(width, height), shownIn)).toEqual(missing);
});

test('a drawing has no size that it could lack', () => {
  expect(findMissingSize(picture(10, 10, 'svg'), 'photo')).toBeUndefined();
});
