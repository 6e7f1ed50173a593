import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { unlink } from '../../../src/markdown/unlink.ts';
import { examinePicture } from '../../support/pictures.ts';

describe('unlink', () => {
  const dead = new Set(['x&y']);
  test.each([
    ['a <a class="b" href="x&amp;y">word <em>and</em></a> c', 'a word <em>and</em> c'],
    ['<a href="z">z</a><a href="x&#x26;y">w</a>', '<a href="z">z</a>w'],
    ['<video src="x&amp;y" controls><a href="x&amp;y">film</a></video>', 'film'],
    ['<video><source src="x&amp;y"><source src="z"></video>', '<video><source src="z"></video>'],
    [
      '<img alt="<a href=&#x22;x&amp;y&#x22;>" src="x&amp;y">',
      '<img alt="<a href=&#x22;x&amp;y&#x22;>" src="x&amp;y">',
    ],
    ['<pre>&#x3C;a href="x&#x26;y"></pre>', '<pre>&#x3C;a href="x&#x26;y"></pre>'],
    [
      '<math><mi>a</mi></math><a href="x&amp;y"><math><mi>b</mi></math></a>',
      '<math><mi>a</mi></math><math><mi>b</mi></math>',
    ],
  ])('%s', (html, expected) => {
    expect(unlink(html, dead)).toBe(expected);
  });

  test('leaves the words of dead links, and living links alone', async () => {
    const { html, links, files } = await renderMarkdown(
      '[**甲** > 乙](b.md?a&b) [丙](c.md)\n\n::video{src="a.mp4" title="影"}',
      {
        path: 'demo/courses/c/a.md',
        lang: 'zh-Hans',
        examinePicture,
      },
    );
    const gone = new Set([links[0]!.href, files[0]!.href]);
    expect(unlink(html, gone)).toBe(
      '<p><strong>甲</strong> > 乙 <a href="/__REL__/demo/courses/c/c.html">丙</a></p>\n' +
        '<figure class="video">a.mp4<figcaption>影</figcaption></figure>',
    );
  });
});
