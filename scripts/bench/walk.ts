import type { CDPSession, Page } from 'playwright-core';

/**
 * Walks through an edition by the swipes of a finger, as far as the page goes.
 * @param times How many swipes; without it, until the page stands still. With it, the page is asked nothing on the way.
 * @returns How many swipes it took.
 */
export async function walkScenes(page: Page, session: CDPSession, times?: number): Promise<number> {
  const readPlace = () =>
    page.evaluate(() => {
      const { scrollTop, scrollLeft } = document.scrollingElement!;
      return Math.round(scrollTop + Math.abs(scrollLeft));
    });
  const { width, height } = page.viewportSize()!;
  let swipes = 0;
  for (let before = -1, place = 0; before !== place && swipes < (times ?? 1000); swipes += 1) {
    await session.send('Input.synthesizeScrollGesture', {
      x: width / 2,
      y: height * 0.8,
      yDistance: -height * 0.7,
      speed: 2000,
      gestureSourceType: 'touch',
    });
    // Pages snap, and what comes into view comes in.
    await page.waitForTimeout(400);
    if (times === undefined) [before, place] = [place, await readPlace()];
  }
  return swipes;
}
