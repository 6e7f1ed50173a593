import type { FaultTexts } from './fault-texts.ts';

const QUOTES_EN = 'Put the whole value in quotation marks: `title: "…"`.';
const QUOTES_ZH = '请给整个值加上英文引号：`title: "…"`。';

/** Left out where the key stands in no list. */
const ITEM_EN = 'It stands in item {item} of `{list}`.';
const ITEM_ZH = '在 `{list}` 的第 {item} 项里。';

export const FRONT_MATTER_FAULTS = {
  'front-matter-unclosed': {
    en: {
      what: 'The `---` above the keys has no second `---` below them.',
      fix: 'Write a line `---` after the last key.',
    },
    zh: { what: '说明项上面有 `---`，下面却没有第二个 `---`。', fix: '请在最后一项之后另起一行写 `---`。' },
  },
  'yaml-not-keys': {
    en: { what: 'There are no keys here.', fix: 'Write each on a line of its own: `title: …`.' },
    zh: { what: '这里没有写成“项: 值”的内容。', fix: '请每行写一项：`title: …`。' },
  },
  'yaml-fullwidth-colon': {
    en: {
      what: 'The colon after `{found}` is a full-width one.',
      fix: 'Write a plain colon and a space: `{found}: …`.',
    },
    zh: { what: '`{found}` 后面是全角冒号。', fix: '请写英文冒号和一个空格：`{found}: …`。' },
  },
  'yaml-no-space': {
    en: { what: 'There is no space after the colon of `{found}`.', fix: 'Write `{found}: …`.' },
    zh: { what: '`{found}` 的冒号后面没有空格。', fix: '请写作 `{found}: …`。' },
  },
  'yaml-colon': {
    en: { what: 'A colon and a space inside a value: `{found}`.', fix: QUOTES_EN },
    zh: { what: '值里又有冒号加空格：`{found}`。', fix: QUOTES_ZH },
  },
  'yaml-sign': {
    en: { what: 'A value cannot begin with this sign: `{found}`.', fix: QUOTES_EN },
    zh: { what: '值不能以这个符号开头：`{found}`。', fix: QUOTES_ZH },
  },
  'yaml-backslash': {
    en: {
      what: 'In double quotation marks a backslash has a meaning of its own: `{found}`.',
      fix: 'Use single quotation marks, or write the backslash twice.',
    },
    zh: { what: '双引号里的反斜杠有特殊含义：`{found}`。', fix: '请改用单引号，或把反斜杠写两遍。' },
  },
  'yaml-unclosed': {
    en: { what: '`{found}` is opened here and never closed.', fix: 'Write the second one.' },
    zh: { what: '这里的 `{found}` 没有配对的另一半。', fix: '请补上另一半。' },
  },
  'yaml-tab': {
    en: { what: 'A tab stands where spaces are needed.', fix: 'Indent with two spaces.' },
    zh: { what: '缩进用了制表符。', fix: '请用两个空格缩进。' },
  },
  'yaml-indent': {
    en: {
      what: 'This line does not begin where its neighbours do: `{found}`.',
      fix: 'Let keys that belong together begin in the same column.',
    },
    zh: { what: '这一行的缩进与上下行不一致：`{found}`。', fix: '同一层的各项要左对齐。' },
  },
  'yaml-key-twice': {
    en: { what: '`{found}` stands here a second time.', fix: 'Delete one of them.' },
    zh: { what: '`{found}` 重复了。', fix: '请删去一个。' },
  },
  'yaml-not-a-key': {
    en: {
      what: '`{found}` has no colon, so it is no key.',
      fix: 'Write `key: value`; a value of several lines is indented by two spaces.',
    },
    zh: { what: '`{found}` 没有冒号，不成一项。', fix: '请写作“项: 值”；值有几行时，后面的行缩进两格。' },
  },
  'yaml-alias': {
    en: { what: 'A value begins with `*` or `&`, which stand for references that are not used here.', fix: QUOTES_EN },
    zh: { what: '值以 `*` 或 `&` 开头，系统不使用这种引用。', fix: QUOTES_ZH },
  },
  'yaml-unreadable': {
    en: {
      what: 'This cannot be read as YAML: {reason}.',
      fix: 'Write one `key: value` a line, and values with unusual signs in quotation marks.',
    },
    zh: { what: '这里无法读作 YAML：{reason}。', fix: '请每行写一项“项: 值”，含特殊符号的值加引号。' },
  },
  'key-unknown': {
    en: {
      what: `There is no key \`{found}\` here. ${ITEM_EN}`,
      fix: 'Did you mean `{suggestion}`? These are known: {allowed}.',
    },
    zh: { what: `这里没有名为 \`{found}\` 的项。${ITEM_ZH}`, fix: '是否想写 `{suggestion}`？可用的有：{allowed}。' },
  },
  'key-missing': {
    en: { what: `\`{key}\` is missing. ${ITEM_EN}`, fix: 'Add it.' },
    zh: { what: `缺少 \`{key}\`。${ITEM_ZH}`, fix: '请补上。' },
  },
  'key-not-text': {
    en: {
      what: `\`{key}\` is \`{found}\`, not text. ${ITEM_EN}`,
      fix: 'Write text; in quotation marks, if it looks like something else.',
    },
    zh: {
      what: `\`{key}\` 的值是 \`{found}\`，不是文字。${ITEM_ZH}`,
      fix: '请写文字；如果看起来像别的东西，请加引号。',
    },
  },
  'key-not-number': {
    en: {
      what: `\`{key}\` is \`{found}\`, not a whole number. ${ITEM_EN}`,
      fix: 'Write digits only, without unit and quotation marks.',
    },
    zh: { what: `\`{key}\` 的值是 \`{found}\`，不是整数。${ITEM_ZH}`, fix: '请只写数字，不带单位，不加引号。' },
  },
  'key-not-yes-no': {
    en: { what: `\`{key}\` is \`{found}\`. ${ITEM_EN}`, fix: 'Write `true` or `false`.' },
    zh: { what: `\`{key}\` 的值是 \`{found}\`。${ITEM_ZH}`, fix: '请写 `true`（是）或 `false`（否）。' },
  },
  'key-not-list': {
    en: { what: `\`{key}\` is \`{found}\`, not a list. ${ITEM_EN}`, fix: 'Write it in brackets: `[one, two]`.' },
    zh: {
      what: `\`{key}\` 的值是 \`{found}\`，不是列表。${ITEM_ZH}`,
      fix: '请写在方括号里，用英文逗号分开：`[甲, 乙]`。',
    },
  },
  'key-not-keys': {
    en: {
      what: `\`{key}\` is \`{found}\`; it must hold keys of its own. ${ITEM_EN}`,
      fix: 'Write them below it, indented by two spaces.',
    },
    zh: { what: `\`{key}\` 的值是 \`{found}\`；它下面应另有各项。${ITEM_ZH}`, fix: '请在它下面缩进两格写各项。' },
  },
  'key-value-unknown': {
    en: {
      what: `\`{key}\` cannot be \`{found}\`. ${ITEM_EN}`,
      fix: 'Did you mean `{suggestion}`? Allowed: {allowed}.',
    },
    zh: { what: `\`{key}\` 不能是 \`{found}\`。${ITEM_ZH}`, fix: '是否想写 `{suggestion}`？可以是：{allowed}。' },
  },
  'key-too-small': {
    en: { what: `\`{key}\` is \`{found}\`. ${ITEM_EN}`, fix: 'It is at least {limit}.' },
    zh: { what: `\`{key}\` 的值是 \`{found}\`。${ITEM_ZH}`, fix: '至少为 {limit}。' },
  },
  'key-too-long': {
    en: { what: `\`{key}\` is \`{found}\`, which is too long. ${ITEM_EN}`, fix: 'Write at most {limit} characters.' },
    zh: { what: `\`{key}\` 的值 \`{found}\` 太长。${ITEM_ZH}`, fix: '最多 {limit} 个字。' },
  },
  'key-empty': {
    en: { what: `\`{key}\` is empty. ${ITEM_EN}`, fix: 'Write a value, or delete the key.' },
    zh: { what: `\`{key}\` 是空的。${ITEM_ZH}`, fix: '请写上值，或删去这一项。' },
  },
  'key-not-address': {
    en: {
      what: `\`{key}\` is \`{found}\`, not an address. ${ITEM_EN}`,
      fix: 'Write it whole: `https://example.edu/site/`.',
    },
    zh: { what: `\`{key}\` 的值 \`{found}\` 不是网址。${ITEM_ZH}`, fix: '请写完整：`https://example.edu/site/`。' },
  },
  'key-not-email': {
    en: { what: `\`{key}\` is \`{found}\`, not a mail address. ${ITEM_EN}`, fix: 'Write it as `name@example.edu`.' },
    zh: { what: `\`{key}\` 的值 \`{found}\` 不是邮箱地址。${ITEM_ZH}`, fix: '请写作 `name@example.edu`。' },
  },
  'key-not-language': {
    en: {
      what: `\`{key}\` is \`{found}\`, not the tag of a language. ${ITEM_EN}`,
      fix: 'Write `zh-Hans` for Chinese, `en` for English.',
    },
    zh: { what: `\`{key}\` 的值 \`{found}\` 不是语言代码。${ITEM_ZH}`, fix: '中文写 `zh-Hans`，英文写 `en`。' },
  },
  'key-value-wrong': {
    en: { what: `\`{key}\` cannot be \`{found}\`. ${ITEM_EN}`, fix: 'content/README.md says what it may be.' },
    zh: { what: `\`{key}\` 不能是 \`{found}\`。${ITEM_ZH}`, fix: '可用的写法见 content/README.md。' },
  },
  'dates-reversed': {
    en: {
      what: '`{end}` ({endFound}) is earlier than `{start}` ({startFound}).',
      fix: 'Swap them, or delete `{end}` if it is one day.',
    },
    zh: {
      what: '`{end}`（{endFound}）早于 `{start}`（{startFound}）。',
      fix: '请对调两个日期；如果只有一天，请删去 `{end}`。',
    },
  },
} as const satisfies FaultTexts;
