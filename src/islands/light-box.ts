/** Shows a picture of a gallery in the light box, each time anew; nothing is loaded before. */
type Show = (step: number) => void;

const turns = new WeakMap<HTMLDialogElement, Show>();
/** How far a finger travels at least, in px, to turn to another picture. */
const SWIPE = 40;

/** Makes the pictures of a gallery open in the light box: by a button over each, so that thumb, keys and screen readers all find it. */
export function hangPictures(gallery: HTMLElement, box: HTMLDialogElement): void {
  if (!box.showModal) return;
  const images = [...gallery.querySelectorAll<HTMLImageElement>('figure img')];
  const [plate, caption, place] = ['.light-box-plate', 'figcaption', '.light-box-place'].map((one) =>
    box.querySelector(one)!,
  );
  images.forEach((image, number) => {
    const button = document.createElement('button');
    button.className = 'light-box-open';
    button.setAttribute('aria-label', box.dataset['open']!.replace('{name}', image.alt));
    image.closest('figure')!.append(button);
    button.addEventListener('click', () => {
      let shown = number;
      turns.set(box, (step) => {
        shown = (shown + step + images.length) % images.length;
        const { alt, src, srcset } = images[shown]!;
        const whole = new Image();
        for (const side of ['width', 'height'] as const) whole[side] = Number(images[shown]!.getAttribute(side));
        whole.alt = alt;
        // Candidates stand from small to large, each an address and a width.
        whole.src = srcset.split(/,?\s+/u).at(-2) ?? src;
        plate!.replaceChildren(whole);
        caption!.innerHTML = images[shown]!.closest('figure')!.querySelector('figcaption')?.innerHTML ?? '';
        place!.textContent = `${shown + 1} / ${images.length}`;
      });
      box.classList.toggle('light-box-single', !images[1]);
      openBox(box, button);
    });
  });
}

function openBox(box: HTMLDialogElement, opener: HTMLElement) {
  const turn = (step: number) => turns.get(box)!(step);
  const ears = new AbortController();
  const listen = (target: EventTarget, name: string, hear: (event: never) => void) =>
    target.addEventListener(name, hear as EventListener, { signal: ears.signal });
  let from = 0;
  box.hidden = false;
  turn(0);
  box.showModal();
  // The phone's way back closes it, and leaves the page where it is.
  history.pushState('light-box', '');
  listen(globalThis, 'popstate', () => box.close());
  listen(box, 'close', () => {
    ears.abort();
    box.hidden = true;
    opener.focus({ preventScroll: true });
    if (history.state === 'light-box') history.back();
  });
  listen(box, 'click', ({ target }: MouseEvent) => {
    const step = target === box ? 0 : Number((target as Element).closest('button')?.value ?? NaN);
    if (step) turn(step);
    else if (step === 0) box.close();
  });
  // Nor may the handscroll behind it, which a wheel unrolls.
  listen(box, 'wheel', (event: WheelEvent) => event.stopPropagation());
  listen(box, 'keydown', (event: KeyboardEvent) => {
    // The scenes behind it must not walk.
    event.stopPropagation();
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) turn(step);
  });
  listen(box, 'touchstart', ({ touches }: TouchEvent) => (from = touches[0]!.clientX));
  listen(box, 'touchend', ({ changedTouches }: TouchEvent) => {
    const way = changedTouches[0]!.clientX - from;
    if (Math.abs(way) > SWIPE) turn(way > 0 ? -1 : 1);
  });
}
