import { expect, it } from 'vitest';
import { HEIGHT, WIDTH, drawLandscape } from '../../../src/model/landscape.ts';

it('draws the same mountains for the same word, others for another', () => {
  expect(drawLandscape('jiujiu')).toEqual(drawLandscape('jiujiu'));
  expect(drawLandscape('jiujiu').ranges).not.toEqual(drawLandscape('web30').ranges);
});

it('closes each range along the foot of the frame, from edge to edge', () => {
  for (const { body } of drawLandscape('九十九年').ranges) {
    expect(body).toMatch(new RegExp(`^M0 \\d+l[\\d -]+V${HEIGHT}H0z$`, 'u'));
    const steps = body
      .match(/l(.*)V/u)![1]!
      .match(/-?\d+/gu)!
      .map(Number);
    expect(steps.filter((_, index) => index % 2 === 0).reduce((sum, step) => sum + step, 0)).toBe(WIDTH);
  }
});

it('keeps the sun where a phone sees it', () => {
  for (const word of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const { sun } = drawLandscape(word);
    expect(sun.x - sun.r).toBeGreaterThan(590);
    expect(sun.x + sun.r).toBeLessThan(710);
  }
});
