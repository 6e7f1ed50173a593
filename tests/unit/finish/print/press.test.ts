import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import { Press } from '../../../../src/finish/print/press.ts';

/** Browsers of which the first `bad` die as soon as they are given a page. */
function makeBrowsers(bad: number) {
  const browsers: { closed: number; pages: number }[] = [];
  const launch = async (): Promise<Browser> => {
    const mine = { closed: 0, pages: 0 };
    browsers.push(mine);
    const isDead = browsers.length <= bad;
    const page = {
      setDefaultTimeout() {},
      async emulateMedia() {},
      async goto() {
        if (isDead) throw new Error('Target closed');
        mine.pages += 1;
      },
      evaluate: async () => 0,
      pdf: async () => Buffer.from('pdf'),
    };
    const context = { newPage: async () => page, async close() {} };
    return { newContext: async () => context, close: async () => void (mine.closed += 1) } as unknown as Browser;
  };
  return { browsers, launch };
}

test('one browser prints all pages and is closed', async () => {
  const { browsers, launch } = makeBrowsers(0);
  const press = new Press(launch);
  await Promise.all([press.print('/a.html'), press.print('/b.html')]);
  await press.close();
  expect(browsers).toEqual([{ closed: 1, pages: 2 }]);
});

test('a browser that dies is replaced once, for all pages that it took with it', async () => {
  const { browsers, launch } = makeBrowsers(1);
  const press = new Press(launch);
  const printed = await Promise.all([press.print('/a.html'), press.print('/b.html'), press.print('/c.html')]);
  await press.close();
  expect(printed.map(String)).toEqual(['pdf', 'pdf', 'pdf']);
  expect(browsers).toEqual([
    { closed: 1, pages: 0 },
    { closed: 1, pages: 3 },
  ]);
});

test('a second death is the end', async () => {
  const { browsers, launch } = makeBrowsers(9);
  const press = new Press(launch);
  await expect(press.print('/a.html')).rejects.toThrow('Target closed');
  await press.close();
  expect(browsers).toEqual([
    { closed: 1, pages: 0 },
    { closed: 1, pages: 0 },
  ]);
});

test('no page, no browser', async () => {
  const { browsers, launch } = makeBrowsers(0);
  await new Press(launch).close();
  expect(browsers).toEqual([]);
});
