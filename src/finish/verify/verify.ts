import { ContentError, compareFaults } from '../../faults.ts';

import type { Step } from '../context.ts';
import { listFiles } from '../list-files.ts';
import { Memo } from '../memo.ts';
import { readFacts } from './facts.ts';
import type { Facts } from './facts.ts';
import { RULES } from './rules.ts';

/** Stops the build where the finished folder is not what was promised; pages that the last build verified are not read again. */
export const verify: Step = {
  name: 'verify',
  async run(context) {
    const { options, pages } = context;
    const known = new Memo<Facts>('facts', options);
    const site = {
      options,
      files: new Set(await listFiles(options.dir)),
      pages: pages.map((page) => {
        const mayStyle = page.url.endsWith('.wechat.html');
        return { page, facts: known.get(`${page.digest}${mayStyle ? 'w' : ''}`, () => readFacts(page.html, mayStyle)) };
      }),
    };
    known.save();
    const found = (await Promise.all(RULES.map((rule) => rule(site)))).flat();
    const faults = found.filter((fault) => !options.tolerates?.(fault));
    if (faults.length > 0) throw new ContentError(faults.sort(compareFaults));
    const tolerated = found.length > 0 ? `, ${found.length} faults tolerated` : '';
    return `${pages.length} pages, ${known.hits} known, ${countLinks(site.pages)} addresses${tolerated}`;
  },
};

function countLinks(pages: { facts: Facts }[]): number {
  return pages.reduce((sum, { facts }) => sum + facts.references.length, 0);
}
