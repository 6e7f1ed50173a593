import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../../src/faults.ts';
import { openOutput } from '../../../src/finish/output.ts';
import { swapFolders } from '../../../src/finish/swap.ts';
import { makeFiles, makeFolder, readFiles } from './make-context.ts';

const SITE = { 'index.html': 'old', '404.html': '', 'search.html': '', '_assets/a.js': '' };
const makeSite = (): string => makeFiles(SITE, join(makeFolder(), 'dist'));
const codesOf = async (work: Promise<unknown>): Promise<string[]> => {
  const error = await work.catch((thrown: unknown) => thrown);
  return (error as ContentError).faults.map((fault) => fault.code);
};

describe('openOutput', () => {
  test('leaves nothing beside the folder once it is closed, and the folder as it was', async () => {
    const out = makeSite();
    const output = await openOutput(out);
    writeFileSync(join(output.dir, 'half.html'), '');
    await output.close();
    expect(readdirSync(dirname(out))).toEqual(['dist']);
    expect(await readFiles(out)).toEqual(SITE);
  });

  test('the second of two builds is told so, and can build when the first is done', async () => {
    const out = makeSite();
    const first = await openOutput(out);
    expect(await codesOf(openOutput(out))).toEqual(['output-busy']);
    expect(existsSync(first.dir)).toBe(true);
    await first.close();
    await (await openOutput(out)).close();
  });

  test('a build that was killed does not stop the next, nor leave anything', async () => {
    const out = makeSite();
    makeFiles({ 'a.html': '' }, `${out}.building`);
    writeFileSync(`${out}.lock`, `4194305 ${hostname()}`);
    const output = await openOutput(out);
    expect(readdirSync(output.dir)).toEqual([]);
    await output.close();
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  });

  test('a process that got the number of a dead builder does not hold its lock for ever', async () => {
    const out = makeSite();
    writeFileSync(`${out}.lock`, `${process.ppid} ${hostname()}`);
    expect(await codesOf(openOutput(out))).toEqual(['output-busy']);
    const longAgo = new Date(Date.now() - 120_000);
    utimesSync(`${out}.lock`, longAgo, longAgo);
    await (await openOutput(out)).close();
  });

  test('a build that was killed between the two renames gets its old site back', async () => {
    const out = makeSite();
    renameSync(out, `${out}.previous`);
    await (await openOutput(out)).close();
    expect(await readFiles(out)).toEqual(SITE);
  });

  test.each([
    ['papers', { 'thesis.txt': 'ten years' }],
    ['another site', { 'index.html': '' }],
    ['a checkout of the site', { ...SITE, '.git/HEAD': '' }],
  ])('refuses a folder of %s', async (_name, files) => {
    const out = makeFiles(files, join(makeFolder(), 'dist'));
    expect(await codesOf(openOutput(out))).toEqual(['output-foreign']);
    expect(await readFiles(out)).toEqual(files);
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  });

  test('refuses a file, takes a missing and an empty folder', async () => {
    const parent = makeFiles({ file: '' });
    expect(await codesOf(openOutput(join(parent, 'file')))).toEqual(['output-foreign']);
    await (await openOutput(join(parent, 'a/b'))).close();
    mkdirSync(join(parent, 'empty'));
    await (await openOutput(join(parent, 'empty'))).close();
  });
});

describe('swapFolders', () => {
  test('puts the new folder in the place of the old', async () => {
    const out = makeSite();
    const dir = makeFiles({ 'index.html': 'new' }, `${out}.building`);
    await swapFolders(dir, out);
    expect(await readFiles(out)).toEqual({ 'index.html': 'new' });
    expect(readdirSync(dirname(out))).toEqual(['dist']);
  });

  test('brings the old one back where the new one cannot be moved', async () => {
    const out = makeSite();
    await expect(swapFolders(`${out}.nothing`, out)).rejects.toThrow('ENOENT');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
  });
});
