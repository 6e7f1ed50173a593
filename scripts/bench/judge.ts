/** A figure beside a goal: at most `goal`, or exactly where the goal is 0. */
export interface Judged {
  what: string;
  /** Our figure as it is shown, with the peer's where there is one. */
  shown: string;
  value: number;
  goal: number;
  /** Of the goal and of a ratio: `x`, `kB`. */
  unit?: string;
}

/** Prints a figure with its goal and whether it is met. */
export function printJudged({ what, shown, value, goal, unit = '' }: Judged): void {
  const verdict = value <= goal ? 'ok' : 'NOT MET';
  console.log(`${what.padEnd(34)} ${shown.padEnd(52)} goal <= ${goal}${unit && ` ${unit}`}   ${verdict}`);
}

/** Prints our figure beside a peer's, their ratio and the goal of the ratio. */
export function printRatio(
  what: string,
  own: number,
  peer: number,
  goal: number,
  format: Format,
  peerName: string,
): void {
  const ratio = own / peer;
  const shown = `${format(own)}   ${peerName} ${format(peer)}   ratio ${ratio.toFixed(2)}`;
  printJudged({ what, shown, value: ratio, goal });
}

type Format = (value: number) => string;
export const seconds: Format = (value) => `${value.toFixed(2)} s`;
export const kilobytes: Format = (value) => `${(value / 1000).toFixed(1)} kB`;
export const megabytes: Format = (value) => `${(value / 1e6).toFixed(2)} MB`;
export const milliseconds: Format = (value) => `${value.toFixed(0)} ms`;
