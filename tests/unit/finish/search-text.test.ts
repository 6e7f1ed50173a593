import { expect, test } from 'vitest';
import { readSearchDocument } from '../../../src/finish/search-text.ts';

const read = (main: string, html = '') =>
  readSearchDocument(
    `<html data-kind="lesson"${html}><head><title>T · S</title></head><body><p>外</p><main>${main}</main><p>外</p></body></html>`,
  );

test.each([
  { name: 'inline mark-up does not part words', main: '<p>共<em>产</em><a href="x">党</a></p>', text: '共产党' },
  {
    name: 'white space between Han does not, beside Latin it stays',
    main: '<p>共产\n 党 of  China\n党</p>',
    text: '共产党 of China 党',
  },
  { name: 'blocks do', main: '<p>共</p><p>产</p><ul><li>党<p>国</p></li></ul>', text: '共\n产\n党\n国' },
  { name: 'cells of a table do', main: '<table><tr><td>共</td><td>产</td></tr></table>', text: '共\n产' },
  { name: 'a line break is white space', main: '<p>共产<br>党<br/>a<br>b</p>', text: '共产党 a b' },
  { name: 'formulas are not read', main: '<p>设<math><mi>x</mi></math>为</p>', text: '设为' },
  { name: 'code is', main: '<pre><code>int <span>x</span>; // 注\n释</code></pre>', text: 'int x; // 注释' },
  {
    name: 'furniture is not',
    main: '<nav>目录</nav><button>抄</button><p hidden>藏</p><p class="a print-only">印</p><p data-search-ignore>免<b>免</b></p><img alt="图">读',
    text: '读',
  },
  {
    name: 'marks of footnotes do not part words',
    main: '<p>共产<sup><a data-footnote-ref href="#1">1</a></sup>党</p>',
    text: '共产党',
  },
  {
    name: 'the reading of a ruby stands behind its block',
    main: '<p>共<ruby>产<rp>(</rp><rt>chǎn</rt><rp>)</rp></ruby>党</p><p>国</p>',
    text: '共产党\nchǎn\n国',
  },
  { name: 'entities are read', main: '<p>a &lt; b&nbsp;&amp; c</p>', text: 'a < b & c' },
])('$name', ({ main, text }) => {
  expect(read(main)!.text).toBe(text);
});

test('headings with an id begin sections, the first of a section element takes its id', () => {
  const { text, sections } = read(
    '<h1 id="t">题</h1><h2 id="a">甲</h2><p>x</p><section id="s"><h2>乙</h2><h3>丙</h3></section>',
  )!;
  expect(sections.map(([start, id]) => [text.slice(start, start + 1), id])).toEqual([
    ['甲', 'a'],
    ['乙', 's'],
  ]);
});

test('what a click opens is read, and noted as closed; its summary and what is open are not', () => {
  const { text, closed } = read(
    '<h1>题</h1><details><summary>答案</summary><p>甲</p><p>乙</p></details><p>丙</p><details open><p>丁</p></details><details><pre>戊</pre></details>',
  )!;
  expect(text).toBe('题\n答案\n甲\n乙\n丙\n丁\n戊');
  expect(closed!.map(([start, end]) => text.slice(start, end))).toEqual(['甲\n乙', '戊']);
  expect(read('<p>甲</p>')).not.toHaveProperty('closed');
});

test('a page tells its title, kind, campaign and year', () => {
  expect(read('<h1>题<em>目</em></h1>', ' data-campaign="九九" data-year="1921"')!.page).toEqual({
    title: '题目',
    kind: 'lesson',
    campaign: '九九',
    year: 1921,
  });
  expect(read('<p>无题</p>')!.page).toEqual({ title: 'T · S', kind: 'lesson' });
});

test.each(['search', '404', 'print'])('a page of kind %s is not shown', (kind) => {
  expect(readSearchDocument(`<html data-kind="${kind}"><body><main><p>x</p></main></body></html>`)).toBeUndefined();
});

test('a page without a word in its main is not shown', () => {
  expect(read('<img src="x">')).toBeUndefined();
  expect(readSearchDocument('<html data-kind="lesson"><body><p>x</p></body></html>')).toBeUndefined();
});
