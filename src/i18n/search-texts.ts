/** What the search page says; `{count}` in `many` is the number of results. */
export interface SearchTexts {
  label: string;
  placeholder: string;
  submit: string;
  results: string;
  campaign: string;
  kind: string;
  year: string;
  /** The choice of a filter that narrows nothing. */
  all: string;
  more: string;
  searching: string;
  none: string;
  one: string;
  many: string;
  failed: string;
  /** Shown with no result: what else to try. */
  help: string;
  /** In place of all of it where scripts are off, above the list of campaigns. */
  withoutScripts: string;
  /** What a reader calls the kinds of pages. */
  kinds: Record<string, string>;
}

const en: SearchTexts = {
  label: 'Search the site',
  placeholder: 'Words, names, dates',
  submit: 'Search',
  results: 'Results',
  campaign: 'Campaign',
  kind: 'Kind',
  year: 'Year',
  all: 'All',
  more: 'More results',
  searching: 'Searching…',
  none: 'Nothing found',
  one: '1 page found',
  many: '{count} pages found',
  failed: 'The search data could not be loaded. Check the connection and search again.',
  help: 'Try fewer or shorter words, or another way to write them. A page must hold all of the words; quotation marks keep a phrase together.',
  withoutScripts: 'Searching needs JavaScript. Without it, every page can be reached from these contents:',
  kinds: {
    home: 'Home',
    campaign: 'Campaign',
    edition: 'Edition',
    timeline: 'Timeline',
    course: 'Course',
    part: 'Part of a course',
    lesson: 'Lesson',
    report: 'Report',
    call: 'Call',
    board: 'Board',
  },
};

const zhHans: SearchTexts = {
  label: '站内搜索',
  placeholder: '词语、人名、日期',
  submit: '搜索',
  results: '搜索结果',
  campaign: '活动',
  kind: '类型',
  year: '年份',
  all: '全部',
  more: '更多结果',
  searching: '正在搜索…',
  none: '没有找到',
  one: '找到 1 页',
  many: '找到 {count} 页',
  failed: '搜索数据没能载入。请检查网络后再试。',
  help: '请换短一些的词，或换一种写法。各词须都在同一页上；加引号则按整句查找。',
  withoutScripts: '搜索需要 JavaScript。没有它，也可从以下目录进入各页：',
  kinds: {
    home: '首页',
    campaign: '活动',
    edition: '长卷',
    timeline: '年表',
    course: '课程',
    part: '单元',
    lesson: '讲',
    report: '报道',
    call: '征集',
    board: '公开板',
  },
};

/** The texts of the search page for a language tag; English where there are none. */
export function getSearchTexts(lang: string): SearchTexts {
  return /^zh\b/iu.test(lang) ? zhHans : en;
}
