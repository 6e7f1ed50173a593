#!/usr/bin/env node
/**
 * Measures Handscroll beside its peers in one run: `npm run bench [-- builds|live|load|search|edition|hundred|pictures]
 * [--notes FOLDER] [--photographs FOLDER] [--rounds N]`.
 * The notes are any folder of Markdown, the photographs any folder of large JPEG files; peers are installed from npm into .handscroll/bench.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuilds } from './bench/builds.ts';
import { benchEdition } from './bench/edition.ts';
import { benchHundred } from './bench/hundred.ts';
import { timeLivePreview } from './bench/live.ts';
import { loadPage } from './bench/page-load.ts';
import { benchPictures } from './bench/pictures.ts';
import { CACHE, ROOT } from './paths.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    notes: { type: 'string', default: join(ROOT, '../shared/data/notes') },
    photographs: { type: 'string', default: join(ROOT, '../shared/data/photos') },
    rounds: { type: 'string', default: '3' },
  },
});
const notes = resolve(values.notes);
const wanted = (name: string) => positionals.length === 0 || positionals.includes(name);
if (['builds', 'live', 'load', 'search'].some(wanted) && !existsSync(notes)) {
  console.error(`No notes at ${notes}: name a folder of Markdown with --notes.`);
  process.exit(2);
}
const rounds = Number(values.rounds);
const sites = { ours: join(CACHE, 'bench/dist'), starlight: join(CACHE, 'bench/starlight/dist') };
if (wanted('builds')) await benchBuilds(notes, rounds);
if (wanted('live')) {
  // The preview watches no folder of what can be made again, so the notes are edited elsewhere.
  const content = mkdtempSync(join(tmpdir(), 'handscroll-live-'));
  cpSync(join(CACHE, 'bench/content'), content, { recursive: true });
  const seconds = await timeLivePreview(
    content,
    join(content, 'big/courses/oi/ds/stack.md'),
    'big/courses/oi/ds/stack.html',
    5,
  );
  console.log(`saved note shown in dev     ${seconds.toFixed(2)} s`);
  rmSync(content, { recursive: true });
}
if (wanted('load')) {
  const bare = join(CACHE, 'bench/bare');
  mkdirSync(bare, { recursive: true });
  const ours = readFileSync(join(sites.ours, 'big/courses/oi/ds/stack.html'), 'utf8');
  const text = /<main[\s\S]*<\/main>/u.exec(ours)![0].replace(/ (?:srcset|class|id)="[^"]*"/gu, '');
  writeFileSync(
    join(bare, 'index.html'),
    `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bare</title>${text}</html>`,
  );
  for (const [name, folder, path] of [
    ['handscroll', sites.ours, 'big/courses/oi/ds/stack.html'],
    ['starlight', sites.starlight, 'ds/stack/'],
    ['bare HTML', bare, ''],
  ] as const) {
    const { lcpMs, cls, bytes, scriptBytes } = await loadPage(folder, path, Math.max(3, rounds));
    console.log(
      `${name.padEnd(12)} LCP ${(lcpMs / 1000).toFixed(2)} s   CLS ${cls.toFixed(3)}   ${(bytes / 1000).toFixed(1)} kB   scripts ${(scriptBytes / 1000).toFixed(1)} kB`,
    );
  }
}
if (wanted('search')) {
  execFileSync(process.execPath, ['scripts/bench/search.ts', sites.ours], { cwd: ROOT, stdio: 'inherit' });
}
const photographs = resolve(values.photographs);
// What ends in few milliseconds needs more rounds than a build.
if (wanted('edition')) await benchEdition(Math.max(3, rounds));
if (wanted('hundred')) await benchHundred(photographs, Math.max(3, rounds));
if (wanted('pictures')) await benchPictures(photographs);
