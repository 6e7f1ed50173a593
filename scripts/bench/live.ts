import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { ROOT } from '../paths.ts';
import { median } from './run-timed.ts';

const PORT = 4455;
const LIMIT_MS = 30_000;

/** Times how long the live preview takes from a saved note to a page that shows it, in seconds; the median of `rounds`. */
export async function timeLivePreview(contentDir: string, note: string, page: string, rounds: number): Promise<number> {
  const args = ['scripts/handscroll.ts', 'dev', '--content', contentDir, '--port', String(PORT)];
  const dev = spawn(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
  const address = `http://127.0.0.1:${PORT}/${page}`;
  try {
    await waitFor(address, '</html>');
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // A reader has the page open before it is changed.
      await waitFor(address, '</html>');
      await setTimeout(1500);
      const words = `第${round}次保存${Date.now()}`;
      const saved = performance.now();
      appendFileSync(note, `\n${words}。\n`);
      await waitFor(address, words);
      times.push((performance.now() - saved) / 1000);
    }
    return median(times);
  } finally {
    dev.kill();
  }
}

async function waitFor(address: string, words: string): Promise<void> {
  for (const began = performance.now(); performance.now() - began < LIMIT_MS;) {
    const html = await fetch(address).then(
      (response) => response.text(),
      () => '',
    );
    if (html.includes(words)) return;
    await setTimeout(25);
  }
  throw new Error(`${address} did not show "${words}" within ${LIMIT_MS / 1000} s`);
}
