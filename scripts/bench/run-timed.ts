import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

export interface Timing {
  seconds: number;
  /** Largest sum of resident memory of the process and all below it, in MB; sampled every 100 ms, Linux only. */
  peakMb: number;
}

/** Runs a Node program to its end and measures it as a whole; throws with its output where it fails. */
export async function runTimed(args: string[], cwd: string): Promise<Timing> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  let peakMb = 0;
  const sampler = setInterval(() => (peakMb = Math.max(peakMb, measureTree(child.pid!))), 100);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(sampler);
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}:\n${output.slice(-4000)}`);
  return { seconds: (performance.now() - started) / 1000, peakMb };
}

/** Resident memory of a process and its descendants, in MB. */
function measureTree(root: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const processes = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/u.test(name)) return [];
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
      return [{ id: Number(name), parent: Number(fields[1]), pages: Number(fields[21]) }];
    } catch {
      return []; // it ended while we looked
    }
  });
  const family = new Set([root]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  return processes.reduce((sum, { id, pages }) => sum + (family.has(id) ? (pages * 4096) / 1e6 : 0), 0);
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
