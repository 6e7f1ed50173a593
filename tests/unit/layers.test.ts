import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Which folder below src may import which; faults.ts may be imported by all. */
const LAYERS: Record<string, string[]> = {
  faults: [],
  schema: [],
  themes: [],
  model: ['schema'],
  markdown: ['model'],
  images: ['model'],
  sounds: ['model'],
  i18n: ['model'],
  loader: ['schema', 'model', 'markdown', 'images', 'sounds'],
  queries: ['schema', 'model'],
  islands: ['model'],
  components: ['model', 'images', 'islands', 'i18n', 'styles'],
  layouts: ['components', 'model', 'i18n', 'styles', 'themes'],
  pages: ['queries', 'layouts', 'components', 'model', 'i18n'],
  finish: ['schema', 'model', 'markdown', 'images', 'i18n'],
};

const layerOf = (path: string): string => path.split('/')[1]!.replace(/\.ts$/u, '');

test('each file imports only what its folder may', () => {
  const broken: string[] = [];
  for (const path of globSync('src/*/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'))) {
    const source = readFileSync(path, 'utf8');
    for (const [, specifier] of source.matchAll(/(?:from|import)\s+'(\.{1,2}\/[^']+)'/gu)) {
      const target = posix.join(posix.dirname(path), specifier!);
      const [from, to] = [layerOf(path), layerOf(target)];
      if (from !== to && to !== 'faults' && !LAYERS[from]?.includes(to)) broken.push(`${path} imports ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

test('each code of a fault that src names has its sentences', async () => {
  const { FAULTS } = await import('../../src/i18n/faults.ts');
  const codes = globSync('src/{model,markdown,loader,images,sounds,finish}/**/*.ts').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/code: '([a-z-]+)'/gu)].map((match) => match[1]!),
  );
  expect(codes.filter((code) => !(code in FAULTS))).toEqual([]);
});
