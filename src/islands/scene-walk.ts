import { driveStage } from './stage-drive.ts';
import { isSideways, turnWheel } from './sideways.ts';

/** The scenes of an edition as the reader walks through them. */
export interface Walk {
  readonly scenes: HTMLElement[];
  /** Index of the scene in view. */
  readonly current: number;
  /** Brings a scene into view, as the page scrolls or at once. */
  go(index: number, behavior?: ScrollBehavior): void;
  /**
   * One scene on (1) or back (-1); what is still out of sight of a scene larger than the screen comes first.
   * @returns False at the ends.
   */
  step(step: number): boolean;
}

/** Tells which scene of an edition is in view, and walks from scene to scene by keyboard. */
export function walkScenes(): Walk {
  const root = document.documentElement;
  const scenes = [...document.querySelectorAll<HTMLElement>('main > .scene')];
  const count = document.querySelector<HTMLElement>('.count')!;
  const line = document.querySelector<HTMLElement>('.progress')!;
  const number = count.querySelector('b')!;
  const walk = {
    scenes,
    current: 0,
    go(index: number, behavior?: ScrollBehavior) {
      if (!scenes[index]) return;
      walk.current = index;
      scenes[index].scrollIntoView(behavior && { behavior });
    },
    step(step: number) {
      const scene = scenes[walk.current]!;
      const way = step * 0.8;
      // A leaf of the handscroll scrolls down within itself.
      const rest = isSideways() ? scene.scrollHeight - scene.clientHeight - 1 : 0;
      if (step > 0 ? scene.scrollTop < rest : scene.scrollTop > 0) scene.scrollBy({ top: way * innerHeight });
      else if (!isEdgeInView(scene, step)) {
        scrollBy(isSideways() ? { left: -way * innerWidth } : { top: way * innerHeight });
      } else {
        const next = walk.current + step;
        walk.go(next);
        return next in scenes;
      }
      return true;
    },
  };
  if (scenes.length === 0 || !('IntersectionObserver' in window)) return walk;

  const arrive = (index: number) => {
    walk.current = index;
    number.textContent = String(index + 1);
    line.style.setProperty('--p', String(scenes.length > 1 ? index / (scenes.length - 1) : 1));
  };
  const watch = (margin: string, tell: (scene: HTMLElement, isIn: boolean) => void) => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) tell(target as HTMLElement, isIntersecting);
      },
      { rootMargin: margin },
    );
    for (const scene of scenes) observer.observe(scene);
  };
  // The last scene that has reached the middle of the screen, from below or, on a handscroll, from the left.
  const reached = new Set<HTMLElement>();
  watch('1000000% 1000000% -50% -50%', (scene, isIn) => {
    reached[isIn ? 'add' : 'delete'](scene);
    const last = scenes.findLastIndex((scene) => reached.has(scene));
    if (last >= 0) arrive(last);
  });
  // What lies under the controls, in the upper right corner; between scenes it is the page's paper.
  const under = new Set<HTMLElement>();
  watch('0% 0% -95% -80%', (scene, isIn) => {
    under[isIn ? 'add' : 'delete'](scene);
    const last = scenes.findLast((scene) => under.has(scene));
    root.dataset.ground = last ? groundOf(last) : 'paper';
  });
  watch('-6%', (scene, isIn) => {
    if (isIn) scene.classList.add('seen');
  });
  // What is in view already must not go away to come in.
  for (const scene of scenes) if (isInView(scene)) scene.classList.add('seen', 'still');
  root.classList.add('walking');
  count.hidden = false;
  line.hidden = false;
  arrive(0);
  root.dataset.ground = groundOf(scenes[0]!);
  driveStage();
  turnWheel();

  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || needsItsKeys(event.target)) return;
    const ahead = isSideways() ? -1 : 1;
    const step = { ArrowRight: ahead, ArrowDown: 1, PageDown: 1, ArrowLeft: -ahead, ArrowUp: -1, PageUp: -1 }[
      event.key
    ];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? scenes.length - 1 : step && walk.current + step;
    const scene = target === undefined ? undefined : scenes[target];
    // Where the browser can scroll, it shows what is still out of sight in a scene longer than the screen.
    const scrolls = isSideways() || /^(?:Arrow(?:Down|Up)|Page)/u.test(event.key);
    // Behind the last scene of a handscroll stand poster, doors and imprint, which no key of the browser's own reaches.
    if (isSideways() && !scene && step === 1) return void scrollBy({ left: -0.8 * innerWidth });
    if (isSideways() && event.key === 'End' && walk.current === scenes.length - 1)
      return void scrollTo({ left: -document.scrollingElement!.scrollWidth });
    if (!scene || (step && scrolls && !isEdgeInView(scenes[walk.current]!, step))) return;
    event.preventDefault();
    scene.scrollIntoView();
  });
  return walk;
}

/** What a scene stands on, as what lies over it must know: a tone of its own, or a picture, or the page's paper. */
function groundOf(scene: HTMLElement): string {
  if (scene.dataset.tone) return scene.dataset.tone;
  if (scene.matches('[data-mode=pages] .scene-quote')) return 'night';
  return scene.matches('.scene-photo') ? 'picture' : 'paper';
}

function isInView(scene: HTMLElement): boolean {
  const { top, bottom, left, right } = scene.getBoundingClientRect();
  return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
}

/** Whether the end of a scene (or its beginning, for a step back) is on the screen; a pixel is lost to rounding. */
function isEdgeInView(scene: HTMLElement, step: number): boolean {
  const { top, bottom, left, right } = scene.getBoundingClientRect();
  if (isSideways()) return step > 0 ? left >= -1 : right <= innerWidth + 1;
  return step > 0 ? bottom <= innerHeight + 1 : top >= -1;
}

/** Whether the focus is where arrows have a meaning of their own: a control, a player, a box that scrolls. */
function needsItsKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target === document.body || target === document.documentElement) return false;
  if (target.closest('input, textarea, select, button, summary, video, audio, iframe, dialog, [contenteditable]'))
    return true;
  for (let box: Element | null = target; box && box !== document.body; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (box.scrollWidth > box.clientWidth && /auto|scroll/u.test(overflowX)) return true;
    if (box.scrollHeight > box.clientHeight && /auto|scroll/u.test(overflowY)) return true;
  }
  return false;
}
