import { expect, test } from 'vitest';
import { load } from './load.ts';

const FILE = 'c/editions/scroll.md';
const write = (...lines: string[]) => ({
  [FILE]: ['---', 'mode: scroll', 'panorama:', ...lines, '---', '# Words'].join('\n'),
  'c/pictures/far.png': 'PNG 400x100',
  'c/pictures/near-1.png': 'PNG 300x200',
  'c/pictures/near-2.png': 'PNG 500x200',
  'c/pictures/low.png': 'PNG 300x150',
});
const tell = ({ line, column, code, values }: { line: number; column: number; code: string; values?: object }) => [
  `${line}:${column} ${code}`,
  values,
];

test('layers are one picture or several, far to near, and all of them are published', async () => {
  const { library, faults } = await load(
    write('  layers:', '    - ../pictures/far.png', '    - [../pictures/near-1.png, ../pictures/near-2.png]'),
  );
  expect(faults).toEqual([]);
  expect(library.entries[0]!.panorama).toMatchObject({
    runs: 'sideways',
    layers: [[{ path: 'c/pictures/far.png' }], [{ path: 'c/pictures/near-1.png' }, { path: 'c/pictures/near-2.png' }]],
  });
  expect(library.pictures.map(({ picture }) => picture.path)).toHaveLength(3);
});

test('slices of another height, and those that are not there, are faults at their line, all at once', async () => {
  const { faults } = await load(
    write('  layers:', '    - ../pictures/gone.png', '    - [../pictures/near-1.png, ../pictures/low.png]'),
  );
  expect(faults.map(tell)).toEqual([
    ['5:7 picture-missing', expect.objectContaining({ path: 'c/pictures/gone.png' })],
    ['6:32 panorama-heights', { path: 'c/pictures/low.png', found: 150, wanted: 200, first: 'c/pictures/near-1.png' }],
  ]);
});

test('slices that join one below the other share a width', async () => {
  const { faults } = await load(
    write('  runs: down', '  layers:', '    - [../pictures/near-1.png, ../pictures/near-2.png]'),
  );
  expect(faults.map(tell)).toEqual([['6:32 panorama-widths', expect.objectContaining({ found: 500, wanted: 300 })]]);
});

test('a star stands for all slices that are there, by their numbers', async () => {
  const slices = Object.fromEntries([1, 2, 10].map((n) => [`c/pictures/mid-${n}.png`, `PNG 30${n}x100`]));
  const { library, faults } = await load({ ...write('  layers: [../pictures/mid-*.png]'), ...slices });
  expect(faults).toEqual([]);
  expect(library.entries[0]!.panorama!.layers[0]!.map(({ path }) => path)).toEqual([
    'c/pictures/mid-1.png',
    'c/pictures/mid-2.png',
    'c/pictures/mid-10.png',
  ]);
  const { faults: none } = await load(write('  layers: [../pictures/no-*.png]'));
  expect(none.map(tell)[0]![0]).toBe('4:12 picture-missing');
});
