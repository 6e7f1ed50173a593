import { expect, test } from 'vitest';
import { parseDate } from '../../../src/model/dates/parse.ts';
import type { HistoricDate } from '../../../src/model/dates/historic-date.ts';
import { formatFeed } from '../../../src/model/feed.ts';
import type { Entry } from '../../../src/model/library.ts';
import { formatSitemap } from '../../../src/model/sitemap.ts';
import { escapeXml } from '../../../src/model/xml.ts';

const date = (text: string) => (parseDate(text) as { date: HistoricDate }).date;
const feed = (entries: Partial<Entry>[]) =>
  formatFeed({
    siteUrl: 'https://example.edu/x/',
    url: 'c/feed.xml',
    home: 'c/index.html',
    title: '九 & 九',
    lang: 'zh-Hans',
    builtOn: '2020-12-31',
    entries: entries as Entry[],
  });

test('an entry has its whole address, its day, and its words escaped', () => {
  const xml = feed([{ url: 'c/reports/校史.html', title: 'a < b', description: '“c”', date: date('2020-11-21') }]);
  expect(xml).toContain('<id>https://example.edu/x/c/reports/%E6%A0%A1%E5%8F%B2.html</id>');
  expect(xml).toContain('<updated>2020-11-21T00:00:00Z</updated>');
  expect(xml).toContain('<title>a &lt; b</title>');
  expect(xml).toContain('<title>九 &amp; 九</title>');
});

test.each([undefined, '公元前551年', '../1949'])('the day of the build stands in for %s', (text) => {
  const entry = { url: 'c/a.html', title: 'a', description: '', ...(text && { date: date(text) }) };
  expect(feed([entry]).match(/<updated>.*<\/updated>/gu)).toEqual([
    '<updated>2020-12-31T00:00:00Z</updated>',
    '<updated>2020-12-31T00:00:00Z</updated>',
  ]);
});

test('a sitemap holds each address once, escaped', () => {
  expect(formatSitemap(['https://example.edu/?a&b'])).toContain('<url><loc>https://example.edu/?a&amp;b</loc></url>');
});

test('XML text loses what XML cannot hold', () => {
  expect(escapeXml('a\u0000\u000b"b\'\n')).toBe('a&quot;b&apos;\n');
});
