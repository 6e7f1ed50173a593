import { expect, test } from 'vitest';
import type { Entry } from '../../../src/model/library.ts';
import {
  findSign,
  formatLocale,
  formatPageTitle,
  getShareSheet,
  nameShareImages,
  posterUrl,
} from '../../../src/model/share-images.ts';
import { listSheetOrders } from '../../../src/model/sheet-orders.ts';

const site = {
  title: '站',
  languages: ['zh-Hans'],
  url: 'https://x.example/s/',
  theme: 'vermilion',
  review: false,
  builtOn: '2026-01-01',
  legal: { owner: '某校' },
};
const tokens = { paper: '#ffffff', seal: '#b3261e' };
const picture = (digest: string) => ({
  picture: { path: 'a/p.jpg', digest, width: 10, height: 10, format: 'jpeg' as const, alpha: false },
  alt: '',
});
const entry = (kind: string, changes: Partial<Entry> = {}): Entry =>
  ({
    ...{
      path: `a/${kind}.md`,
      kind,
      campaign: 'a',
      url: `a/${kind}.html`,
      lang: 'zh-Hans',
      title: kind,
      description: '',
    },
    ...{ dates: {}, status: 'published', data: {}, ...changes },
  }) as Entry;
const index = entry('campaign', {
  url: 'a/index.html',
  title: '甲',
  cover: picture('c'),
  data: { subtitle: '1921—2020', seal: '甲' },
});
const campaign = { title: '甲', lang: 'zh-Hans', url: 'a/index.html', entry: index };
const share = (one: Entry) =>
  getShareSheet({ site, tokens, title: one.title, lang: one.lang, url: one.url!, entry: one, campaign });

test('an edition has a sheet of its own, with what its campaign says besides', () => {
  expect(share(entry('edition', { title: '卷' }))).toMatchObject({
    ...{
      title: '卷',
      dates: ['1921', '2020'],
      seal: '甲',
      organiser: '某校',
      address: 'https://x.example/s/a/edition.html',
    },
    cover: { digest: 'c' },
  });
});

test('the organiser is the campaign’s, else the owner of the site, else the site', () => {
  const of = (data: Record<string, unknown>, legal: { owner?: string }) =>
    getShareSheet({
      site: { ...site, legal },
      tokens,
      title: '甲',
      lang: 'zh',
      url: 'a',
      campaign: { ...campaign, entry: { ...index, data } },
    }).organiser;
  expect([of({ organiser: '系' }, { owner: '校' }), of({}, { owner: '校' }), of({}, {})]).toEqual(['系', '校', '站']);
});

test('a page with a cover has its own share images, any other those of its campaign, a page of the site those of the site', () => {
  const report = entry('report', { title: '报道', cover: picture('r') });
  expect(share(report)).toMatchObject({ title: '报道', cover: { digest: 'r' } });
  const names = [share(entry('lesson')), share(entry('report')), share(index)].map(
    (sheet) => nameShareImages(sheet).wide.url,
  );
  expect(new Set(names).size).toBe(1);
  expect(getShareSheet({ site, tokens, title: '搜索', lang: 'zh-Hans', url: 'search.html' })).toMatchObject({
    title: '站',
    dates: [],
  });
});

test('every page finds its share images among what is drawn', () => {
  const entries = [
    index,
    entry('edition'),
    entry('report', { cover: picture('r') }),
    entry('lesson'),
    entry('call', { status: 'draft' }),
  ];
  const orders = listSheetOrders({ site, entries, files: {}, pictures: [] } as never, () => tokens);
  const drawn = orders.map(({ sheet }) => nameShareImages(sheet).wide.url);
  for (const one of entries.slice(0, 4)) expect(drawn).toContain(nameShareImages(share(one)).wide.url);
  expect(orders.flatMap(({ poster }) => poster ?? [])).toEqual(['a/edition.poster.png']);
  expect(new Set(drawn).size).toBe(drawn.length);
});

test('a name changes with what is drawn, and not with the address', () => {
  const sheet = share(entry('edition'));
  const name = nameShareImages(sheet).square.url;
  expect(name).toMatch(/^_assets\/share-[0-9a-f]{16}-square\.jpg$/u);
  expect(nameShareImages({ ...sheet, address: 'https://other.example/' }).square.url).toBe(name);
  expect(nameShareImages({ ...sheet, title: '别的' }).square.url).not.toBe(name);
  expect(nameShareImages({ ...sheet, title: '别的' }).icon.url).toBe(nameShareImages(sheet).icon.url);
});

test.each([
  ['zh-Hans', 'zh_CN'],
  ['zh', 'zh_CN'],
  ['zh-Hant', 'zh_TW'],
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
])('%s is %s to those who want a region', (lang, locale) => {
  expect(formatLocale(lang)).toBe(locale);
});

test('the title of a page keeps to what cards show', () => {
  expect(formatPageTitle('卷首语', '九十九年')).toBe('卷首语 · 九十九年');
  expect(formatPageTitle('九十九年', '九十九年')).toBe('九十九年');
  expect(formatPageTitle('怎样读一份旧报纸：从版面到日期', '云溪学院纪念长卷')).toBe('怎样读一份旧报纸：从版面到日期');
  expect(formatPageTitle('The First Thirty', 'Thirty Years of the Web')).toBe(
    'The First Thirty · Thirty Years of the Web',
  );
});

test('an icon shows the seal, else the first letter', () => {
  expect([findSign({ seal: '甲子', title: '甲' }), findSign({ title: '《卷》' }), findSign({ title: '——' })]).toEqual([
    '甲子',
    '卷',
    '卷',
  ]);
  expect(posterUrl('a/editions/b.html')).toBe('a/editions/b.poster.png');
});
