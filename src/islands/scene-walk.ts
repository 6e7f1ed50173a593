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
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    const step = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[event.key];
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? scenes.length - 1 : step && current + step;
    const scene = target === undefined ? undefined : scenes[target];
    if (!scene) return;
    event.preventDefault();
    scene.scrollIntoView();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
