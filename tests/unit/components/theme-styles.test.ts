import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatBookStyle } from '../../../src/components/home/book-style.ts';
import { formatCoverScrims, formatSceneScrims } from '../../../src/components/scrim-style.ts';
import type { Campaign } from '../../../src/model/campaign.ts';
import type { Picture } from '../../../src/model/picture.ts';
import { resolveTheme } from '../../../src/model/theme.ts';

const themeOf = (id: string) => resolveTheme(readFileSync(`src/themes/${id}.css`, 'utf8'));
const VERMILION = themeOf('vermilion');
const GOLD = themeOf('gold-on-night');

/** A wide picture whose cells are all from `darkest` to `lightest`, two hex digits each. */
const paint = (darkest: string, lightest: string, size = { width: 1600, height: 800 }): Picture => ({
  ...{ path: 'a.jpg', digest: darkest, format: 'jpeg', alpha: false, ...size },
  shade: (darkest + lightest).repeat(24),
});
const WHITE = paint('ff', 'ff');
const BLACK = paint('00', '00');
const readScrim = (style: string, selector: string): string | undefined =>
  style
    .split('}')
    .filter((rule) => rule.split('{')[0]!.split(',').includes(selector))
    .join()
    .match(/--scrim:([\d.]+)/u)?.[1];

describe('the mist of scenes', () => {
  const pages = (scenes: object[], stage: Picture[] = [], theme = VERMILION) =>
    formatSceneScrims(theme, { mode: 'pages', stage: [stage] }, scenes as never);

  test('is not spoken of where no picture stands behind words', () => {
    expect(pages([{ id: 'a', layout: 'text' }])).toBe('');
  });

  test('is none over white and thick over black', () => {
    const style = pages([
      { id: 'a', layout: 'text', picture: WHITE },
      { id: 'b', layout: 'text', picture: BLACK },
    ]);
    expect(readScrim(style, '.scene[id="a"]')).toBe('0');
    expect(Number(readScrim(style, '.scene[id="b"]'))).toBeGreaterThan(0.7);
  });

  test('of one strength stands once', () => {
    const style = pages([
      { id: 'a', layout: 'text', picture: BLACK },
      { id: 'b', layout: 'chapter', picture: BLACK },
    ]);
    expect(style).toContain('.scene[id="a"],.scene[id="b"]{');
  });

  test('of a caption is measured where captions stand', () => {
    const upper = { ...WHITE, shade: '0000'.repeat(12) + 'ffff'.repeat(12) };
    const tall = { ...upper, width: 800, height: 1600 };
    const style = pages([
      { id: 'a', layout: 'photo', picture: upper },
      { id: 'b', layout: 'photo', picture: tall },
    ]);
    expect(readScrim(style, '.scene[id="a"]')).toBe('0');
    expect(Number(readScrim(style, '.scene[id="b"]'))).toBeGreaterThan(0.7);
  });

  test('of a quotation is that of the night in pages, and of paper along a scroll', () => {
    const scene = { id: 'a', layout: 'quote', picture: WHITE };
    const scroll = formatSceneScrims(VERMILION, { mode: 'scroll', stage: [] }, [scene]);
    expect(readScrim(pages([scene]), '.scene[id="a"]')).toBe('0');
    expect(readScrim(scroll, '.scene[id="a"]')).toBe('0');
    const dark = { ...scene, picture: BLACK };
    expect(Number(readScrim(pages([dark]), '.scene[id="a"]'))).toBeGreaterThan(0);
    expect(readScrim(pages([dark]), '.scene[id="a"]')).not.toBe(
      readScrim(formatSceneScrims(VERMILION, { mode: 'scroll', stage: [] }, [dark]), '.scene[id="a"]'),
    );
  });

  test('of a stage holds for the scenes without a picture, and for another ground apart', () => {
    const style = pages(
      [
        { id: 'a', layout: 'text' },
        { id: 'b', layout: 'text', tone: 'accent' },
      ],
      [BLACK],
    );
    expect(Number(readScrim(style, ':root'))).toBeGreaterThan(0.7);
    expect(readScrim(style, '.scene[id="a"]')).toBeUndefined();
    expect(Number(readScrim(style, '.scene[id="b"]'))).toBeGreaterThanOrEqual(0);
  });

  test('along a scroll reckons with any slice, and with the painting below a picture', () => {
    const stage = [WHITE, BLACK];
    const style = formatSceneScrims(VERMILION, { mode: 'scroll', stage: [stage] }, [
      { id: 'a', layout: 'text', picture: WHITE },
    ]);
    expect(Number(readScrim(style, ':root'))).toBeGreaterThan(0.7);
    expect(Number(readScrim(style, '.scene[id="a"]'))).toBeGreaterThan(0.7);
  });

  test('a dark picture is no negative in gold on night, and a light one is gilded though the stage is dark', () => {
    const scenes = [
      { id: 'a', layout: 'text', picture: BLACK },
      { id: 'b', layout: 'text', picture: WHITE },
    ];
    expect(pages(scenes, [], GOLD)).toContain(
      '.scene[id="a"]{--scrim:0;--scrim-title:0;--painting-filter:none;--painting-blend:normal',
    );
    const style = pages(scenes, [BLACK], GOLD);
    expect(style).toMatch(
      /\.scene\[id="b"\]\{[^}]*--painting-filter:grayscale\(1\) invert\(1\)[^}]*--painting-blend:screen/u,
    );
    expect(pages(scenes, [BLACK])).not.toContain('--painting-filter');
  });

  test('an id cannot leave its selector', () => {
    const style = pages([{ id: '"]{}</style>', layout: 'text', picture: BLACK }]);
    expect(style).not.toContain('</style>');
    expect(style).toContain('[id="\\22 ]{}\\3c /style\\3e "]');
  });
});

test('the mist of a cover is that of the picture that the screen takes', () => {
  expect(formatCoverScrims(VERMILION, undefined, undefined)).toBe('');
  const style = formatCoverScrims(VERMILION, WHITE, BLACK);
  expect(style).toMatch(
    /^\.cover\{--scrim:0;--scrim-title:0\}@media\(orientation:portrait\)\{\.cover\{--scrim:\.\d+;--scrim-title:\.\d+\}\}$/u,
  );
});

describe('books on the shelf', () => {
  const campaign = (picture?: Picture) =>
    ({ id: 'a', ...(picture && { entry: { cover: { picture, alt: '' } } }) }) as unknown as Campaign;

  test('of the page’s own theme say nothing', () => {
    expect(formatBookStyle([campaign()], () => VERMILION, VERMILION)).toBe('');
  });

  test('of another theme say what differs', () => {
    const style = formatBookStyle([campaign(), campaign(WHITE)], () => GOLD, VERMILION);
    expect(style).toMatch(/^\.volume:nth-child\(1\) \.book\{--paper-deep:#1c2430;/u);
    expect(style).toContain('.volume:nth-child(2) .book{');
    expect(style).toContain('--painting-blend:screen');
  });

  test('with a dark picture show it as it is', () => {
    const style = formatBookStyle([campaign(BLACK)], () => GOLD, GOLD);
    expect(style).toBe('.volume:nth-child(1) .book{--painting-filter:none;--painting-blend:normal}');
  });
});
