import type { FaultTexts } from './fault-texts.ts';

/** Faults of `theme:` and `tokens:`. */
export const THEME_FAULTS = {
  'theme-unknown': {
    en: { what: 'There is no theme `{found}`.', fix: 'Did you mean `{suggestion}`? These ship: {allowed}.' },
    zh: { what: '没有名为 `{found}` 的主题。', fix: '是否想写 `{suggestion}`？可用的有：{allowed}。' },
  },
  'token-unknown': {
    en: {
      what: 'There is no colour `{found}` in a theme.',
      fix: 'Did you mean `{suggestion}`? These may be set: {allowed}.',
    },
    zh: { what: '主题里没有名为 `{found}` 的颜色。', fix: '是否想写 `{suggestion}`？可以改的有：{allowed}。' },
  },
  'token-not-colour': {
    en: {
      what: '`{key}` is `{found}`, which is no opaque colour.',
      fix: "Write it as `'#b3261e'` or `rgb(179 38 30)`.",
    },
    zh: { what: '`{key}` 写的是 `{found}`，不是一个不透明的颜色。', fix: "请写成 `'#b3261e'` 或 `rgb(179 38 30)`。" },
  },
  'token-unquoted': {
    en: {
      what: '`{key}: {found}` is not quoted: what follows `#` counts as a comment.',
      fix: "Write `{key}: '{found}'`.",
    },
    zh: { what: '`{key}: {found}` 没有加引号，`#` 后面被当作注释。', fix: "请写成 `{key}: '{found}'`。" },
  },
  'token-contrast': {
    en: {
      what: 'With `{key}` as it is, `{word}` ({wordColour}) on `{ground}` ({groundColour}) has a contrast of {ratio}; words need {wanted}.',
      fix: 'The nearest colour for `{key}` that would do is `{suggestion}`.',
    },
    zh: {
      what: '`{key}` 取这个颜色，`{ground}`（{groundColour}）上的 `{word}`（{wordColour}）对比度只有 {ratio}，文字需要 {wanted}。',
      fix: '`{key}` 最接近而够用的颜色是 `{suggestion}`。',
    },
  },
} as const satisfies FaultTexts;
