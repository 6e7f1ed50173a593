/** What the pipeline itself writes into a page, by language. */
const LABELS = {
  zh: {
    note: '注意',
    tip: '提示',
    caution: '当心',
    footnotes: '注释',
    backToText: '回到正文',
    table: '表格',
    formula: '公式',
    code: '代码',
    quiz: '练习',
    answer: '答案',
    transcript: '文字稿',
    compare: '对照',
    gallery: '图集',
    done: '已完成',
    open: '未完成',
    video: '视频',
    audio: '音频',
    source: '据',
    listSign: '、',
    twoAccounts: '两说',
    manyAccounts: '诸说',
  },
  en: {
    note: 'Note',
    tip: 'Tip',
    caution: 'Caution',
    footnotes: 'Notes',
    backToText: 'Back to the text',
    table: 'Table',
    formula: 'Formula',
    code: 'Code',
    quiz: 'Exercise',
    answer: 'Answer',
    transcript: 'Transcript',
    compare: 'Comparison',
    gallery: 'Pictures',
    done: 'done',
    open: 'not done',
    video: 'Video',
    audio: 'Audio',
    source: 'Source',
    listSign: ', ',
    twoAccounts: 'two accounts',
    manyAccounts: 'several accounts',
  },
} as const;

export type Labels = { [key in keyof (typeof LABELS)['zh']]: string };

/** The words for a language tag: Chinese for `zh…`, English for any other. */
export function getLabels(language: string): Labels {
  return /^zh(?:-|$)/iu.test(language) ? LABELS.zh : LABELS.en;
}
