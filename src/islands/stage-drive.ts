/**
 * Drives the painting behind a scroll where the browser has no scroll timelines: the same keyframes, by --p from 0 to 1. And
 * fetches the slices ahead of the reader, of which the browser would think only when they are at its edge.
 */
export function driveStage(): void {
  const stage = document.querySelector<HTMLElement>('.stage');
  if (!stage) return;
  if (!CSS.supports('animation-timeline: scroll()')) {
    const root = document.scrollingElement!;
    let isDue = false;
    const move = () => {
      isDue = false;
      const [at, way] =
        root.scrollWidth > root.clientWidth
          ? [-root.scrollLeft, root.scrollWidth - root.clientWidth]
          : [root.scrollTop, root.scrollHeight - root.clientHeight];
      stage.style.setProperty('--p', String(way > 0 ? at / way : 0));
    };
    const ask = () => {
      if (!isDue) requestAnimationFrame(move);
      isDue = true;
    };
    addEventListener('scroll', ask, { passive: true });
    addEventListener('resize', ask);
    move();
  }
}
