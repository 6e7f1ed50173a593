import type { FaultTexts } from './fault-texts.ts';

const RENAME_EN = 'Rename it, e.g. to `{suggestion}`.';
const RENAME_ZH = '请改名，例如改为 `{suggestion}`。';
const UTF8_EN = 'Open it in the editor that wrote it and save it as UTF-8.';
const UTF8_ZH = '请用原来的编辑器打开，另存为 UTF-8 编码。';

export const LOADER_FAULTS = {
  'content-missing': {
    en: {
      what: 'There is no content folder here.',
      fix: 'Name the folder that holds site.yaml and the campaigns: `--content DIR`.',
    },
    zh: { what: '这里没有内容文件夹。', fix: '请用 `--content 文件夹` 指明 site.yaml 和各活动所在的文件夹。' },
  },
  'content-empty': {
    en: {
      what: 'The content folder holds no page.',
      fix: 'Begin with a folder for a campaign and an `index.md` in it: `npx handscroll new campaign NAME`.',
    },
    zh: {
      what: '内容文件夹里没有任何页面。',
      fix: '请先建一个活动文件夹，里面放 `index.md`：`npx handscroll new campaign 名称`。',
    },
  },
  'content-unpublished': {
    en: {
      what: 'Nothing is published: every page is a draft, not due yet or expired.',
      fix: 'Take `draft` out of a page, or change its `publishAt` or `expireAt`; `--drafts` shows all of them for review.',
    },
    zh: {
      what: '没有一页是已经发布的：全是草稿、尚未到期或已经过期。',
      fix: '请去掉某一页的 `draft`，或改它的 `publishAt`、`expireAt`；送审可用 `--drafts` 全部显示。',
    },
  },
  'file-unreadable': {
    en: {
      what: 'This file cannot be read ({reason}).',
      fix: 'Check its permissions, and that no other program holds it.',
    },
    zh: { what: '无法读取这个文件（{reason}）。', fix: '请检查文件权限，以及是否被其他程序占用。' },
  },
  'folder-unreadable': {
    en: { what: 'This folder cannot be read ({reason}).', fix: 'Check its permissions.' },
    zh: { what: '无法读取这个文件夹（{reason}）。', fix: '请检查文件夹权限。' },
  },
  'file-too-large': {
    en: {
      what: 'This text has {found} MB; at most {limit} MB are read.',
      fix: 'Divide it into several files; pictures belong into files of their own.',
    },
    zh: {
      what: '这个文本有 {found} MB，最多只读 {limit} MB。',
      fix: '请分成几个文件；图片应单独存放，不要写在文本里。',
    },
  },
  'file-misnamed': {
    en: { what: '`{found}` is not looked for.', fix: 'Rename it to `{suggestion}`.' },
    zh: { what: '系统不读取 `{found}`。', fix: '请改名为 `{suggestion}`。' },
  },
  'encoding-gb18030': {
    en: { what: 'From here on this file is in GB18030 (GBK), not in UTF-8.', fix: UTF8_EN },
    zh: { what: '从这里起，文件是 GB18030（GBK）编码，不是 UTF-8。', fix: UTF8_ZH },
  },
  'encoding-utf16': {
    en: { what: 'This file is in UTF-16, not in UTF-8.', fix: UTF8_EN },
    zh: { what: '这个文件是 UTF-16 编码，不是 UTF-8。', fix: UTF8_ZH },
  },
  'encoding-unknown': {
    en: { what: 'From here on this file is no text in UTF-8; it may be damaged, or no text at all.', fix: UTF8_EN },
    zh: { what: '从这里起，文件不是 UTF-8 文本；可能已损坏，或根本不是文本。', fix: UTF8_ZH },
  },
  'control-character': {
    en: {
      what: 'Here stands a character that no one can see ({found}).',
      fix: 'Delete it; it often comes along when text is copied from another program.',
    },
    zh: { what: '这里有一个看不见的控制字符（{found}）。', fix: '请删除；它常在从其他程序复制文字时带入。' },
  },
  'symlink-outside': {
    en: {
      what: 'This link leads out of the content folder and is not followed.',
      fix: 'Put a copy of the file or folder here.',
    },
    zh: { what: '这个符号链接指向内容文件夹之外，系统不会跟随。', fix: '请把文件或文件夹复制到这里。' },
  },
  'symlink-broken': {
    en: { what: 'This link leads nowhere.', fix: 'Delete it, or put the file here.' },
    zh: { what: '这个符号链接指向的文件不存在。', fix: '请删除链接，或把文件放到这里。' },
  },
  'symlink-circle': {
    en: { what: 'This link leads to a folder that it lies in itself.', fix: 'Delete it.' },
    zh: { what: '这个符号链接指向它自己所在的上级文件夹。', fix: '请删除。' },
  },
  'name-control': {
    en: { what: 'The name `{found}` holds a character that no one can see.', fix: RENAME_EN },
    zh: { what: '名称 `{found}` 中有看不见的字符。', fix: RENAME_ZH },
  },
  'name-space': {
    en: { what: 'The name `{found}` begins or ends with a space.', fix: RENAME_EN },
    zh: { what: '名称 `{found}` 的开头或结尾有空格。', fix: RENAME_ZH },
  },
  'name-sign': {
    en: {
      what: 'The name `{found}` holds `{sign}`, which not every system or address can carry.',
      fix: `${RENAME_EN} Never used: \`: % # ? \\ * " < > |\`.`,
    },
    zh: {
      what: '名称 `{found}` 中有 `{sign}`，有的系统或网址不能使用。',
      fix: `${RENAME_ZH}不能用：\`: % # ? \\ * " < > |\`。`,
    },
  },
  'name-dot': {
    en: { what: 'The name `{found}` ends with a dot, which Windows takes away.', fix: RENAME_EN },
    zh: { what: '名称 `{found}` 以句点结尾，Windows 会把它去掉。', fix: RENAME_ZH },
  },
  'name-device': {
    en: { what: 'Windows keeps the name `{found}` for a device.', fix: RENAME_EN },
    zh: { what: '`{found}` 是 Windows 保留的设备名。', fix: RENAME_ZH },
  },
  'name-too-long': {
    en: { what: 'The name `{found}` is longer than 200 bytes (about 66 Chinese characters).', fix: RENAME_EN },
    zh: { what: '名称 `{found}` 超过 200 字节（约 66 个汉字）。', fix: RENAME_ZH },
  },
  'name-reserved': {
    en: { what: 'The name `{found}` is kept for a page that the program makes itself.', fix: RENAME_EN },
    zh: { what: '`{found}` 是留给系统自动生成的页面的名称。', fix: RENAME_ZH },
  },
  'slug-duplicate': {
    en: {
      what: '`{found}` and `{other}` would stand at one address, `{address}`.',
      fix: 'Rename one of them; capitals and endings do not count as a difference.',
    },
    zh: {
      what: '`{found}` 与 `{other}` 会得到同一个网址 `{address}`。',
      fix: '请给其中一个改名；大小写和扩展名不同不算不同。',
    },
  },
  'stray-markdown': {
    en: {
      what: '`{found}` is no place for a page.',
      fix: 'Did you mean `{suggestion}`? Pages lie in a campaign’s index.md or in its folders {allowed}; notes to yourself are called README.md.',
    },
    zh: {
      what: '`{found}` 不是放页面的地方。',
      fix: '是否想放在 `{suggestion}`？页面放在活动的 index.md 或这些文件夹里：{allowed}；写给自己的说明请命名为 README.md。',
    },
  },
  'stray-ending': {
    en: { what: '`{found}` is not read: a text ends with `.md` or `.mdx`.', fix: 'Rename it to `{suggestion}`.' },
    zh: { what: '系统不读取 `{found}`：文本的扩展名是 `.md` 或 `.mdx`。', fix: '请改名为 `{suggestion}`。' },
  },
  'call-unknown': {
    en: {
      what: 'There is no call `{found}` in this campaign.',
      fix: 'Did you mean `{suggestion}`? These are here: {allowed}.',
    },
    zh: { what: '本活动中没有名为 `{found}` 的征集。', fix: '是否想写 `{suggestion}`？现有：{allowed}。' },
  },
  'cover-elsewhere': {
    en: { what: '`{found}` lies on another host.', fix: 'Put the picture beside the text and name its file.' },
    zh: { what: '`{found}` 在别的网站上。', fix: '请把图片放在文本旁边，写它的文件名。' },
  },
  'dead-link': {
    en: {
      what: '`{found}` does not exist.',
      fix: 'The nearest file is `{suggestion}`. A link names the Markdown file, from the file it stands in.',
    },
    zh: {
      what: '`{found}` 不存在。',
      fix: '最接近的文件是 `{suggestion}`。链接要写对方的 Markdown 文件，从本文件的位置写起。',
    },
  },
  'dead-anchor': {
    en: {
      what: '`{target}` has no place `{found}`.',
      fix: 'The nearest one is `{suggestion}`; places are headings, and blocks with `{#id}`.',
    },
    zh: {
      what: '`{target}` 里没有 `{found}` 这个位置。',
      fix: '最接近的是 `{suggestion}`；位置是标题，或写有 `{#id}` 的方块。',
    },
  },
  'download-missing': {
    en: { what: 'There is no file `{found}`.', fix: 'The nearest one is `{suggestion}`; capitals count.' },
    zh: { what: '没有文件 `{found}`。', fix: '最接近的是 `{suggestion}`；大小写要一致。' },
  },
  'download-picture': {
    en: {
      what: '`{found}` is a picture, and a picture is never published as it is: it may tell where and by whom it was taken.',
      fix: 'Show it: `![Words](picture.jpg)`; or offer it inside a .zip file.',
    },
    zh: {
      what: '`{found}` 是图片，图片不会原样发布：其中可能记有拍摄的地点和人。',
      fix: '请直接显示：`![说明](图片.jpg)`；或放进 .zip 文件供下载。',
    },
  },
  'link-to-folder': {
    en: { what: '`{found}` is a folder.', fix: 'Name a file in it; the nearest page is `{suggestion}`.' },
    zh: { what: '`{found}` 是文件夹。', fix: '请写明其中的文件；最接近的页面是 `{suggestion}`。' },
  },
  'link-without-page': {
    en: { what: '`{found}` has no page of its own.', fix: 'Link to a page instead; README.md and voices are none.' },
    zh: { what: '`{found}` 没有自己的页面。', fix: '请链接到别的页面；README.md 和回音没有页面。' },
  },
  'link-unpublished': {
    en: {
      what: '`{found}` is not published ({status}).',
      fix: 'Delete the link until then, or publish that page too.',
    },
    zh: { what: '`{found}` 尚未公开（{status}）。', fix: '请先删去链接，或同时公开那一页。' },
  },
  'render-failed': {
    en: {
      what: 'The program failed over this file: {reason}',
      fix: 'This is a mistake of the program, not yours; please report it with the file.',
    },
    zh: { what: '程序处理这个文件时出错：{reason}', fix: '这是程序的错误，不是您的；请连同文件一起报告。' },
  },
} as const satisfies FaultTexts;
