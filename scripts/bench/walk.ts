import { setTimeout } from 'node:timers/promises';
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
    await swipe(session, width / 2, height * 0.85, height * 0.15);
    // Pages snap, and what comes into view comes in.
    await page.waitForTimeout(400);
    if (times === undefined) [before, place] = [place, await readPlace()];
  }
  return swipes;
}

/** A finger that goes up the screen in about a fifth of a second. (A synthesized gesture would not reach an emulated phone.) */
async function swipe(session: CDPSession, x: number, from: number, to: number): Promise<void> {
  const steps = 12;
  for (let step = 0; step <= steps; step += 1) {
    const y = from + ((to - from) * step) / steps;
    const type = step === 0 ? 'touchStart' : 'touchMove';
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
    await setTimeout(16);
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
