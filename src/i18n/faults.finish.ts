import type { FaultTexts } from './fault-texts.ts';

/** Faults of the built folder: `{page}` is the built file, with line and column where known. */
export const FINISH_FAULTS = {
  'poster-glyph-missing': {
    en: {
      what: 'The share poster cannot show {found}, which the face of posters does not have: “{text}”.',
      fix: 'Write `title`, `subtitle`, `seal` and `organiser` without it, or let it pass with `tolerate` in site.yaml; Noto Serif SC has Han, Latin, Greek and Cyrillic, and no emoji.',
    },
    zh: {
      what: '分享海报的字体（思源宋体）没有 {found} 这个字：“{text}”。',
      fix: '请在 `title`、`subtitle`、`seal`、`organiser` 里换掉它，或在 site.yaml 用 `tolerate` 容忍；字体里有汉字、拉丁、希腊和西里尔字母，没有表情符号。',
    },
  },
  'page-twice': {
    en: {
      what: 'Two files would stand at one address: `{found}` and `{other}`.',
      fix: 'Rename one of the two content files; addresses must differ in more than case.',
    },
    zh: {
      what: '两个文件会占用同一个地址：`{found}` 与 `{other}`。',
      fix: '请给其中一个内容文件改名；地址不能只有大小写之别。',
    },
  },
  'glyph-missing': {
    en: {
      what: 'The face of the headlines, Noto Serif SC {face}, has no `{sign}` ({code}); it stands in “{near}”.',
      fix: 'Write the headline without it, or leave it to the running text; or let it pass with `tolerate` in site.yaml.',
    },
    zh: {
      what: '标题字体 Noto Serif SC {face} 里没有 `{sign}`（{code}），它出现在“{near}”。',
      fix: '请在标题里换一种写法，或者把它留给正文；也可以在 site.yaml 用 `tolerate` 容忍。',
    },
  },
  'print-browser-missing': {
    en: {
      what: 'There is no browser at hand that could print {page} as a PDF: {found}',
      fix: 'Build with --no-pdf to leave the PDFs out; or install Chrome or Edge and name its program file in CHROME_PATH. On Linux (x64) `npm ci` brings a Chromium.',
    },
    zh: {
      what: '没有可以把 {page} 打印成 PDF 的浏览器：{found}',
      fix: '加上 --no-pdf 就不做 PDF；或者安装 Chrome 或 Edge，把它的程序文件写进环境变量 CHROME_PATH。在 Linux（x64）上，`npm ci` 会带来 Chromium。',
    },
  },
  'print-glyph-missing': {
    en: {
      what: 'The face of the PDF has no glyph for {found}, so that an empty box would be printed.',
      fix: 'Write these signs otherwise, or let it pass with `tolerate` in site.yaml, or build with --no-pdf.',
    },
    zh: {
      what: 'PDF 所用的字体里没有 {found}，印出来会是空框。',
      fix: '请换一种写法；或在 site.yaml 用 `tolerate` 容忍；或加上 --no-pdf。',
    },
  },
  'booklet-missing': {
    en: {
      what: 'The PDF {found} should have been printed and is missing or empty.',
      fix: 'This is a mistake of Handscroll: please report it.',
    },
    zh: { what: '应当打印的 {found} 没有生成，或者是空的。', fix: '这是 Handscroll 的错误，请报告。' },
  },
  'output-busy': {
    en: {
      what: 'Another build is writing to {folder} (process {process}).',
      fix: 'Wait until it ends, or give this one another folder with --out.',
    },
    zh: {
      what: '另一次构建正在写入 {folder}（进程 {process}）。',
      fix: '请等它结束，或用 --out 换一个文件夹。',
    },
  },
  'output-foreign': {
    en: {
      what: '{folder} holds something other than a site of Handscroll; replacing it would delete that.',
      fix: 'Choose an empty or a new folder with --out, or move away what it holds.',
    },
    zh: {
      what: '{folder} 里有不属于 Handscroll 站点的东西，替换会把它们删掉。',
      fix: '请用 --out 选一个空的或新的文件夹，或先移走里面的东西。',
    },
  },
  'page-missing': {
    en: {
      what: 'The page {found} should have been built and was not.',
      fix: 'This is a mistake of Handscroll, not of your text: please report it with the content file named above.',
    },
    zh: {
      what: '应当生成的页面 {found} 没有生成。',
      fix: '这是 Handscroll 的错误，不是内容的错误：请连同上面的内容文件一起报告。',
    },
  },
  'page-mains': {
    en: {
      what: '{page} has {count} <main> elements.',
      fix: 'Each page has exactly one; do not write <main> in content.',
    },
    zh: { what: '{page} 有 {count} 个 <main> 元素。', fix: '每页只能有一个；内容里请不要写 <main>。' },
  },
  'page-empty': {
    en: {
      what: '{page} shows nothing: its <main> is empty.',
      fix: 'Write something in the content file, or mark it `draft: true`.',
    },
    zh: { what: '{page} 什么也没有：<main> 是空的。', fix: '请在内容文件中写些内容，或标上 `draft: true`。' },
  },
  'page-without-heading': {
    en: { what: '{page} has no first heading (<h1>).', fix: 'Give the content file a `title`.' },
    zh: { what: '{page} 没有一级标题（<h1>）。', fix: '请给内容文件写上 `title`。' },
  },
  'page-without-title': {
    en: { what: '{page} has no <title>.', fix: 'Give the content file a `title`.' },
    zh: { what: '{page} 没有 <title>。', fix: '请给内容文件写上 `title`。' },
  },
  'page-without-lang': {
    en: {
      what: '{page} does not say its language.',
      fix: 'Set `lang` in the campaign’s index.md or `languages` in site.yaml.',
    },
    zh: { what: '{page} 没有标明语言。', fix: '请在活动的 index.md 写 `lang`，或在 site.yaml 写 `languages`。' },
  },
  'address-dead': {
    en: {
      what: '{page} leads to `{found}`, and nothing is there.',
      fix: 'Correct the address, or add the file it names.',
    },
    zh: { what: '{page} 指向 `{found}`，那里什么也没有。', fix: '请改正地址，或补上它所指的文件。' },
  },
  'anchor-dead': {
    en: {
      what: '{page} leads to `{found}`, and that page has no such place.',
      fix: 'Use the id of a heading of that page.',
    },
    zh: { what: '{page} 指向 `{found}`，那一页没有这个位置。', fix: '请用那一页里某个标题的 id。' },
  },
  'address-absolute': {
    en: {
      what: '{page} holds `{found}`, which begins at the root of the host.',
      fix: 'Write an address relative to the file, so that the site works in any folder.',
    },
    zh: {
      what: '{page} 含有 `{found}`，它从主机根目录算起。',
      fix: '请写相对于本文件的地址，这样站点放在任何文件夹都能用。',
    },
  },
  'address-relative': {
    en: {
      what: '{page} holds `{found}`; this page is shown at any depth, where relative addresses lead astray.',
      fix: 'Use no address in it, or an absolute one.',
    },
    zh: {
      what: '{page} 含有 `{found}`；这一页会出现在任何层级，相对地址会指错。',
      fix: '请不要在其中使用地址，或使用绝对地址。',
    },
  },
  'address-unfinished': {
    en: {
      what: '{page} still holds `{found}`, an address that was not made relative.',
      fix: 'This is a mistake of Handscroll: please report it.',
    },
    zh: { what: '{page} 仍含有未转成相对地址的 `{found}`。', fix: '这是 Handscroll 的错误，请报告。' },
  },
  'address-unsafe': {
    en: {
      what: '{page} leads to `{found}`; such an address can run a program or reach the reader’s own files.',
      fix: 'Allowed are http, https, mailto, tel, sms, geo, weixin and relative addresses.',
    },
    zh: {
      what: '{page} 指向 `{found}`；这种地址能运行程序或触及读者自己的文件。',
      fix: '允许的有 http、https、mailto、tel、sms、geo、weixin 和相对地址。',
    },
  },
  'host-unasked': {
    en: {
      what: '{page} would load `{found}` from another host by itself.',
      fix: 'Keep a copy beside the text; no page may ask another host for anything before the reader acts.',
    },
    zh: {
      what: '{page} 会自行从别的主机载入 `{found}`。',
      fix: '请把文件放在文章旁边；读者操作之前，页面不得向别的主机请求任何东西。',
    },
  },
  'unpublished-page': {
    en: {
      what: '{found} is not published yet, but its page {page} was built.',
      fix: 'This is a mistake of Handscroll: please report it.',
    },
    zh: { what: '{found} 尚未发布，却生成了页面 {page}。', fix: '这是 Handscroll 的错误，请报告。' },
  },
  'unpublished-linked': {
    en: {
      what: '{page} leads to {found}, which is not published yet.',
      fix: 'Remove the address from the text, or publish that page; where no text holds it, this is a mistake of Handscroll.',
    },
    zh: {
      what: '{page} 指向尚未发布的 {found}。',
      fix: '请从文中删去这个地址，或发布那一页；若文中并无此地址，则是 Handscroll 的错误。',
    },
  },
  'unpublished-shown': {
    en: {
      what: '{page} shows words that are not published yet: “{found}…”.',
      fix: 'Remove the quotation, or publish what it is from; where no text holds it, this is a mistake of Handscroll.',
    },
    zh: {
      what: '{page} 出现了尚未发布的文字：“{found}……”。',
      fix: '请删去这段引文，或发布它的出处；若文中并无引文，则是 Handscroll 的错误。',
    },
  },
  'picture-metadata': {
    en: {
      what: '{page} carries {found}, which can tell where and by whom it was taken.',
      fix: 'Use pictures through Markdown or front matter, so that they are cleaned.',
    },
    zh: {
      what: '{page} 带有 {found} 信息，可能泄露拍摄地点和拍摄者。',
      fix: '请在正文或说明项里使用图片，它们会被清理。',
    },
  },
  'picture-misnamed': {
    en: { what: '{page} is not what its name says.', fix: 'Save the picture again in the format of its name.' },
    zh: { what: '{page} 的内容与文件名的格式不符。', fix: '请按文件名的格式重新保存图片。' },
  },
  'policy-missing': {
    en: { what: '{page} has no Content-Security-Policy.', fix: 'This is a mistake of Handscroll: please report it.' },
    zh: { what: '{page} 没有内容安全策略（CSP）。', fix: '这是 Handscroll 的错误，请报告。' },
  },
  'policy-loose': {
    en: {
      what: 'The Content-Security-Policy of {page} allows too much: `{found}`.',
      fix: 'This is a mistake of Handscroll: please report it.',
    },
    zh: { what: '{page} 的内容安全策略放得太宽：`{found}`。', fix: '这是 Handscroll 的错误，请报告。' },
  },
  'policy-outdated': {
    en: {
      what: 'The Content-Security-Policy of {page} forbids its own {found}.',
      fix: 'This is a mistake of Handscroll: please report it.',
    },
    zh: { what: '{page} 的内容安全策略禁止了它自己的 {found}。', fix: '这是 Handscroll 的错误，请报告。' },
  },
  'style-attribute': {
    en: {
      what: '{page} has a style attribute, `{found}`, which its Content-Security-Policy refuses.',
      fix: 'Use a class, or leave the look to the theme.',
    },
    zh: { what: '{page} 有 style 属性 `{found}`，会被内容安全策略拒绝。', fix: '请改用 class，或把外观交给主题。' },
  },
  'handler-attribute': {
    en: { what: '{page} holds a script in its mark-up: `{found}`.', fix: 'Remove it; content cannot run scripts.' },
    zh: { what: '{page} 的标记里含有脚本：`{found}`。', fix: '请删去它；内容不能运行脚本。' },
  },
  'id-repeated': {
    en: {
      what: '{page} has two elements with the id `{found}`.',
      fix: 'Give one of them another id; links to it would lead to the first.',
    },
    zh: { what: '{page} 有两个元素的 id 都是 `{found}`。', fix: '请给其中一个换个 id；否则链接只会到第一个。' },
  },
} as const satisfies FaultTexts;
