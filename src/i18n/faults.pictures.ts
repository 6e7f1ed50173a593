import type { FaultTexts } from './fault-texts.ts';

const STILLS_EN = 'Pictures are JPEG, PNG, WebP, AVIF, GIF (still) or SVG.';
const STILLS_ZH = '图片可用 JPEG、PNG、WebP、AVIF、GIF（静态）或 SVG。';

export const PICTURE_FAULTS = {
  'panorama-heights': {
    en: {
      what: '`{path}` is {found} pixels high, the first slice of its layer (`{first}`) {wanted}.',
      fix: 'Slices join side by side: give all slices of a layer one height, or write `runs: down` if they join one below the other.',
    },
    zh: {
      what: '`{path}` 高 {found} 像素，这一层的第一段（`{first}`）高 {wanted} 像素。',
      fix: '各段左右相接，同一层要一样高；如果是上下相接，请写 `runs: down`。',
    },
  },
  'panorama-widths': {
    en: {
      what: '`{path}` is {found} pixels wide, the first slice of its layer (`{first}`) {wanted}.',
      fix: 'Slices join one below the other: give all slices of a layer one width, or write `runs: sideways` if they join side by side.',
    },
    zh: {
      what: '`{path}` 宽 {found} 像素，这一层的第一段（`{first}`）宽 {wanted} 像素。',
      fix: '各段上下相接，同一层要一样宽；如果是左右相接，请写 `runs: sideways`。',
    },
  },
  'picture-missing': {
    en: {
      what: 'There is no picture `{path}`.',
      fix: 'Put the file there, or correct the path; capitals count. Names in that folder that come near: {near}.',
    },
    zh: {
      what: '找不到图片 `{path}`。',
      fix: '请把文件放到该处，或改正路径；大小写也要一致。该文件夹中相近的文件名：{near}。',
    },
  },
  'picture-outside': {
    en: {
      what: '`{path}` is a link to a file outside of the content folder.',
      fix: 'Copy the picture itself into the content folder.',
    },
    zh: { what: '`{path}` 是一个链接，指向内容文件夹之外。', fix: '请把图片本身复制到内容文件夹里。' },
  },
  'picture-unreadable': {
    en: {
      what: '`{path}` cannot be read ({reason}).',
      fix: 'EACCES: give yourself the right to read it. EISDIR: it is a folder, name a file.',
    },
    zh: {
      what: '无法读取 `{path}`（{reason}）。',
      fix: 'EACCES：请为该文件加上读取权限。EISDIR：这是文件夹，请写明其中的文件。',
    },
  },
  'picture-empty': {
    en: { what: '`{path}` is empty: 0 bytes.', fix: 'Copy the picture again from where it came.' },
    zh: { what: '`{path}` 是空文件：0 字节。', fix: '请从原处重新复制一份。' },
  },
  'picture-damaged': {
    en: {
      what: '`{path}` cannot be decoded to its end ({reason}).',
      fix: 'The file is truncated or damaged: copy it again, or open it in an image program and save it anew.',
    },
    zh: {
      what: '`{path}` 无法完整解码（{reason}）。',
      fix: '文件不完整或已损坏：请重新复制，或用图像软件打开后另存一份。',
    },
  },
  'picture-wrong-name': {
    en: {
      what: '`{path}` is in truth a {found} file.',
      fix: 'Rename it to `{suggestion}`, here and where it is used, or save it anew in the format that its name says.',
    },
    zh: {
      what: '`{path}` 其实是 {found} 文件。',
      fix: '请改名为 `{suggestion}`（引用处一并修改），或按文件名所说的格式重新保存。',
    },
  },
  'picture-heic': {
    en: {
      what: '`{path}` is a HEIC photograph, which most browsers do not show.',
      fix: 'Save it as JPEG. On an iPhone: Settings → Camera → Formats → Most Compatible makes the next ones JPEG.',
    },
    zh: {
      what: '`{path}` 是 HEIC 照片，多数浏览器不能显示。',
      fix: '请另存为 JPEG。iPhone 可在“设置→相机→格式”中选“兼容性最佳”，以后拍的就是 JPEG。',
    },
  },
  'picture-not-taken': {
    en: { what: '`{path}` is a {found} file.', fix: `${STILLS_EN} Save it as one of these.` },
    zh: { what: '`{path}` 是 {found} 文件。', fix: `${STILLS_ZH}请另存为其中一种。` },
  },
  'picture-unknown': {
    en: {
      what: '`{path}` is no picture that is known here.',
      fix: `${STILLS_EN} Open it in an image program to see what it is.`,
    },
    zh: { what: '`{path}` 不是可识别的图片。', fix: `${STILLS_ZH}请用图像软件打开，看看它究竟是什么。` },
  },
  'picture-animated': {
    en: {
      what: '`{path}` moves: it has more than one frame.',
      fix: 'Save one frame as a still picture; what must move belongs into a video (`::video`), which readers can stop.',
    },
    zh: {
      what: '`{path}` 是动图，不止一帧。',
      fix: '请取一帧存为静态图片；一定要动的，请做成视频（`::video`），读者可以暂停。',
    },
  },
  'picture-too-many-pixels': {
    en: {
      what: '`{path}` has {width} × {height} pixels: {found} million.',
      fix: 'At most {limit} million are taken. A long side of 2560 pixels is enough for every screen.',
    },
    zh: {
      what: '`{path}` 有 {width} × {height} 像素，共 {found} 百万。',
      fix: '至多 {limit} 百万像素。长边 2560 像素对任何屏幕都够用。',
    },
  },
  'picture-too-heavy': {
    en: { what: '`{path}` weighs {found} MB.', fix: 'At most {limit} MB are taken: save it smaller.' },
    zh: { what: '`{path}` 有 {found} MB。', fix: '至多 {limit} MB，请缩小后再保存。' },
  },
  'picture-svg-active': {
    en: {
      what: '`{path}` is more than a drawing: it holds {found}.',
      fix: 'Take that out: scripts, event attributes, links, animation, embedded pictures and anything loaded from elsewhere are refused. “Plain SVG” or “optimised SVG” of the drawing program often does it.',
    },
    zh: {
      what: '`{path}` 不只是图形：其中有 {found}。',
      fix: '请去掉它：脚本、事件属性、链接、动画、内嵌图片和外部资源都不收。在绘图软件中另存为“普通 SVG”或“优化的 SVG”往往就能解决。',
    },
  },
  'picture-svg-without-size': {
    en: {
      what: '`{path}` does not say how large it is.',
      fix: 'Give its `<svg>` a `viewBox`, e.g. `viewBox="0 0 800 600"`.',
    },
    zh: { what: '`{path}` 没有写明尺寸。', fix: '请给 `<svg>` 加上 `viewBox`，例如 `viewBox="0 0 800 600"`。' },
  },
} as const satisfies FaultTexts;
