import { expect, test } from 'vitest';
import { openRenderPool } from '../../../src/loader/render-pool.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import type { PictureFinding } from '../../../src/model/picture.ts';

const examinePicture = async (path: string): Promise<PictureFinding> =>
  path.endsWith('gone.jpg')
    ? { fault: { code: 'picture-missing', values: { path, near: '–' } } }
    : { picture: { path, digest: '0123456789abcdef', width: 800, height: 600, format: 'jpeg', alpha: false } };

test('threads render what one thread renders, and ask for pictures', { timeout: 30_000 }, async () => {
  const pool = openRenderPool(2);
  try {
    const files = ['one', 'two', 'three'].map((name) => ({
      text: `# ${name}\n\n![a](a.jpg)\n\n![b](gone.jpg)\n\n$x^2$ [c](c.md)\n`,
      context: { path: `c/courses/k/${name}.md`, lang: 'zh-Hans', examinePicture },
    }));
    const together = await Promise.all(files.map(({ text, context }) => pool.render(text, context)));
    const alone = await Promise.all(files.map(({ text, context }) => renderMarkdown(text, context)));
    expect(together).toEqual(alone);
    const failing = { ...files[0]!.context, examinePicture: () => Promise.reject(new Error('no disk')) };
    await expect(pool.render(files[0]!.text, failing)).rejects.toThrow('no disk');
  } finally {
    await pool.close();
  }
});
