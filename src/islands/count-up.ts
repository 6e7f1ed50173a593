import { isStill, watchView } from './in-view.ts';

const LASTS_MS = 1200;

/**
 * Runs a number up to itself when it first comes into view. The words stay as they are, for ears, search and paper; the style sheet
 * paints the passing figure over them, so that nothing wrong is left when it is broken off. All passing figures have as many digits.
 */
export function countUp(heading: HTMLElement): void {
  const node = [...heading.childNodes].find((child) => child instanceof Text && /\d/u.test(child.data)) as
    Text | undefined;
  const found = /\d+(?:,\d{3})*(?:\.\d+)?/u.exec(node?.data ?? '');
  if (!node || !found) return;
  const end = Number(found[0].replaceAll(',', ''));
  const start = end < 10 ? 0 : 10 ** Math.floor(Math.log10(end));
  const places = found[0].split('.')[1]?.length ?? 0;
  const number = document.createElement('span');
  number.className = 'count-up';
  const range = document.createRange();
  range.setStart(node, found.index);
  range.setEnd(node, found.index + found[0].length);
  range.surroundContents(number);
  let hasRun = false;
  watchView(number, (isInView) => {
    if (!isInView || hasRun || isStill()) return;
    hasRun = true;
    let began: number | undefined;
    const run = (now: number) => {
      const part = (now - (began ??= now)) / LASTS_MS;
      if (part >= 1) return number.removeAttribute('data-now');
      number.dataset['now'] = (end - (end - start) * (1 - part) ** 3).toLocaleString('en', {
        useGrouping: found[0].includes(','),
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      });
      requestAnimationFrame(run);
    };
    requestAnimationFrame(run);
  });
}
