import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { makeContentFolder } from './content-folder.ts';
import type { Tree } from './content-folder.ts';
import { runBuild } from './run-build.ts';
import { serveFolder } from './serve.ts';

/** A site that the tests of a file look at; its browser and its address are there once the tests begin. */
export interface BuiltSite {
  /** The folder that it was built into. */
  readonly dist: string;
  readonly browser: Browser;
  /** Address of its root, with a trailing slash. */
  readonly url: string;
}

/** Builds a tree of content before the tests of a file, without faults, serves it, and takes all away after them. */
export function buildSiteForTests(name: string, makeTree: () => Tree | Promise<Tree>): BuiltSite {
  const home = mkdtempSync(join(tmpdir(), `handscroll-${name}-`));
  const dist = join(home, 'dist');
  const site = { dist } as { dist: string; browser: Browser; url: string };
  let close: (() => unknown) | undefined;
  beforeAll(async () => {
    using content = makeContentFolder(await makeTree());
    const { status, text } = runBuild(content, dist);
    expect(status, text).toBe(0);
    const [browser, served] = await Promise.all([launchBrowser(), serveFolder(dist)]);
    Object.assign(site, { browser, url: served.url });
    close = () => Promise.all([browser.close(), served.close()]);
  });
  afterAll(async () => {
    await close?.();
    rmSync(home, { recursive: true, force: true });
  });
  return site;
}
