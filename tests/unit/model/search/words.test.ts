import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../../src/model/search/fold.ts';
import { askForPart, askForPhrase, parseQuery } from '../../../../src/model/search/query.ts';
import { toWords } from '../../../../src/model/search/words.ts';

test.each([
  { text: '建党百年1921', words: ['建党', '党百', '百年', '年', '1921'] },
  { text: 'c语言', words: ['c', '语言', '言'] },
  { text: '党，国', words: ['党', '国'] },
  { text: 'segment-tree', words: ['segment', 'tree'] },
  { text: '𠮷野', words: ['𠮷野', '野'] },
  { text: 'x'.repeat(30), words: ['x'.repeat(24)] },
  { text: '？！', words: [] },
])('$text is written as $words', ({ text, words }) => {
  expect(toWords(text)).toEqual(words);
});

/** Texts of a small alphabet, so that phrases recur: Han, Latin, digits, signs, spaces, line breaks, a surrogate pair. */
const text = fc.string({ unit: fc.constantFrom(...'党国一ab1 ，\n', '𠮷') });

/** Whether Pagefind finds a quoted question in a page of these lines: words side by side. */
function isAnswer(question: string, raw: string): boolean {
  const words = raw.split('\n').flatMap((line) => toWords(fold(line)));
  return ` ${words.join(' ')} `.includes(` ${question.replaceAll('"', '')} `);
}

test('a run of Han characters is found exactly on the pages that contain it', () => {
  const run = fc.string({ unit: fc.constantFrom(...'党国一', '𠮷'), minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(text, run, (raw, asked) => {
      fc.pre([...asked].length > 1);
      expect(isAnswer(askForPart(asked), raw)).toBe(raw.split('\n').some((line) => fold(line).includes(asked)));
    }),
    { numRuns: 3000 },
  );
});

test('a phrase is found on every page that contains it as whole words', () => {
  fc.assert(
    fc.property(text, text, text, (before, typed, behind) => {
      const query = parseQuery(typed.replaceAll('\n', ''));
      fc.pre(query !== undefined && !query.exact);
      const question = askForPhrase(query!);
      fc.pre(question !== undefined);
      expect(isAnswer(question!, `${before}，${query!.phrase}，${behind}`)).toBe(true);
      if (/^\p{Script=Han}.*\p{Script=Han}$/u.test(query!.phrase)) {
        expect(isAnswer(question!, `${before}党${query!.phrase}国${behind}`)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});
