import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installPeers } from './install-peers.ts';

const PACKAGE = {
  name: 'peer-starlight',
  private: true,
  type: 'module',
  dependencies: {
    astro: '7.3.5',
    '@astrojs/starlight': '0.42.4',
    '@astrojs/markdown-remark': '7.3.1',
    'remark-math': '6.0.0',
    'rehype-katex': '7.0.1',
  },
};

const CONFIG = `import starlight from '@astrojs/starlight';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

export default defineConfig({
  markdown: {
    processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [[rehypeKatex, { output: 'mathml', strict: false }]] }),
  },
  integrations: [starlight({ title: 'notes', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`;

const COLLECTIONS = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Sets up Starlight, through its documented plugins, to publish the same notes with MathML and search. */
export function setUpStarlight(folder: string, notes: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG);
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'src/content.config.ts'), COLLECTIONS);
  for (const path of globSync('**/*.md', { cwd: notes })) {
    const text = readFileSync(join(notes, path), 'utf8');
    const title = /^#\s+(.+)$/mu.exec(text)?.[1] ?? path;
    const target = join(folder, 'src/content/docs', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `---\ntitle: ${JSON.stringify(title)}\n---\n${text}`);
  }
  installPeers(folder, PACKAGE);
}
