import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from '../paths.ts';
import { median, runTimed } from './run-timed.ts';
import type { Timing } from './run-timed.ts';
import { setUpStarlight } from './starlight.ts';

/** One note that both sides get one more line in, for the build after an edit. */
const EDITED = 'ds/stack.md';

/**
 * Times whole builds of the same notes side by side: cold, and after one edited note; prints medians and ratios.
 * @param notes folder of Markdown notes; `rounds` of both, alternating.
 */
export async function benchBuilds(notes: string, rounds: number): Promise<{ ours: string; starlight: string }> {
  const scratch = join(CACHE, 'bench');
  const content = join(scratch, 'content');
  const course = join(content, 'big/courses/oi');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(join(content, 'big/courses'), { recursive: true });
  cpSync(notes, course, { recursive: true });
  appendFileSync(
    join(content, 'site.yaml'),
    'title: Notes\nlanguages: [zh-Hans]\ntolerate:\n  - path: "big/courses/oi/**"\n',
  );
  const starlight = join(scratch, 'starlight');
  setUpStarlight(starlight, notes);

  const out = join(scratch, 'dist');
  const build = ['scripts/launch.mjs', 'build', '--content', content, '--out', out, '--no-pdf'];
  const sides = {
    handscroll: {
      clear: () => {},
      cold: () => runTimed([...build, '--fresh'], ROOT),
      edit: () => appendFileSync(join(course, EDITED), '\n再记一行。\n'),
      warm: () => runTimed(build, ROOT),
    },
    starlight: {
      clear: () => {
        for (const name of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite']) {
          rmSync(join(starlight, name), { recursive: true, force: true });
        }
      },
      cold: () => runTimed(['node_modules/astro/bin/astro.mjs', 'build'], starlight),
      edit: () => appendFileSync(join(starlight, 'src/content/docs', EDITED), '\n再记一行。\n'),
      warm: () => runTimed(['node_modules/astro/bin/astro.mjs', 'build'], starlight),
    },
  };
  const timings: Record<'handscroll' | 'starlight', { cold: Timing[]; warm: Timing[] }> = {
    handscroll: { cold: [], warm: [] },
    starlight: { cold: [], warm: [] },
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, side] of Object.entries(sides) as [keyof typeof sides, (typeof sides)['handscroll']][]) {
      side.clear();
      timings[name].cold.push(await side.cold());
      // An incremental build is only fair against a cache that a normal build left.
      if (name === 'handscroll') await side.warm();
      side.edit();
      timings[name].warm.push(await side.warm());
    }
  }
  for (const what of ['cold', 'warm'] as const) {
    const [own, peer] = (['handscroll', 'starlight'] as const).map((name) =>
      median(timings[name][what].map((timing) => timing.seconds)),
    );
    print(what === 'cold' ? 'cold build' : 'after one edited note', own!, peer!, 's');
  }
  const [own, peer] = (['handscroll', 'starlight'] as const).map((name) =>
    median(timings[name].cold.map((timing) => timing.peakMb)),
  );
  print('peak memory, cold', own!, peer!, 'MB');
  const checks: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    checks.push((await runTimed(['scripts/launch.mjs', 'check', '--content', content], ROOT)).seconds);
  }
  console.log(`${'check, nothing changed'.padEnd(24)} handscroll ${median(checks).toFixed(2)} s`);
  if (!existsSync(out)) throw new Error('the build left no site');
  return { ours: out, starlight: join(starlight, 'dist') };
}

function print(what: string, own: number, peer: number, unit: string): void {
  console.log(
    `${what.padEnd(24)} handscroll ${own.toFixed(2)} ${unit}   starlight ${peer.toFixed(2)} ${unit}   ratio ${(own / peer).toFixed(2)}`,
  );
}
