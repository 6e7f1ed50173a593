import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compress } from '../../../src/finish/compress.ts';
import { listFiles } from '../../../src/finish/list-files.ts';
import { makeContext, makeFiles } from './make-context.ts';

const long = '<p>云溪学院</p>'.repeat(80);

test('text files get a .br and a .gz of their own bytes; small ones, pictures and fonts do not', async () => {
  const dir = makeFiles({
    'a.html': long,
    '_assets/b-0.js': `/* ${long} */`,
    'small.txt': 'x',
    '_assets/c.webp': randomBytes(900),
    '_assets/d.woff2': randomBytes(900),
  });
  await compress.run(makeContext([], { dir }));
  const written = (await listFiles(dir)).filter((file) => /\.(?:br|gz)$/u.test(file));
  expect(written).toEqual(['_assets/b-0.js.br', '_assets/b-0.js.gz', 'a.html.br', 'a.html.gz']);
  expect(brotliDecompressSync(readFileSync(join(dir, 'a.html.br'))).toString()).toBe(long);
  expect(gunzipSync(readFileSync(join(dir, 'a.html.gz'))).toString()).toBe(long);
});

test('a second build copies what the first one compressed, byte for byte', async () => {
  const files = { 'a.html': long, 'b.html': `${long}b` };
  const first = makeFiles(files);
  const cacheDir = `${first}.cache`;
  await compress.run(makeContext([], { dir: first, cacheDir }));
  const second = makeFiles({ ...files, 'b.html': `${long}c` });
  expect(await compress.run(makeContext([], { dir: second, cacheDir }))).toBe('2 files, 1 known');
  expect(readFileSync(join(second, 'a.html.br'))).toEqual(readFileSync(join(first, 'a.html.br')));
  expect(brotliDecompressSync(readFileSync(join(second, 'b.html.br'))).toString()).toBe(`${long}c`);
});
