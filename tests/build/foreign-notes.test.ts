import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';

const NOTES = join(import.meta.dirname, '../../../shared/data/notes');

// The notes are not part of the project; see ../shared/data/README.md.
test.skipIf(!existsSync(NOTES))(
  '465 notes that no one wrote for Handscroll all become pages (skipped without ../shared/data)',
  async () => {
    const codes: Record<string, number> = {};
    for (const path of globSync('**/*.md', { cwd: NOTES })) {
      const text = readFileSync(join(NOTES, path), 'utf8');
      const { html, faults } = await renderMarkdown(text, {
        path: `big/courses/oi/${path}`,
        lang: 'zh-Hans',
        examinePicture: async (found) => ({ fault: { code: 'picture-missing', values: { path: found, near: '' } } }),
      });
      if (text.trim() !== '') expect(html, path).toMatch(/[\p{L}\p{N}]/u);
      expect(html, path).not.toMatch(/<script|<style| style=| on\w+=|<iframe/u);
      for (const { code } of faults) codes[code] = (codes[code] ?? 0) + 1;
    }
    expect(codes).toEqual({ 'html-removed': 5 });
  },
  60_000,
);
