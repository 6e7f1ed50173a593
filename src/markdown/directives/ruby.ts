import { toPlainText } from '../plain-text.ts';
import { report } from '../run.ts';
import { element } from './make.ts';
import type { DirectiveMaker } from './make.ts';

/** `:ruby[汉字]{pinyin="hàn zì"}` → ruby, by character where there are as many readings as characters, else over the whole. */
export const makeRuby: DirectiveMaker = (state, node, run) => {
  const base = toPlainText(node as never);
  const pinyin = (node.attributes?.['pinyin'] ?? '').trim();
  if (pinyin === '' || base === '') {
    report(run, node, { code: 'ruby-without-reading', values: { found: base } });
    return element('span', {}, state.all(node) as never[]);
  }
  const characters = [...base];
  const syllables = countSyllables(pinyin);
  if (/^\p{Script=Han}+$/u.test(base) && syllables < characters.length) {
    const values = { found: `:ruby[${base}]{pinyin="${pinyin}"}`, syllables, characters: characters.length };
    report(run, node, { code: 'ruby-too-short', values });
  }
  const readings = pinyin.split(/\s+/u);
  const pairs =
    readings.length === characters.length ? characters.map((sign, at) => [sign, readings[at]!]) : [[base, pinyin]];
  return element(
    'ruby',
    {},
    pairs.flatMap(([sign, reading]) => [
      sign,
      element('rp', {}, ['(']),
      element('rt', { lang: 'zh-Latn-pinyin' }, [reading!]),
      element('rp', {}, [')']),
    ]),
  );
};

/** Counts the syllables of pinyin by its vowels; an r at the end may be a 儿. What is no pinyin has as many as may be. */
function countSyllables(pinyin: string): number {
  const plain = pinyin.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (!/^[a-z\s'’·-]+$/u.test(plain)) return Infinity;
  const words = plain.split(/[\s'’·-]+/u).filter((word) => word !== '');
  return words.reduce((sum, word) => {
    const vowels = word.match(/[aeiouv]+/gu)?.length ?? 1;
    return sum + vowels + (/[^e]r$/u.test(word) ? 1 : 0);
  }, 0);
}
