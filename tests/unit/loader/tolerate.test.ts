import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeContentFolder } from '../../support/content-folder.ts';
import { load, loadFolder, show } from './load.ts';

const A = 'big/courses/oi/deep/a.md';
const B = 'big/reports/b.md';
const TEXT = '[words](gone.md)\n[more](x.pdf)\n[kept](#h)\nFAULT\n# h';
const site = (rule: string) => ({ 'site.yaml': `tolerate: [${rule}]`, [A]: TEXT, [B]: TEXT });
const FAULTS = (file: string) => [`${file}:1:1 dead-link`, `${file}:2:1 download-missing`, `${file}:4:1 html-removed`];

describe('tolerate', () => {
  test.each(['big/courses/oi/**', 'big/courses/oi', 'big/courses/oi/', '**/oi/**/*.md'])(
    '%s lets a folder pass',
    async (path) => {
      const { faults, tolerated } = await load(site(`{ path: "${path}" }`));
      expect(show(faults)).toEqual(FAULTS(B));
      expect(show(tolerated)).toEqual(FAULTS(A));
    },
  );

  test('codes narrow it', async () => {
    const { faults, tolerated } = await load(site('{ path: "big/courses/oi/**", codes: [dead-link] }'));
    expect(show(tolerated)).toEqual(FAULTS(A).slice(0, 1));
    expect(show(faults)).toEqual([...FAULTS(A).slice(1), ...FAULTS(B)]);
  });

  test('a dead link that may stay leaves its words, a living one stays', async () => {
    using folder = makeContentFolder(site('{ path: "**" }'));
    const { library } = await loadFolder(folder);
    const html = readFileSync(library.entries[0]!.bodyFile!, 'utf8');
    expect(html).toContain('<p>words</p><p>more</p><p><a href="#h">kept</a></p>');
    expect(library.files).toEqual({});
    const again = await loadFolder(folder);
    expect(again.library).toEqual(library);
  });

  test('what leaves no page to show never passes', async () => {
    const { faults, tolerated } = await load({
      'site.yaml': 'tolerate: [{ path: "**" }]\nfoo: bar',
      'c/courses/k/a.md': '---\ntitle: a: b\n---\n',
      'c/courses/k/b.md': Buffer.from([0xff, 0xfe, 0x41, 0]),
      'c/courses/k/c.md': 'THROW',
      'c/courses/k/d.md': '',
      'c/courses/k/D.md': '',
      'c/x/e.md': '',
    });
    expect(tolerated).toEqual([]);
    expect(faults.map(({ code }) => code).sort()).toEqual(
      ['encoding-utf16', 'key-unknown', 'render-failed', 'slug-duplicate', 'stray-markdown', 'yaml-colon'].sort(),
    );
  });
});
