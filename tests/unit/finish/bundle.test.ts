import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundle, bundleIsland } from '../../../src/finish/bundle.ts';
import { listFiles } from '../../../src/finish/list-files.ts';
import { relocate } from '../../../src/finish/relocate.ts';
import { SENTINEL } from '../../../src/model/paths.ts';
import { makeContext, makeFiles, makePage } from './make-context.ts';

const srcDir = makeFiles({
  'islands/lesson.page.ts': `import { mark } from './mark.ts';\nmark(document.body as HTMLElement);\nconst kept: string | undefined = document.title;\nmark(kept?.length);`,
  'islands/mark.ts': 'export function mark(value: unknown): void { console.log(value ?? 0); }',
  'islands/search.page.ts': 'console.log("search");',
});

test('only the scripts that pages ask for are made, one classic file each, named by their content', async () => {
  const dir = makeFiles({});
  const page = makePage('a/b.html', `<script src="${SENTINEL}_assets/lesson.js" defer></script>`);
  const context = makeContext([page], { dir, srcDir });
  await bundle.run(context);
  await relocate.run(context);
  const files = await listFiles(dir);
  expect(files).toEqual([expect.stringMatching(/^_assets\/lesson-[0-9a-f]{16}\.js$/u)]);
  expect(page.render()).toBe(`<script src="../${files[0]}" defer></script>`);
  expect(readFileSync(join(dir, files[0]!), 'utf8')).not.toMatch(/\b(?:import|export)\b/u);
});

test('the same source gives the same bytes', async () => {
  expect(await bundleIsland(srcDir, 'lesson')).toBe(await bundleIsland(srcDir, 'lesson'));
});
