import type { Walk } from './scene-walk.ts';

/** How long the cursor and the panel stay after a movement. */
const AWAKE_MS = 3000;
/** How long scenes that turn by themselves wait after somebody touched them. */
const PAUSE_MS = 60_000;
/** Where keys and presenters' remotes lead; in a hall the right arrow leads on, whichever way the page is walked. */
const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};
const FIELDS = 'input, textarea, select, video, audio, [contenteditable]';

/** Safari knew full screen by this name until 16.4. */
type OldElement = HTMLElement & { webkitRequestFullscreen?: HTMLElement['requestFullscreen'] };

/**
 * The edition on the screen of a hall. P enters, where no control but the button has the focus, and leaves; arrows, space, Page Up and
 * Down, Home and End walk; B or a full stop blanks the screen, C shows the clock, R lets scenes turn by themselves, Escape leaves.
 * `?hall=12` begins like that, 12 seconds a scene, round and round. Full screen and a screen that stays lit come where the browser has
 * them.
 */
export function project(walk: Walk, hall: HTMLElement, button: HTMLElement | undefined): void {
  const root = document.documentElement;
  const states = root.classList;
  const [time, passed] = hall.querySelectorAll('time');
  const run = hall.querySelector('[value=r]')!;
  const pace = hall.querySelector('input')!;
  let opener: HTMLElement | undefined;
  let began = 0;
  let isFull = false;
  let isRunning = false;
  let clock: number;
  let turning: number;
  let resting: number;
  let lock: WakeLockSentinel | undefined;

  const isIn = () => states.contains('in-hall');
  const tell = () => {
    const now = Date.now();
    time!.textContent = new Date(now).toLocaleTimeString(root.lang, { hour: '2-digit', minute: '2-digit' });
    passed!.textContent = new Date(now - began).toISOString().slice(11, 19);
  };
  /** Sets the next turn, if scenes turn by themselves. */
  const wait = (ms?: number) => {
    const seconds = Math.min(120, Math.max(3, Number(pace.value) || 12));
    pace.value = String(seconds);
    clearTimeout(turning);
    if (!isRunning) return;
    turning = window.setTimeout(
      () => {
        if (!states.contains('hall-blank') && !walk.step(1)) walk.go(0, 'instant');
        wait();
      },
      ms ?? seconds * 1000,
    );
  };
  const setRunning = (runs: boolean) => {
    isRunning = runs;
    run.setAttribute('aria-pressed', String(runs));
    wait();
  };
  /** A lock may come late: after another one, or when nobody is there any more. */
  const keep = (got: WakeLockSentinel) => {
    void lock?.release();
    lock = got;
    if (!isIn()) void got.release();
  };
  const stayLit = () => {
    if (isIn() && !document.hidden) navigator.wakeLock?.request('screen').then(keep, () => {});
  };
  const wake = () => {
    states.add('hall-awake');
    clearTimeout(resting);
    resting = window.setTimeout(() => states.remove('hall-awake'), AWAKE_MS);
  };
  /** What is on the screen stays there while sizes change. */
  const change = (act: () => void) => {
    const here = walk.current;
    act();
    walk.go(here, 'instant');
  };
  const enter = (from?: HTMLElement) => {
    opener = from;
    began = Date.now();
    change(() => {
      states.add('in-hall', 'hall-timed');
      hall.hidden = false;
    });
    tell();
    clock = window.setInterval(tell, 1000);
    (root.requestFullscreen ?? (root as OldElement).webkitRequestFullscreen)?.call(root)?.catch(() => {});
    stayLit();
    wake();
  };
  const leave = () => {
    change(() => {
      states.remove('in-hall', 'hall-timed', 'hall-blank', 'hall-awake');
      hall.hidden = true;
    });
    clearInterval(clock);
    setRunning(false);
    void lock?.release();
    if (document.fullscreenElement) void document.exitFullscreen();
    opener?.focus({ preventScroll: true });
  };
  const blank = () => states.add('hall-blank');
  const deeds: Record<string, () => void> = {
    Home: () => walk.go(0),
    End: () => walk.go(walk.scenes.length - 1),
    b: blank,
    '.': blank,
    c: () => states.toggle('hall-timed'),
    r: () => setRunning(!isRunning),
    p: leave,
    Escape: leave,
  };
  /** @returns Whether the key means something. */
  const act = (key: string, isBack = false): boolean => {
    const step = key === ' ' ? (isBack ? -1 : 1) : STEPS[key];
    const deed = step ? () => walk.step(step) : deeds[key];
    if (!deed) return false;
    wait(PAUSE_MS);
    if (deed !== leave && states.contains('hall-blank')) states.remove('hall-blank');
    else deed();
    return true;
  };

  addEventListener(
    'keydown',
    (event) => {
      const target = event.target as Element;
      // Letters mean the same in capitals.
      const key = event.key[1] ? event.key : event.key.toLowerCase();
      const isField = target.matches?.(FIELDS);
      if (event.altKey || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
      if (!isIn()) {
        // A letter typed, or said, to a control must not start anything (WCAG 2.1.4).
        const at = document.activeElement;
        if (key === 'p' && (!at || at === button || at.matches('html, body, main, .scene'))) enter();
        return;
      }
      if (key !== 'Escape' && (isField || (key === ' ' && target.matches?.('a, button, summary')))) return;
      if (act(key, event.shiftKey)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    true,
  );
  hall.addEventListener('click', ({ target }) => act((target as Element).closest('button')?.value ?? ''));
  pace.addEventListener('change', () => wait());
  for (const name of ['pointermove', 'pointerdown']) {
    addEventListener(name, () => {
      if (!isIn()) return;
      wake();
      if (name === 'pointerdown') wait(PAUSE_MS);
    });
  }
  document.addEventListener('visibilitychange', stayLit);
  document.addEventListener('fullscreenchange', () => {
    const wasFull = isFull;
    isFull = document.fullscreenElement !== null;
    if (!isIn()) return;
    if (wasFull && !isFull) leave();
    else change(() => {});
  });
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => enter(button));
  }
  const asked = new URLSearchParams(location.search).get('hall');
  if (asked !== null) {
    pace.value = asked;
    enter();
    states.remove('hall-timed', 'hall-awake');
    setRunning(true);
  }
}
