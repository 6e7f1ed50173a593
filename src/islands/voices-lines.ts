import { isStill, watchView } from './in-view.ts';

const ROWS = 4;
const LONGEST = 60;

/**
 * Lets voices of the wall pass by as single lines, a few at a time, in a band above it. A button starts and stops them; by itself
 * they begin only for readers who do not mind motion. They rest out of view. The wall holds the words; the band is for the eye alone.
 */
export function passVoices(voices: HTMLElement): void {
  const button = voices.querySelector<HTMLElement>('.voices-run');
  const lines = [...voices.querySelectorAll('blockquote')].map(({ textContent }) =>
    textContent.trim().replace(/\s+/gu, ' '),
  );
  if (!button || lines.length === 0) return;
  const band = document.createElement('div');
  band.className = 'voices-band';
  band.setAttribute('aria-hidden', 'true');
  let next = 0;
  const send = () => {
    const words = lines[next++ % lines.length]!;
    const line = document.createElement('span');
    line.textContent = words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s\w*$/u, '')}…` : words;
    line.style.animationDuration = `${16 + line.textContent.length / 3}s`;
    line.addEventListener('animationend', () => line.replaceWith(send()));
    return line;
  };
  const set = (runs: boolean) => {
    button.setAttribute('aria-pressed', String(runs));
    band.replaceChildren(...(runs ? lines.slice(0, ROWS).map(send) : []));
  };
  button.hidden = false;
  button.addEventListener('click', () => set(!band.firstChild));
  voices.prepend(band);
  set(!isStill());
  watchView(band, (isInView) => band.classList.toggle('resting', !isInView));
}
