import { expect, test } from 'vitest';
import { ContentError } from '../../../src/faults.ts';
import { rename } from '../../../src/finish/rename.ts';
import { makeContext, makeFiles, readFiles } from './make-context.ts';

test('an index gets its name, below any folder', async () => {
  const dir = makeFiles({ 'a/_index.html': '1', '_index.html': '2', 'a/b_index.html': '3' });
  await rename.run(makeContext([], { dir }));
  expect(await readFiles(dir)).toEqual({ 'a/index.html': '1', 'index.html': '2', 'a/b_index.html': '3' });
});

test.each([
  [{ 'a/_index.html': '1', 'a/index.html': '2' }],
  [{ 'a/B.html': '1', 'a/b.html': '2' }],
  [{ 'a/\u00e9.html': '1', 'a/e\u0301.html': '2' }],
])('two pages at one address stop the build: %j', async (files) => {
  const dir = makeFiles(files);
  const error = await rename.run(makeContext([], { dir })).catch((thrown: unknown) => thrown);
  expect((error as ContentError).faults.map((fault) => fault.code)).toEqual(['page-twice']);
  expect(await readFiles(dir)).toEqual(files);
});
