/**
 * Surnames whose reading is not the usual one of their character, each with a character that is read alike: 曾 Zēng, 单 Shàn, 解 Xiè.
 * Collation knows one reading a character only.
 */
const SURNAMES: Record<string, string> = {
  ...{ 曾: '增', 单: '善', 仇: '求', 解: '谢', 查: '渣', 区: '欧', 朴: '瓢', 翟: '宅', 缪: '庙', 盖: '葛', 乐: '岳' },
  ...{ 员: '运', 折: '舌', 种: '虫', 冼: '显', 繁: '婆', 覃: '秦', 谌: '臣', 任: '人', 华: '画', 燕: '烟' },
  ...{ 纪: '己', 柏: '百', 贾: '甲', 召: '绍', 秘: '必', 黑: '贺' },
};
const DOUBLE: Record<string, string> = {
  尉迟: '玉迟',
  万俟: '末其',
  澹台: '谈台',
  长孙: '掌孙',
  令狐: '灵狐',
  单于: '缠于',
};

const HAN = /^\p{Script=Han}/u;
const PINYIN = new Intl.Collator('zh-Hans-u-co-pinyin');

/**
 * Orders names for a list of people: those in Han characters by pinyin, others as the page's language does (a Chinese page: as English
 * does), and first those of the page's own script.
 */
export function comparePeople(a: string, b: string, lang: string): number {
  const [isHanA, isHanB] = [HAN.test(a), HAN.test(b)];
  const isChinese = /^zh\b/iu.test(lang);
  if (isHanA !== isHanB) return isHanA === isChinese ? -1 : 1;
  if (isHanA) return PINYIN.compare(respell(a), respell(b)) || PINYIN.compare(a, b);
  return new Intl.Collator(isChinese ? 'en' : lang).compare(a, b);
}

function respell(name: string): string {
  const double = DOUBLE[name.slice(0, 2)];
  return double ? double + name.slice(2) : (SURNAMES[name[0]!] ?? name[0]!) + name.slice(1);
}
