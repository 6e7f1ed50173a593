import { expect, it } from 'vitest';
import { formatHanDate } from '../../../src/model/han-dates.ts';

it.each([
  ['2020年10月8日—12月31日', '二〇二〇年十月八日至十二月三十一日'],
  ['1921年7月', '一九二一年七月'],
  ['约1905年', '约一九〇五年'],
])('writes %s as %s', (date, han) => expect(formatHanDate(date)).toBe(han));
