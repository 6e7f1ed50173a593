import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { createMdxProcessor } from './src/loader/mdx.ts';
import { SENTINEL } from './src/model/paths.ts';

// The command line says where content lies; where the pages go it tells Astro itself (scripts/build-site.ts).
const content = process.env.HANDSCROLL_CONTENT ?? 'content';

export default defineConfig({
  base: SENTINEL,
  outDir: 'dist.pages',
  cacheDir: '.handscroll/astro',
  build: { format: 'preserve', inlineStylesheets: 'always', assets: '_assets', concurrency: 8 },
  trailingSlash: 'ignore',
  compressHTML: false,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  markdown: { processor: createMdxProcessor(content), syntaxHighlight: false },
  integrations: [mdx()],
  vite: {
    build: { target: ['chrome107', 'safari15.4'], cssTarget: ['chrome107', 'safari15.4'] },
  },
});
