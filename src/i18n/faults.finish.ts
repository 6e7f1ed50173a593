import type { FaultTexts } from './fault-texts.ts';

/** Faults of the built folder: `{page}` is the built file, with line and column where known. */
export const FINISH_FAULTS = {
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
} as const satisfies FaultTexts;
