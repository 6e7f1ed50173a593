import { expect, it } from 'vitest';
import { listEraYears } from '../../../src/model/era-years.ts';
import type { TimelineEvent } from '../../../src/model/rendered.ts';

const event = (era: string, edtf: string): TimelineEvent => ({
  id: edtf,
  title: edtf,
  edtf,
  label: edtf,
  era,
  tags: [],
  text: '',
  media: [],
  sources: [],
});

it('takes the year of an era from its own date, else from its first event', () => {
  const eras = [
    { id: 'a', title: 'A', edtf: '1921/1949' },
    { id: 'b', title: 'B' },
    { id: 'c', title: 'C' },
  ];
  const events = [event('a', '1919-05-04'), event('b', '1954-09-20'), event('b', '1949-10-01')];
  expect(listEraYears(eras, events)).toEqual([
    { id: 'a', title: 'A', year: 1921 },
    { id: 'b', title: 'B', year: 1949 },
  ]);
});
