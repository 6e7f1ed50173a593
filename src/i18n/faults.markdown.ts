import type { FaultTexts } from './fault-texts.ts';

export const MARKDOWN_FAULTS = {
  'directive-unknown': {
    en: {
      what: '`{found}` is no directive.',
      fix: 'Did you mean `{suggestion}`? These are known: {allowed}.',
    },
    zh: { what: '没有名为 `{found}` 的指令。', fix: '是否想写 `{suggestion}`？可用的有：{allowed}。' },
  },
  'directive-unclosed': {
    en: {
      what: '`{found}` is never closed.',
      fix: 'End it with a line of as many colons (`:::`); a directive around another one has more colons than that one.',
    },
    zh: {
      what: '`{found}` 没有结束。',
      fix: '请另起一行写同样多的冒号（`:::`）；套在外层的指令，冒号要比里层的多。',
    },
  },
  'directive-form': {
    en: { what: '`{found}` is not how this directive is written.', fix: 'Write `{allowed}`.' },
    zh: { what: '这个指令不能写作 `{found}`。', fix: '请写作 `{allowed}`。' },
  },
  'directive-attribute-unknown': {
    en: {
      what: '`{directive}` has no attribute `{found}`.',
      fix: 'Did you mean `{suggestion}`? It understands: {allowed}.',
    },
    zh: { what: '`{directive}` 没有属性 `{found}`。', fix: '是否想写 `{suggestion}`？可用的属性有：{allowed}。' },
  },
  'directive-without-file': {
    en: { what: '`{found}` names no file.', fix: 'Say which one is played: `::{found}[Caption]{src="clip.mp4"}`.' },
    zh: { what: '`{found}` 没有指明文件。', fix: '请写明播放哪个文件：`::{found}[题注]{src="clip.mp4"}`。' },
  },
  'quiz-without-answer': {
    en: {
      what: 'This quiz has no right answer.',
      fix: 'Tick the right option (`- [x] …`), or name it: `:::quiz{answer="B"}`; a question without options is followed by its answer.',
    },
    zh: {
      what: '这道题没有正确答案。',
      fix: '请勾选正确的选项（`- [x] …`），或写明 `:::quiz{answer="B"}`；没有选项的题，问题之后写答案。',
    },
  },
  'gallery-empty': {
    en: {
      what: 'This gallery holds no pictures.',
      fix: 'Write each as `![what it shows](picture.jpg "Caption")` in a line of its own.',
    },
    zh: { what: '这个图集里没有图片。', fix: '每张图另起一行，写作 `![图中内容](picture.jpg "题注")`。' },
  },
  'compare-not-two': {
    en: {
      what: 'A comparison needs two pictures; this one has {found}.',
      fix: 'Put the earlier one first, then the later one, each in a line of its own.',
    },
    zh: { what: '对照需要两张图片，这里有 {found} 张。', fix: '先写早的一张，再写晚的一张，各占一行。' },
  },
  'ruby-without-reading': {
    en: { what: '`:ruby[{found}]` has no reading, or no characters.', fix: 'Write `:ruby[汉字]{pinyin="hàn zì"}`.' },
    zh: { what: '`:ruby[{found}]` 缺少注音或汉字。', fix: '请写作 `:ruby[汉字]{pinyin="hàn zì"}`。' },
  },
  'ruby-too-short': {
    en: {
      what: '`{found}` has fewer syllables ({syllables}) than characters ({characters}).',
      fix: 'Write one syllable a character, with blanks between them: `:ruby[汉字]{pinyin="hàn zì"}`.',
    },
    zh: {
      what: '`{found}` 只有 {syllables} 个音节，汉字却有 {characters} 个。',
      fix: '请为每个字各写一个音节，中间空一格：`:ruby[汉字]{pinyin="hàn zì"}`。',
    },
  },
  'footnote-missing': {
    en: {
      what: 'The footnote `[^{found}]` is nowhere written.',
      fix: 'Write it in a line of its own: `[^{found}]: …`; the signs themselves are written `\\[^{found}]`.',
    },
    zh: {
      what: '找不到脚注 `[^{found}]` 的内容。',
      fix: '请另起一行写 `[^{found}]: …`；如果只是要写这几个符号，请写作 `\\[^{found}]`。',
    },
  },
  'link-empty': {
    en: {
      what: 'The link “{found}” has no address.',
      fix: 'Write where it leads: `[{found}](address)`; or take it out.',
    },
    zh: { what: '链接“{found}”没有地址。', fix: '请写明链接到哪里：`[{found}](地址)`；或去掉链接。' },
  },
  'scene-value-unknown': {
    en: { what: '`{found}` is no {key} of a scene.', fix: 'Did you mean `{suggestion}`? There are: {allowed}.' },
    zh: { what: '景的 {key} 没有 `{found}` 这个值。', fix: '是否想写 `{suggestion}`？可用的有：{allowed}。' },
  },
  'scene-misplaced': {
    en: {
      what: '`::scene` stands where no scene begins.',
      fix: 'Put it first in its scene, right below `---`; only editions have scenes.',
    },
    zh: { what: '`::scene` 不在一景的开头。', fix: '请把它放在 `---` 之后、这一景的内容之前；只有长卷才有景。' },
  },
  'scene-break-unclear': {
    en: {
      what: '`---` right below words makes them a heading and parts no scenes.',
      fix: 'Leave an empty line above `---`; or write the heading as `## …`.',
    },
    zh: {
      what: '文字下面紧跟 `---`，会把文字变成标题，而不是分成两景。',
      fix: '请在 `---` 上面空一行；如果确是标题，请写作 `## …`。',
    },
  },
  'math-unreadable': {
    en: {
      what: 'The formula `{found}` cannot be read: {reason}',
      fix: 'Correct the LaTeX; a dollar sign that begins no formula is written `\\$`.',
    },
    zh: { what: '公式 `{found}` 无法读取：{reason}', fix: '请改正 LaTeX；不表示公式的美元符号写作 `\\$`。' },
  },
  'html-removed': {
    en: {
      what: '`{found}` is not allowed in a text and was taken out.',
      fix: 'Delete it. Programs, styles and frames are never let in; films and sound are written `::video{src="…"}`, `::audio{src="…"}`.',
    },
    zh: {
      what: '正文中不允许 `{found}`，已去除。',
      fix: '请删去。脚本、样式和内嵌框架一律不收；视频、音频请用 `::video{src="…"}`、`::audio{src="…"}`。',
    },
  },
  'id-spaced': {
    en: {
      what: 'The id `{found}` holds white space, so that no link can lead to it.',
      fix: 'Write it without: `{allowed}`.',
    },
    zh: { what: '网址名 `{found}` 里有空格，链接到不了这里。', fix: '请去掉空格：`{allowed}`。' },
  },
  'id-twice': {
    en: { what: 'The id `{found}` is taken already on this page.', fix: 'Give each place an id of its own.' },
    zh: { what: '本页已有标识 `{found}`。', fix: '每一处请用不同的标识。' },
  },
  'nested-too-deeply': {
    en: {
      what: 'This text holds thousands of elements within each other, more than can be read.',
      fix: 'Look for tags that are never closed, and for lines of many `>`.',
    },
    zh: { what: '这份文字里的元素层层相套达数千层，无法读取。', fix: '请检查没有闭合的标签，以及连写很多 `>` 的行。' },
  },
  'mdx-unreadable': {
    en: {
      what: 'This MDX cannot be read: {reason}',
      fix: 'In .mdx `{` and `<` begin code: write `\\{` and `\\<` for the signs themselves, close each tag, or name the file .md.',
    },
    zh: {
      what: '这份 MDX 无法读取：{reason}',
      fix: '在 .mdx 里 `{` 和 `<` 表示代码：要写符号本身，请写 `\\{`、`\\<`；每个标签都要闭合；或者把文件改名为 .md。',
    },
  },
  'component-unknown': {
    en: {
      what: '`{found}` is no component that is known here.',
      fix: 'Did you mean `{suggestion}`? Known without import: {allowed}.',
    },
    zh: { what: '没有名为 `{found}` 的组件。', fix: '是否想写 `{suggestion}`？无需导入即可使用的有：{allowed}。' },
  },
  'component-attribute-computed': {
    en: {
      what: '`{found}` of `<{component}>` is computed.',
      fix: 'Write its value out, in quotation marks: `{found}="…"`.',
    },
    zh: { what: '`<{component}>` 的 `{found}` 是算出来的值。', fix: '请直接写出它的值，并加引号：`{found}="…"`。' },
  },
  'link-unsafe': {
    en: {
      what: 'The address `{found}` may not be linked.',
      fix: 'Links lead to `https:`, `http:`, `mailto:`, `tel:`, `sms:` or to files of this site.',
    },
    zh: {
      what: '不能链接到 `{found}`。',
      fix: '链接只能是 `https:`、`http:`、`mailto:`、`tel:`、`sms:` 或本站的文件。',
    },
  },
  'link-outside': {
    en: {
      what: '`{found}` leads out of the content folder.',
      fix: 'Put the file into the content folder and link it there.',
    },
    zh: { what: '`{found}` 指向内容文件夹之外。', fix: '请把文件放进内容文件夹，再链接到它。' },
  },
  'picture-embedded': {
    en: {
      what: 'The picture `{found}` is written into the text.',
      fix: 'Save it as a file beside the text and name that file.',
    },
    zh: { what: '图片 `{found}` 直接写在了正文里。', fix: '请另存为文件，放在正文旁边，再写文件名。' },
  },
  'picture-nowhere': {
    en: {
      what: '`{found}` names no file of a picture.',
      fix: 'Write the path of a picture in the content folder, with its ending: `pictures/gate.jpg`.',
    },
    zh: { what: '`{found}` 不是图片文件。', fix: '请写内容文件夹里图片的路径，带扩展名，例如 `pictures/gate.jpg`。' },
  },
} as const satisfies FaultTexts;
