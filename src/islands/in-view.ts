/** Tells whenever an element comes into view or leaves it; never, where the browser cannot know. */
export function watchView(element: Element, tell: (isInView: boolean) => void): void {
  if (!('IntersectionObserver' in globalThis)) return;
  new IntersectionObserver((entries) => tell(entries.at(-1)!.isIntersecting)).observe(element);
}

/** Whether the reader asked the system for less motion; asked anew each time, since the answer may change. */
export function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
