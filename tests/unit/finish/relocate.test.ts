import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relocateText, relocate } from '../../../src/finish/relocate.ts';
import { SENTINEL, encodePath } from '../../../src/model/paths.ts';
import { makeContext, makePage } from './make-context.ts';

const segment = fc.oneof(
  fc.constantFrom('a', 'b', 'a:b', 'index.html', '校 史', 'x&y', "it's", '..b', '#h', '50%'),
  fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' }).filter((text) => !/^\.{1,2}$|[/\\\0]/u.test(text)),
);
const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((segments) => segments.join('/'));

describe('relocateText', () => {
  test('a relative address leads where the absolute one did, below any path', () => {
    const isText = (value: string): boolean => Buffer.from(value).toString() === value;
    fc.assert(
      fc.property(path.filter(isText), path.filter(isText), (from, to) => {
        const relative = relocateText(SENTINEL + encodePath(to), from);
        const base = `https://host.example/any/where/`;
        const resolved = new URL(relative, new URL(encodePath(from), base));
        expect(resolved.href).toBe(new URL(encodePath(to), base).href);
      }),
    );
  });

  test.each([
    ['a/b/c.html', 'a/b/d.html#x', 'd.html#x'],
    ['a/b/c.html', 'a/x.html', '../x.html'],
    ['a/b/c.html', 'index.html', '../../index.html'],
    ['index.html', 'a/b.html', 'a/b.html'],
    ['index.html', '', './'],
    ['a/b.html', 'ab/c.html', '../ab/c.html'],
    ['校/a.html', '%E6%A0%A1/b.html', 'b.html'],
  ])('from %s to %s', (from, to, relative) => {
    expect(relocateText(SENTINEL + to, from)).toBe(relative);
  });

  test('gives a file its hashed name only where the whole name is meant', () => {
    const renamed = new Map([['_assets/lesson.js', '_assets/lesson-1.js']]);
    const text = `"${SENTINEL}_assets/lesson.js" "${SENTINEL}_assets/lesson.json"`;
    expect(relocateText(text, 'a/b.html', renamed)).toBe('"../_assets/lesson-1.js" "../_assets/lesson.json"');
  });
});

describe('relocate', () => {
  test('reaches srcset, refresh, styles, JSON and SVG, and leaves text alone', async () => {
    const page = makePage(
      'a/b.html',
      `<html><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${SENTINEL}a/c.html">
<style>p { background: url(${SENTINEL}_assets/p.webp) }</style></head><body>
<img src='${SENTINEL}_assets/p-1.webp' srcset="${SENTINEL}_assets/p-1.webp 360w, ${SENTINEL}_assets/p-2.webp 720w">
<svg><use xlink:href=${SENTINEL}a/s.svg#x /></svg>
<script type="application/json">{"next":"${SENTINEL}a/d.html"}</script>
<p>${SENTINEL} is the base</p></body></html>`,
    );
    await relocate.run(makeContext([page]));
    expect(page.render()).toBe(`<html><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=c.html">
<style>p { background: url(../_assets/p.webp) }</style></head><body>
<img src='../_assets/p-1.webp' srcset="../_assets/p-1.webp 360w, ../_assets/p-2.webp 720w">
<svg><use xlink:href=s.svg#x /></svg>
<script type="application/json">{"next":"d.html"}</script>
<p>${SENTINEL} is the base</p></body></html>`);
  });

  test('the page of lost readers links home where the address of the site is known', async () => {
    const page = makePage('404.html', `<a href="${SENTINEL}index.html">home</a>`);
    await relocate.run(makeContext([page], { siteUrl: 'https://host.example/a/' }));
    expect(page.render()).toBe('<a href="https://host.example/a/index.html">home</a>');
  });

  test('and holds no link where it is not', async () => {
    const page = makePage(
      '404.html',
      `<a class="x" href="${SENTINEL}index.html">home</a><form action='${SENTINEL}s.html'></form>`,
    );
    await relocate.run(makeContext([page]));
    expect(page.render()).toBe('<a class="x" >home</a><form ></form>');
  });
});
