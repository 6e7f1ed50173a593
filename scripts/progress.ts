import { fill } from '../src/i18n/ui.ts';
import type { Terminal } from './terminal.ts';

/** A part of the work that is over. */
export interface Phase {
  name: string;
  seconds: number;
  note?: string;
}

/** Shows how the work goes on. */
export interface Progress {
  /** `done` of `total` pieces of the running phase. */
  advance(name: string, done: number, total: number): void;
  finishPhase(phase: Phase): void;
  /** Takes the bar away; called in any case, also when the work failed. */
  close(): void;
}

const BAR_CELLS = 24;
const REDRAW_MS = 80;
const CLEAR_LINE = '\r\u001B[2K';

/** A bar on a terminal, a plain line a phase elsewhere, nothing where programs read. */
export function createProgress(terminal: Terminal, now: () => number = () => performance.now()): Progress {
  if (terminal.json) return { advance() {}, finishPhase() {}, close() {} };
  const { texts, isInteractive, style } = terminal;
  const nameOf = (name: string): string => (texts.phases as Record<string, string>)[name] ?? name;
  let drawnAt = -Infinity;
  let isDrawn = false;

  const clear = (): void => {
    if (isDrawn) terminal.draw(CLEAR_LINE);
    isDrawn = false;
  };
  return {
    advance(name, done, total) {
      if (!isInteractive || (now() - drawnAt < REDRAW_MS && done < total)) return;
      drawnAt = now();
      terminal.draw(`${CLEAR_LINE}${formatBar(done, total)} ${nameOf(name)} ${done}/${total}`);
      isDrawn = true;
    },
    finishPhase({ name, seconds, note }) {
      clear();
      const time = fill(texts.progress.seconds, { seconds: formatSeconds(seconds) });
      terminal.note(`${time.padStart(8)}  ${nameOf(name)}${note === undefined ? '' : style('dim', `  ${note}`)}`);
    },
    close: clear,
  };
}

/** `0.04`, `3.2`, `41`: as many digits as matter. */
export function formatSeconds(seconds: number): string {
  return seconds >= 10 ? seconds.toFixed(0) : seconds >= 0.1 ? seconds.toFixed(1) : seconds.toFixed(2);
}

function formatBar(done: number, total: number): string {
  const full = total > 0 ? Math.round((Math.min(done, total) / total) * BAR_CELLS) : 0;
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
}
