/**
 * Lays the second of two pictures over the first, behind an edge that a slider moves. The slider is a real one: arrows, a thumb on
 * glass and a screen reader know how to use it. Without this the two stand side by side.
 */
export function slidePictures(compare: HTMLElement): void {
  const figures = [...compare.querySelectorAll('figure')];
  const image = compare.querySelector('img');
  if (figures.length !== 2 || !image) return;
  const slider = document.createElement('input');
  slider.type = 'range';
  const names = figures.map((figure) => figure.textContent.trim() || figure.querySelector('img')!.alt);
  slider.setAttribute('aria-label', names.join(' / '));
  slider.addEventListener('input', () => compare.style.setProperty('--parted', `${slider.value}%`));
  compare.style.setProperty('--ratio', `${image.getAttribute('width')} / ${image.getAttribute('height')}`);
  compare.classList.add('slides');
  // Words in place of a picture would be cut off.
  compare.addEventListener(
    'error',
    () => {
      compare.classList.remove('slides');
      slider.remove();
    },
    true,
  );
  figures[1]!.after(slider);
}
