/** Where a tap means something else than "play". */
const CONTROLS = 'a,button,input,select,textarea,label,summary,audio,video,dialog,[role=button],[role=slider]';

/** What is remembered from page to page: whether the reader wants music, and where which piece stood. */
type Memory = [wish?: boolean | null, src?: string, at?: number];

declare global {
  interface Window {
    WeixinJSBridge?: { invoke(name: string, options: object, then: () => void): void };
  }
}

/**
 * Plays the music of an edition. The button tells what is heard, by the events of the audio element alone: a start that the browser
 * refuses, a file that is not there and a pause from outside show as what they are.
 */
export function playMusic(button: HTMLElement, music: HTMLMediaElement): void {
  const words = button.querySelector('span')!;
  const { autoplay, size } = button.dataset;
  let [wish, src, at] = remember();
  /** It was interrupted (another player, a hidden page) and goes on after that. */
  let waits = false;

  const show = () => {
    const { error, paused, muted, readyState, currentTime, seeking, played } = music;
    const starts = !error && !paused && !muted;
    // Going back to its beginning is no silence that the reader would notice.
    const on = starts && (readyState > 2 || (seeking && played.length > 0));
    const state = error ? 'broken' : on ? 'on' : starts ? 'coming' : 'off';
    const rest = state === 'off' && !readyState && !currentTime ? ` · ${size}` : '';
    words.textContent = button.dataset[state] + rest;
    button.setAttribute('aria-pressed', String(on));
  };
  const save = () => remember([wish, music.src, music.currentTime || (src === music.src ? at : 0)]);
  const start = () => music.play().catch(show);
  const isOther = (target: EventTarget | null) => target !== music && target instanceof HTMLMediaElement;
  const hold = () => {
    waits ||= !music.paused;
    music.pause();
    save();
  };
  const release = () => {
    const busy = [...document.querySelectorAll<HTMLMediaElement>('audio,video')].some(
      (other) => isOther(other) && !other.paused && !other.ended && !other.error,
    );
    if (!waits || busy || document.hidden) return;
    waits = false;
    void start();
  };
  const begin = () => {
    if (wish === false || !music.paused || music.error) return;
    waits = true;
    release();
  };
  const tap = ({ target }: Event) => {
    if (!(target as Element).closest(CONTROLS)) begin();
  };
  const stopTapping = () => {
    for (const name of ['click', 'touchend']) document.removeEventListener(name, tap);
  };

  for (const name of ['play', 'playing', 'waiting', 'pause', 'error', 'volumechange', 'emptied'])
    music.addEventListener(name, show);
  music.addEventListener('playing', () => {
    wish = true;
    stopTapping();
    save();
  });
  music.addEventListener('pause', () => {
    // By the keys of a headset or the system: the reader's choice, too.
    if (music.paused && !waits) wish = false;
  });
  music.addEventListener('loadedmetadata', () => {
    if (at && src === music.src) music.currentTime = at;
    at = 0;
  });
  button.addEventListener('click', () => {
    wish = music.paused || music.muted || !!music.error;
    waits = music.muted = false;
    stopTapping();
    if (!wish) music.pause();
    else {
      if (music.error) music.load();
      void start();
    }
    save();
  });
  document.addEventListener('play', ({ target }) => isOther(target) && hold(), true);
  for (const name of ['pause', 'ended', 'error', 'emptied'])
    document.addEventListener(name, ({ target }) => isOther(target) && release(), true);
  document.addEventListener('visibilitychange', () => (document.hidden ? hold() : release()));
  addEventListener('pagehide', hold);
  addEventListener('pageshow', release);

  if (autoplay !== 'off') for (const name of ['click', 'touchend']) document.addEventListener(name, tap);
  if (autoplay === 'attempt') {
    document.addEventListener('WeixinJSBridgeReady', begin);
    window.WeixinJSBridge?.invoke('getNetworkType', {}, begin);
  }
  if (autoplay === 'attempt' || wish) begin();
  show();
  button.hidden = false;
}

/** Keeps or tells the memory; storage that throws remembers nothing. */
function remember(memory?: Memory): Memory {
  try {
    if (memory) sessionStorage.setItem('music', JSON.stringify(memory));
    return JSON.parse(sessionStorage.getItem('music') ?? '[]') as Memory;
  } catch {
    return [];
  }
}
