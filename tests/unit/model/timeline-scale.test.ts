import { expect, test } from 'vitest';
import { measureTimeline } from '../../../src/model/timeline-scale.ts';

const event = (edtf: string) => ({ id: edtf, title: '', edtf, label: '', tags: [], text: '', media: [], sources: [] });
const years = (...edtf: string[]) => measureTimeline(edtf.map(event), [], 'zh-Hans')!;

test('the years before the first are printed without a year 0', () => {
  const { label, ticks } = years('-0220', '0220');
  expect(label).toEqual({ first: '前221', last: '220' });
  expect(ticks.map(({ year }) => year)).toEqual(['前200', '前150', '前100', '前50', '1', '50', '100', '150', '200']);
  expect(years('-0001', '0002').ticks.map(({ year }) => year)).toEqual(['前2', '前1', '1', '2']);
});

test('round years stand to scale', () => {
  const { ticks } = years('1920', '1929');
  expect(ticks.map(({ year }) => year)).toEqual([
    '1920',
    '1921',
    '1922',
    '1923',
    '1924',
    '1925',
    '1926',
    '1927',
    '1928',
    '1929',
  ]);
  expect(ticks[5]!.at).toBeCloseTo(0.5, 2);
});
