import { watchView } from './in-view.ts';

const HOUR = 3_600_000;

/**
 * Says how long it is to a day by the reader's clock: days, and in the last two days the hours too. A day begins at midnight in China,
 * wherever the reader is. Once it has begun the sentence for afterwards stands instead.
 */
export function countDown(countdown: HTMLElement): void {
  const [left, after] = ['left', 'after'].map((name) => countdown.querySelector<HTMLElement>(`.countdown-${name}`));
  const day = countdown.dataset['to'] ?? '';
  const end = Date.parse(day.includes('T') ? day : `${day}T00:00+08:00`);
  if (!left || !(end > 0)) return;
  const words = left.dataset['words'] ?? '{time}';
  const say = (unit: string, value: number) =>
    value > 0
      ? new Intl.NumberFormat(document.documentElement.lang, {
          style: 'unit',
          unit,
          unitDisplay: 'long',
        }).format(value)
      : '';
  let said: string;
  const update = () => {
    const hours = Math.ceil((end - Date.now()) / HOUR);
    const isOver = hours <= 0;
    const days = Math.floor(hours / 24);
    const time =
      hours > 48 ? say('day', Math.ceil(hours / 24)) : `${say('day', days)} ${say('hour', hours % 24)}`.trim();
    const text = words.replace('{time}', time);
    if (text !== said) left.innerHTML = text.replace(/\d[\d,]*/gu, '<b>$&</b>');
    said = text;
    left.hidden = isOver;
    if (after) after.hidden = !isOver;
    return isOver;
  };
  let timer: number | undefined;
  update();
  watchView(countdown, (isInView) => {
    clearInterval(timer);
    if (isInView && !update()) timer = window.setInterval(update, 1000);
  });
}
