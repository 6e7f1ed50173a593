import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';

let folder: string;
let command: ChildProcess;
let said = '';
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handscroll-dev-'));
  cpSync(join(ROOT, 'content'), join(folder, 'content'), { recursive: true });
  // As an author's terminal would start it, without what the test runner sets.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  command = spawn(process.execPath, [join(ROOT, 'scripts/handscroll.ts'), 'dev', '--lang', 'en'], { cwd: folder, env });
  for (const stream of [command.stdout!, command.stderr!]) {
    stream.on('data', (text: Buffer) => (said += text.toString()));
  }
  await until(() => /http:\/\/localhost:\d+\//u.test(said));
  url = /http:\/\/localhost:\d+\//u.exec(said)![0].replace('localhost', '127.0.0.1');
});
afterAll(() => {
  command.kill('SIGINT');
  rmSync(folder, { recursive: true, force: true });
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isSo()) return;
    await wait(100);
  }
  throw new Error(`never came true; the command said:\n${said}`);
}

const ask = async (path: string): Promise<string> => (await fetch(url + path)).text();
const edit = (path: string, change: (text: string) => string): void => {
  const file = join(folder, 'content', path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

test('every kind of page is shown at the address that it will have', async () => {
  for (const path of [
    'index.html',
    'search.html',
    'jiujiu/index.html',
    'jiujiu/editions/changjuan.html',
    'jiujiu/timelines/century.html',
    'jiujiu/courses/sources/index.html',
    'jiujiu/courses/sources/01-what-counts.html',
    'jiujiu/reports/archive-visit.html',
    'jiujiu/calls/old-photographs.html',
  ]) {
    const response = await fetch(url + path);
    expect([path, response.status]).toEqual([path, 200]);
    expect(await response.text()).toContain('<main');
  }
});

test('what a build writes beside the pages is there too', async () => {
  const page = await ask('jiujiu/editions/changjuan.html');
  const addresses = [...page.matchAll(/(?:src|href)="\/(_assets\/[^"]+)"/gu)].map((match) => match[1]!);
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.some((address) => address.startsWith('_assets/icon-'))).toBe(true);
  const share = /_assets\/share-[^"]+-wide\.jpg/u.exec(page)![0];
  for (const address of [
    ...addresses,
    share,
    'jiujiu/editions/changjuan.poster.png',
    'jiujiu/courses/sources/schedule.ics',
  ]) {
    expect([address, (await fetch(url + address)).status]).toEqual([address, 200]);
  }
});

test('a change is shown; a fault stands in the terminal and the page until it is mended', async () => {
  const path = 'jiujiu/courses/sources/01-what-counts.md';
  edit(path, (text) => `${text}\nA word that was not there.\n\n[nowhere](nowhere.md)\n`);
  await until(async () => (await ask('jiujiu/courses/sources/01-what-counts.html')).includes('that was not there.'));
  await until(() => said.includes(`content/${path}:`));
  const { faults } = JSON.parse(await ask('__handscroll/faults.json')) as { faults: { place: string; what: string }[] };
  expect(faults).toHaveLength(1);
  expect(faults[0]!.place).toMatch(new RegExp(`^content/${path}:\\d+:1$`, 'u'));
  expect(faults[0]!.what).toContain('nowhere.md');
  edit(path, (text) => text.replace('[nowhere](nowhere.md)', 'nowhere'));
  await until(() => said.includes('No faults any more.'));
  expect(JSON.parse(await ask('__handscroll/faults.json'))).toMatchObject({ faults: [] });
});

test('a new page is shown without a restart', async () => {
  const text = '---\ntitle: A new report\ndate: 2020-11-01\n---\n\nIt happened.\n';
  writeFileSync(join(folder, 'content/jiujiu/reports/new-one.md'), text);
  await until(async () => (await ask('jiujiu/reports/new-one.html')).includes('It happened.'));
});

test('Ctrl+C ends it well', async () => {
  const ended = new Promise((resolve) => command.on('exit', (code) => resolve(code)));
  command.kill('SIGINT');
  expect(await ended).toBe(0);
});
