/** Whether the page is set as a handscroll, which is walked from right to left. */
export function isSideways(): boolean {
  return getComputedStyle(document.documentElement).writingMode === 'vertical-rl';
}

/** A wheel turns down; the handscroll unrolls to the left, unless something under the pointer can scroll down itself. */
export function turnWheel(): void {
  addEventListener(
    'wheel',
    (event) => {
      const { deltaX, deltaY, deltaMode, ctrlKey } = event;
      if (ctrlKey || Math.abs(deltaX) > Math.abs(deltaY) || !isSideways()) return;
      const box = (event.target as Element).closest('.scene');
      const rest = box ? box.scrollHeight - box.clientHeight : 0;
      if (box && rest > 1 && (deltaY > 0 ? box.scrollTop < rest - 1 : box.scrollTop > 0)) return;
      event.preventDefault();
      // A line of a wheel that counts lines is as far as in other browsers.
      scrollBy({ left: -deltaY * (deltaMode === 1 ? 24 : 1), behavior: 'instant' });
    },
    { passive: false },
  );
}
