import { describe, expect, it } from 'vitest';
import { splitSpan, splitTitle } from '../../../src/model/title-lines.ts';

describe('splitTitle', () => {
  it('leaves a short title whole', () => expect(splitTitle('九十九年')).toEqual(['九十九年']));
  it('halves a long one', () =>
    expect(splitTitle('云溪学院建校六十周年纪念')).toEqual(['云溪学院建校', '六十周年纪念']));
  it('breaks at a sign near the middle', () =>
    expect(splitTitle('一座图书馆：六十年的借书卡')).toEqual(['一座图书馆：', '六十年的借书卡']));
  it('does not break at a sign near an end', () => expect(splitTitle('致：全体师生员工的公开信')[0]).toHaveLength(6));
  it('counts signs outside the basic plane as one', () => expect(splitTitle('𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷')).toHaveLength(1));
});

describe('splitSpan', () => {
  it.each([
    ['一九二一—二〇二〇', ['一九二一', '二〇二〇']],
    ['1993–2023', ['1993', '2023']],
    ['1993 - 2023', ['1993', '2023']],
  ])('reads %s', (text, span) => expect(splitSpan(text)).toEqual(span));
  it('takes no other words for a span', () => {
    expect(splitSpan('从一间祠堂到一所大学')).toBeUndefined();
    expect(splitSpan('good-bye')).toBeUndefined();
  });
});
