import { expect, test } from 'vitest';
import { SCHEMAS } from '../../../src/schema/index.ts';

test('nothing is required of any kind', () => {
  for (const [kind, schema] of Object.entries(SCHEMAS)) expect(schema.safeParse({}).success, kind).toBe(true);
});

test('a key that no author was told of is refused by every kind', () => {
  for (const [kind, schema] of Object.entries(SCHEMAS)) {
    expect(schema.safeParse({ titel: 'x' }).error?.issues[0], kind).toMatchObject({ code: 'unrecognized_keys' });
  }
});

test('a title and a date that YAML took for numbers are text', () => {
  expect(SCHEMAS.report.parse({ title: 1921, date: 1921 })).toEqual({ title: '1921', date: '1921' });
});

test.each([
  ['edition', { mode: 'page' }],
  ['course', { pdf: 'all' }],
  ['lesson', { minutes: -5 }],
  ['report', { participants: '40' }],
  ['call', { email: 'nobody' }],
  ['site', { url: 'ftp://example.org' }],
  ['site', { languages: [] }],
  ['campaign', { seal: '云溪学院印' }],
  ['voice', { title: '' }],
  ['board', { tasks: [{ who: '教务处' }] }],
] as const)('%s refuses %o', (kind, data) => {
  expect(SCHEMAS[kind].safeParse(data).success).toBe(false);
});
