/** Tells which scene of an edition is in view, and walks from scene to scene by keyboard. */
export function walkScenes(scenes: HTMLElement[], count: HTMLElement, line: HTMLElement): void {
  const number = count.querySelector('b')!;
  let current = 0;
  const arrive = (index: number) => {
    current = index;
    number.textContent = String(index + 1);
    count.classList.toggle('on-night', scenes[index]!.matches('.scene-quote'));
    line.style.setProperty('--p', String(scenes.length > 1 ? index / (scenes.length - 1) : 1));
  };
  const passing = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) arrive(scenes.indexOf(target as HTMLElement));
      }
    },
    { rootMargin: '-45% 0px -45% 0px' },
  );
  const coming = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) target.classList.add('seen');
    },
    { rootMargin: '0px 0px -12% 0px' },
  );
  for (const scene of scenes) {
    passing.observe(scene);
    coming.observe(scene);
  }
  document.documentElement.classList.add('walking');
  count.hidden = false;
  line.hidden = false;
  arrive(0);
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || needsItsKeys(event.target)) return;
    const step = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? scenes.length - 1 : step && current + step;
    const scene = target === undefined ? undefined : scenes[target];
    // Where the browser can scroll, it shows what is still out of sight in a scene taller than the screen.
    const scrolls = /^(?:Arrow(?:Down|Up)|Page)/u.test(event.key);
    if (!scene || (step && scrolls && !isEdgeInView(scenes[current]!, step))) return;
    event.preventDefault();
    scene.scrollIntoView();
  });
}

/** Whether the end of a scene (or its beginning, for a step back) is on the screen; a pixel is lost to rounding. */
function isEdgeInView(scene: HTMLElement, step: number): boolean {
  const { top, bottom } = scene.getBoundingClientRect();
  return step > 0 ? bottom <= innerHeight + 1 : top >= -1;
}

/** Whether the focus is where arrows have a meaning of their own: a control, a player, a box that scrolls. */
function needsItsKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target === document.body || target === document.documentElement) return false;
  if (target.closest('input, textarea, select, button, summary, video, audio, iframe, [contenteditable]')) return true;
  for (let box: Element | null = target; box && box !== document.body; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (box.scrollWidth > box.clientWidth && /auto|scroll/u.test(overflowX)) return true;
    if (box.scrollHeight > box.clientHeight && /auto|scroll/u.test(overflowY)) return true;
  }
  return false;
}
