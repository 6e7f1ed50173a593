import { openDialog } from './open-dialog.ts';

/** How far a finger travels at least, in px, to turn to another picture. */
const SWIPE = 40;

/**
 * Makes the pictures of galleries open in the light box: by a button over each, so that thumb, keys and screen readers all find it.
 * The largest width is loaded when a picture is shown, and not before.
 */
export function hangPictures(galleries: Element[], box: HTMLDialogElement): void {
  if (!box.showModal) return;
  const [plate, caption, place] = ['.light-box-plate', 'figcaption', '.light-box-place'].map((part) =>
    box.querySelector(part)!,
  );
  let images: HTMLImageElement[];
  let shown: number;
  let opener: HTMLElement;
  let from: number;

  const turn = (step: number) => {
    shown = (shown + step + images.length) % images.length;
    const image = images[shown]!;
    const whole = new Image(Number(image.getAttribute('width')), Number(image.getAttribute('height')));
    whole.alt = image.alt;
    // Candidates stand from small to large, each an address and a width.
    whole.src = image.srcset.split(/,?\s+/u).at(-2) ?? image.src;
    plate!.replaceChildren(whole);
    caption!.innerHTML = image.closest('figure')!.querySelector('figcaption')?.innerHTML ?? '';
    place!.textContent = `${shown + 1} / ${images.length}`;
  };

  for (const gallery of galleries) {
    const hung = [...gallery.querySelectorAll('img')];
    hung.forEach((image, number) => {
      const button = document.createElement('button');
      button.className = 'light-box-open';
      const figure = image.closest('figure')!;
      const name = image.alt || figure.querySelector('figcaption')?.textContent.trim() || String(number + 1);
      button.setAttribute(
        'aria-label',
        box.dataset['open']!.replace('{name}', () => name),
      );
      button.onclick = () => {
        images = hung;
        shown = number;
        opener = button;
        box.hidden = false;
        box.classList.toggle('light-box-single', !hung[1]);
        turn(0);
        openDialog(box);
      };
      figure.append(button);
    });
  }

  box.onclose = () => {
    box.hidden = true;
    opener.focus({ preventScroll: true });
  };
  box.onclick = ({ target }) => {
    const step = target === box ? '0' : (target as Element).closest('button')?.value;
    if (step === '0') box.close();
    else if (step) turn(Number(step));
  };
  box.onkeydown = (event) => {
    // The scenes behind it must not walk.
    event.stopPropagation();
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) turn(step);
  };
  // Nor may the handscroll behind it, which a wheel unrolls.
  box.onwheel = (event) => event.stopPropagation();
  box.ontouchstart = ({ touches }) => {
    from = touches[0]!.clientX;
  };
  box.ontouchend = ({ changedTouches }) => {
    const way = changedTouches[0]!.clientX - from;
    if (Math.abs(way) > SWIPE) turn(way > 0 ? -1 : 1);
  };
}
