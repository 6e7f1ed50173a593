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
