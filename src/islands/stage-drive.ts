import { isSideways } from './sideways.ts';

/** Drives the painting behind a scroll where the browser has no scroll timelines: the same keyframes, by --p from 0 to 1. */
export function driveStage(): void {
  const stage = document.querySelector<HTMLElement>('.stage');
  if (!stage) return;
  if (!CSS.supports('animation-timeline: scroll()')) {
    const root = document.scrollingElement!;
    let isDue = false;
    const move = () => {
      isDue = false;
      const [at, way] = isSideways()
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
