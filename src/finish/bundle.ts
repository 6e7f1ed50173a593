import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { SENTINEL } from '../model/paths.ts';
import { ASSETS } from '../model/picture.ts';
import type { Context, Step } from './context.ts';
import { digestOf } from './memo.ts';

/** WeChat's browser on Android and iOS; see astro.config.mjs. */
const TARGET = ['chrome107', 'safari15.4'];

/**
 * Makes one classic script of each page kind that pages ask for (`_assets/<kind>.js` from src/islands/<kind>.page.ts) and puts the
 * digest of its content into its name.
 */
export const bundle: Step = {
  name: 'bundle',
  async run(context) {
    const { dir, srcDir } = context.options;
    const names = listScripts(context);
    let bytes = 0;
    await mkdir(join(dir, ASSETS), { recursive: true });
    await Promise.all(
      names.map(async (name) => {
        const code = await bundleIsland(srcDir, name);
        const url = `${ASSETS}/${name}-${digestOf(code)}.js`;
        await writeFile(join(dir, url), code);
        context.renamed.set(`${ASSETS}/${name}.js`, url);
        bytes += Buffer.byteLength(code);
      }),
    );
    return `${names.length} scripts, ${bytes} bytes`;
  },
};

/**
 * Bundles the script of one page kind, minified, as a classic script that leaves no global names.
 * @returns The code, ending with a line break.
 */
export async function bundleIsland(srcDir: string, name: string): Promise<string> {
  const build = await rolldown({
    input: join(srcDir, 'islands', `${name}.page.ts`),
    platform: 'browser',
    transform: { target: TARGET },
    logLevel: 'silent',
  });
  try {
    const { output } = await build.generate({ format: 'iife', minify: true });
    if (output.length !== 1) throw new Error(`${name}.page.ts became ${output.length} files: no import() in islands`);
    return output[0].code;
  } finally {
    await build.close();
  }
}

/** Names of the scripts that pages ask for and that islands has, sorted. */
function listScripts({ pages, options }: Context): string[] {
  const names = new Set<string>();
  const pattern = new RegExp(`^${ASSETS}/([\\w-]+)\\.js`, 'u');
  for (const page of pages) {
    for (const address of page.outline.addresses) {
      const at = address + SENTINEL.length;
      const name = pattern.exec(page.original(at, at + 60))?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return [...names].filter((name) => existsSync(join(options.srcDir, 'islands', `${name}.page.ts`))).sort();
}
