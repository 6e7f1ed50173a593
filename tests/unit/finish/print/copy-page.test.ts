import { describe, expect, test } from 'vitest';
import { copyPage } from '../../../../src/finish/print/copy-page.ts';

const wrap = (main: string): string => `<html><head><title>T</title></head><body><main>${main}</main></body></html>`;
const copyMain = (main: string, siteUrl?: string): string => {
  const { html } = copyPage(wrap(main), 'a/editions/x.html', { ...(siteUrl !== undefined && { siteUrl }), head: '' });
  return /<main>(.*)<\/main>/su.exec(html)![1]!;
};

describe('a picture', () => {
  test.each([
    ['the narrowest file that is wide enough', '../../_assets/p-1-1600.webp', '360w, 1600w, 2160w'],
    ['the widest where none is', '../../_assets/p-1-1080.webp', '1080w, 360w'],
  ])('shows %s, at once', (_, expected, widths) => {
    const srcset = widths
      .split(', ')
      .map((width) => `../../_assets/p-1-${width.slice(0, -1)}.webp ${width}`)
      .join(', ');
    const img = `<img class="a" src="../../_assets/p-1-360.webp" srcset="${srcset}" sizes="100vw" loading="lazy" decoding=async alt="">`;
    const copy = copyPage(wrap(img), 'a/editions/x.html', { head: '' });
    expect(copy.pictures).toEqual([expected.replace('../../', '')]);
    const name = /p-1-\d+/u.exec(expected)![0];
    expect(copy.html).toContain(`<img class="a" src="pictures/${name}.jpg"   `);
    expect(copy.html).not.toMatch(/lazy|async|srcset|sizes/u);
  });

  test('of a film stands for it, other sources go', () => {
    expect(copyMain('<picture><source srcset="a.webp"><img src="d.svg" alt=""></picture>')).toBe(
      '<picture><img src="pictures/d.svg" alt=""></picture>',
    );
    expect(copyMain('<video src="f.mp4" poster="p.webp" controls></video>')).toBe(
      '<img class="poster" alt="" src="pictures/p.jpg"><p class="media-address"></p><video hidden></video>',
    );
    expect(copyMain('<section id="s"><audio src="f.mp3"></audio></section>', 'https://s.example/')).toBe(
      '<section id="s"><p class="media-address">https://s.example/a/editions/x.html#s</p><audio hidden></audio></section>',
    );
  });
});

describe('a link', () => {
  test.each([
    ['#b', '#b', '#b'],
    ['./x.html#b', '#b', '#b'],
    ['https://b.example/', 'https://b.example/', 'https://b.example/'],
    ['mailto:a@b.example', 'mailto:a@b.example', 'mailto:a@b.example'],
    ['../timelines/c.html#e', 'https://s.example/d/a/timelines/c.html#e', undefined],
    ['../%E5%B9%B4.html', 'https://s.example/d/a/%E5%B9%B4.html', undefined],
  ])('%s leads to %s, or without an address of the site to %s', (href, whole, alone) => {
    const link = `<a class="x" href="${href}">w</a>`;
    expect(copyMain(link, 'https://s.example/d/')).toBe(`<a class="x" href="${whole}">w</a>`);
    expect(copyMain(link)).toBe(alone === undefined ? '<a class="x" >w</a>' : `<a class="x" href="${alone}">w</a>`);
  });
});

test('links of a scene are numbered, and their addresses stand at its foot, each once', () => {
  const [a, b] = ['<a href="https://a.example/%E5%B9%B4?x=1&amp;y=2">甲</a>', '<a href="../b.html#c">乙</a>'];
  const bare = '<a href="https://c.example/">https://c.example/</a>';
  const slip = '<a class="slip-when" href="../t.html#e">1921</a>';
  const scene = `<section>${a}${b}<section>${a}</section>${bare}${slip}<a href="#d">丁</a></section>`;
  const html = copyMain(`${scene}<section>${b}</section>${a}`, 'https://s.example/');
  const [whole, below] = [a, '<a href="https://s.example/a/b.html#c">乙</a>'];
  const mark = (number: number): string => `<sup class="note-mark">${number}</sup>`;
  const list = (...items: string[]): string => `<ol class="link-notes">${items.join('')}</ol>`;
  const first = '<li><a href="https://a.example/%E5%B9%B4?x=1&amp;y=2">https://a.example/年?x=1&amp;y=2</a></li>';
  const second = '<li><a href="https://s.example/a/b.html#c">https://s.example/a/b.html#c</a></li>';
  expect(html).toBe(
    `<section>${whole}${mark(1)}${below}${mark(2)}<section>${whole}${mark(1)}</section>${bare}` +
      `<a class="slip-when" href="https://s.example/a/t.html#e">1921</a><a href="#d">丁</a>${list(first, second)}</section>` +
      `<section>${below}${mark(1)}${list(second)}</section>${whole}`,
  );
});

test('scripts and policies go, disclosures open, the style of the print comes last in the head', () => {
  const html = `<html><head><meta http-equiv="Content-Security-Policy" content="x"><link rel=icon href=i><style>s</style><script>a<b</script></head><body><main><details><summary>u</summary></details><details open></details></main><script src=x></script></body></html>`;
  expect(copyPage(html, 'x.html', { head: '<style>h</style>' }).html).toBe(
    '<html><head><style>s</style><style>h</style></head><body><main><details open><summary>u</summary></details><details open></details></main></body></html>',
  );
});

test('tells which characters stand on paper: not those of buttons, menus and styles, and no coloured pictures', () => {
  const copy = copyPage(
    `<head><style>样</style></head><nav>航</nav><main>正&#x6587;🎉👩‍🏫！<button>钮</button><nav>航</nav></main><p>外</p>`,
    'x.html',
    { head: '' },
  );
  expect(copy.shown).toBe([...'正文！'].sort().join(''));
  for (const sign of '样航正文！钮外') expect(copy.characters).toContain(sign);
  expect(copy.html).not.toMatch(/[🎉👩🏫]/u);
});
