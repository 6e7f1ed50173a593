import type { FaultTexts } from './fault-texts.ts';

const SOUNDS_EN =
  'Sounds that every phone plays are MP3 and M4A (AAC); `::audio` also takes WAV. Export it again as one of these.';
const SOUNDS_ZH = '所有手机都能放的是 MP3 和 M4A（AAC），`::audio` 还可以用 WAV。请另存为其中一种。';
const FILMS_EN = 'Films that every phone plays are MP4 with H.264 pictures and AAC sound. Export it again as that.';
const FILMS_ZH = '所有手机都能放的录像是 MP4，画面 H.264，声音 AAC。请另存为这一种。';

export const SOUND_FAULTS = {
  'sound-missing': {
    en: {
      what: 'There is no sound file `{path}`.',
      fix: 'Put the file there, or correct the path; capitals count. Names in that folder that come near: {near}.',
    },
    zh: {
      what: '找不到声音文件 `{path}`。',
      fix: '请把文件放到该处，或改正路径；大小写也要一致。该文件夹中相近的文件名：{near}。',
    },
  },
  'sound-elsewhere': {
    en: {
      what: '`{found}` lies on another host, and no page asks another host for anything.',
      fix: 'Put the sound file into the content folder, if its licence allows that, and name its path.',
    },
    zh: {
      what: '`{found}` 在别的网站上，页面不会向别的网站要任何东西。',
      fix: '如果授权允许，请把声音文件放进内容文件夹，写它的路径。',
    },
  },
  'sound-empty': {
    en: { what: '`{path}` is empty: 0 bytes.', fix: 'Copy the file again from where it came.' },
    zh: { what: '`{path}` 是空文件：0 字节。', fix: '请从原处重新复制一份。' },
  },
  'sound-unreadable': {
    en: {
      what: '`{path}` cannot be read ({reason}).',
      fix: 'Check its permissions, and that no other program holds it.',
    },
    zh: { what: '无法读取 `{path}`（{reason}）。', fix: '请检查文件权限，以及是否被其他程序占用。' },
  },
  'sound-unknown': {
    en: {
      what: '`{path}` is neither a sound nor a film, whatever its name says.',
      fix: `Export it again. ${SOUNDS_EN}`,
    },
    zh: { what: '不论名字怎么写，`{path}` 的内容不是声音，也不是录像。', fix: `请重新导出。${SOUNDS_ZH}` },
  },
  'sound-damaged': {
    en: { what: '`{path}` cannot be read as a sound or film ({reason}).', fix: 'Copy it again, or export it again.' },
    zh: { what: '`{path}` 无法作为声音或录像读取（{reason}）。', fix: '请重新复制，或重新导出。' },
  },
  'sound-cut-off': {
    en: {
      what: '`{path}` breaks off before its end.',
      fix: 'Copy it again from where it came; the copy is not complete.',
    },
    zh: { what: '`{path}` 没有到结尾就断了。', fix: '复制得不完整，请从原处重新复制一份。' },
  },
  'sound-not-played': {
    en: { what: '`{path}` is {found}, which not every browser plays.', fix: SOUNDS_EN },
    zh: { what: '`{path}` 是 {found}，不是所有浏览器都能放。', fix: SOUNDS_ZH },
  },
  'film-not-played': {
    en: { what: '`{path}` is {found}, which not every browser plays.', fix: FILMS_EN },
    zh: { what: '`{path}` 是 {found}，不是所有浏览器都能放。', fix: FILMS_ZH },
  },
  'sound-wrong-name': {
    en: {
      what: '`{path}` is {found} by its content; a host would send it as something else.',
      fix: 'Rename it to `{suggestion}`, here too.',
    },
    zh: {
      what: '`{path}` 的内容是 {found}，按这个名字会被当成别的东西。',
      fix: '请改名为 `{suggestion}`，这里也一并改。',
    },
  },
  'sound-is-film': {
    en: { what: '`{path}` is a film.', fix: 'Write `::video`, or export its sound alone as MP3.' },
    zh: { what: '`{path}` 是录像。', fix: '请改写 `::video`，或只把声音导出为 MP3。' },
  },
  'film-without-picture': {
    en: { what: '`{path}` has sound only, no pictures.', fix: 'Write `::audio`.' },
    zh: { what: '`{path}` 只有声音，没有画面。', fix: '请改写 `::audio`。' },
  },
  'sound-too-heavy': {
    en: {
      what: '`{path}` has {found} MB; a sound has at most {limit} MB.',
      fix: 'Export it as MP3 at 64 to 128 kbit/s, or divide it.',
    },
    zh: {
      what: '`{path}` 有 {found} MB；一段声音最多 {limit} MB。',
      fix: '请导出为 64 至 128 kbit/s 的 MP3，或分成几段。',
    },
  },
  'film-too-heavy': {
    en: {
      what: '`{path}` has {found} MB; a film has at most {limit} MB.',
      fix: 'Export it smaller (720p, 1.5 Mbit/s), divide it, or give it to a video site and write its address.',
    },
    zh: {
      what: '`{path}` 有 {found} MB；一段录像最多 {limit} MB。',
      fix: '请导出得小一些（720p，1.5 Mbit/s）、分成几段，或放到视频网站上，这里写网址。',
    },
  },
  'music-is-film': {
    en: { what: '`{path}` is a film, and music has no pictures.', fix: 'Export its sound alone as MP3, mono.' },
    zh: { what: '`{path}` 是录像，配乐不带画面。', fix: '请只把声音导出为单声道 MP3。' },
  },
  'music-too-long': {
    en: {
      what: '`{path}` lasts {found} minutes; the music of an edition lasts at most {limit}.',
      fix: 'Cut it to a loop of 60 to 90 seconds: it starts again by itself.',
    },
    zh: {
      what: '`{path}` 长 {found}，长卷的配乐最长 {limit}。',
      fix: '请剪成 60 至 90 秒、首尾相接的一段：放完会自动从头再来。',
    },
  },
  'music-too-heavy': {
    en: {
      what: '`{path}` has {found} kB ({rate} kbit/s, {channels} channels); the music of an edition has at most {limit} kB.',
      fix: 'Export it mono at {wanted} kbit/s or less, 60 to 90 seconds.',
    },
    zh: {
      what: '`{path}` 有 {found} kB（{rate} kbit/s，{channels} 声道），长卷的配乐最多 {limit} kB。',
      fix: '请导出为单声道、{wanted} kbit/s 以下、60 至 90 秒。',
    },
  },
} as const satisfies FaultTexts;
