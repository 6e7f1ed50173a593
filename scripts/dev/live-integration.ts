import { join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { fill } from '../../src/i18n/ui.ts';
import { explainFailure } from '../explain-failure.ts';
import type { RefreshContext } from '../../src/loader/content-loader.ts';
import { CACHE, ROOT } from '../paths.ts';
import { formatFaults } from '../print-faults.ts';
import { formatSeconds } from '../progress.ts';
import { toShownPath } from '../shown-path.ts';
import type { Terminal } from '../terminal.ts';
import { answerContent } from './answer-content.ts';
import { createGate } from './gate.ts';
import type { LiveLibrary } from './live-library.ts';
import { toShownFaults } from './shown-faults.ts';
import { takeInTurn } from './take-in-turn.ts';

/** Time within which the steps of saving a file count as one. */
const SAVE_MS = 40;
const HAND_OVER_TRIES = 250;

/** Astro's side of the live preview: watches the content, shows its faults, answers for what a build would have written. */
export function liveIntegration(live: LiveLibrary, contentDir: string, terminal: Terminal): AstroIntegration {
  const { texts } = terminal;
  return {
    name: 'handscroll-live',
    hooks: {
      'astro:config:setup': ({ injectScript, updateConfig }) => {
        updateConfig({
          vite: { server: { watch: { ignored: [`${toSlashes(CACHE)}/**`, `${toSlashes(ROOT)}/dist*/**`] } } },
        });
        const banner = toSlashes(join(ROOT, 'scripts', 'dev', 'fault-banner.ts'));
        injectScript('page', `import ${JSON.stringify(banner)};`);
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const getShown = () => toShownFaults(live.faults, contentDir, terminal);
        server.middlewares.use('/__handscroll/faults.json', (_, response) => {
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.end(JSON.stringify(getShown()));
        });
        const gate = createGate();
        server.middlewares.use((request, response, next) => gate.pass(request, response, next));
        const answer = answerContent(live);
        server.middlewares.use((request, response, next) => void answer(request, response, next));

        const reload = takeInTurn<string>(SAVE_MS, async (files) => {
          const began = performance.now();
          const before = JSON.stringify(getShown());
          await gate.shut();
          try {
            await live.reload();
            await handOver(live, async () => refreshContent?.({ context: { isLive: true } satisfies RefreshContext }));
          } catch (error) {
            explainFailure(error, { contentDir, isBuild: false }, terminal);
            return;
          } finally {
            gate.open();
          }
          const shown = getShown();
          server.environments.client.hot.send('handscroll:faults', shown);
          if (JSON.stringify(shown) !== before) printFaults(live, contentDir, terminal);
          const seconds = formatSeconds((performance.now() - began + SAVE_MS) / 1000);
          terminal.note(fill(texts.dev.changed, { file: toShownPath(files[0]!, terminal.cwd), seconds }));
        });
        server.watcher.add(contentDir);
        server.watcher.on('all', (event, file) => {
          const path = relative(contentDir, file);
          const isContent = !path.startsWith('..') && !path.split(sep).some((name) => name.startsWith('.'));
          if (isContent && event !== 'addDir') reload(file);
        });
      },
    },
  };
}

/**
 * Has Astro take the content over. At each change of a Markdown file Astro also reads its own configuration again, and a refresh that
 * falls into that time does nothing and says nothing (7.3.5, integrations/hooks.js); so it is asked until it has.
 */
async function handOver(live: LiveLibrary, refresh: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < HAND_OVER_TRIES; tries += 1) {
    await refresh();
    if (live.isTaken) return;
    await wait(SAVE_MS);
  }
  throw new Error('Astro does not take the content over; its content configuration cannot be read');
}

function printFaults({ faults }: LiveLibrary, contentDir: string, terminal: Terminal): void {
  if (faults.length > 0) terminal.print(formatFaults(faults, contentDir, terminal));
  else terminal.print(terminal.style('green', terminal.texts.dev.mended));
}

function toSlashes(path: string): string {
  return path.split(sep).join('/');
}
