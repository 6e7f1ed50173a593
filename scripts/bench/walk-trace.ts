import type { Browser } from 'playwright-core';
import { milliseconds, printJudged } from './judge.ts';
import { limitProcessor, openPhone } from './phone.ts';
import { recordTrace } from './trace.ts';
import type { TraceEvent } from './trace.ts';
import { walkScenes } from './walk.ts';

/** Walks through an edition on a processor four times slower and reads from a trace what its main thread had to do for it. */
export async function traceWalk(browser: Browser, url: string, swipes: number): Promise<void> {
  const { context, page, session } = await openPhone(browser);
  await page.goto(url, { waitUntil: 'networkidle' });
  await limitProcessor(session);
  const events = await recordTrace(browser, async () => {
    await walkScenes(page, session, swipes);
  });
  const layers = await page.locator('.layer').count();
  const hasScrollTimelines = await page.evaluate(() => CSS.supports('animation-timeline: scroll()'));
  await context.close();

  const main = keepMainThread(events, new URL(url).pathname);
  const tasks = main.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').sort((a, b) => b.dur! - a.dur!);
  const long = tasks.filter(({ dur }) => dur! > 50_000);
  const [longest] = tasks;
  printJudged({
    what: '  walk at 4x: longest task',
    shown: `${milliseconds(longest!.dur! / 1000)} (processor ${milliseconds((longest!.tdur ?? 0) / 1000)}), ${long.length} over 50 ms`,
    value: longest!.dur! / 1000,
    goal: 50,
    unit: 'ms',
  });
  for (const task of long.slice(0, 5)) console.log(`    ${describeTask(task, main)}`);

  const scrolls = main.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type?.startsWith('scroll'));
  const heard = main.filter(
    ({ name, ts, dur = 0 }) =>
      name === 'FunctionCall' && scrolls.some((one) => one.ts <= ts && ts + dur <= one.ts + one.dur!),
  );
  printJudged({ what: '  scripts run by scroll events', shown: String(heard.length), value: heard.length, goal: 0 });
  const forced = main.filter(
    ({ name, args }) =>
      (name === 'UpdateLayoutTree' || name === 'Layout') &&
      args.beginData?.stackTrace?.some(({ url }) => url.startsWith('http')),
  );
  printJudged({
    what: '  layout or style within a script',
    shown: String(forced.length),
    value: forced.length,
    goal: 0,
  });
  for (const { name, args } of forced.slice(0, 3)) {
    const [frame] = args.beginData!.stackTrace!;
    console.log(
      `    ${name} in ${frame!.functionName || '(anonymous)'} at ${frame!.url.split('/').at(-1)}:${frame!.lineNumber}:${frame!.columnNumber}`,
    );
  }
  const frames = main.filter(({ name }) => name === 'FireAnimationFrame').length;
  const styles = main.filter(({ name }) => name === 'UpdateLayoutTree').length;
  const layouts = main.filter(({ name }) => name === 'Layout').length;
  console.log(
    `    ${swipes} swipes, ${tasks.length} tasks, ${styles} style and ${layouts} layout passes, ${frames} animation frames of scripts`,
  );
  judgeLayers(main, layers, hasScrollTimelines);
}

/** Whether the animations of the layers ran on the compositor, as the browser itself tells. */
function judgeLayers(main: TraceEvent[], layers: number, hasScrollTimelines: boolean): void {
  const animations = main.filter(({ name }) => name === 'Animation');
  const names = new Map<string, string>();
  const reasons = new Map<string, Set<number>>();
  for (const { id2, id, args } of animations) {
    const key = id2?.local ?? id ?? '';
    if (args.data?.nodeName) names.set(key, `${args.data.displayName ?? args.data.name ?? ''} ${args.data.nodeName}`);
    if (args.data?.compositeFailed !== undefined)
      reasons.set(key, (reasons.get(key) ?? new Set()).add(args.data.compositeFailed));
  }
  const failed = [...reasons].filter(([, codes]) => [...codes].some((code) => code !== 0));
  const ofLayers = failed.filter(([key]) => /layer/u.test(names.get(key) ?? ''));
  console.log(
    `    scroll timelines ${hasScrollTimelines ? 'yes' : 'no'}, layers ${layers}, animations traced ${names.size}`,
  );
  if (layers > 0) {
    printJudged({
      what: '  layers moved off the compositor',
      shown: String(ofLayers.length),
      value: ofLayers.length,
      goal: 0,
    });
  }
  for (const [key, codes] of failed.slice(0, 6))
    console.log(`    not composited: ${names.get(key)} (codes ${[...codes].join(' ')})`);
}

/** Events of the main thread of the process that shows the page. */
function keepMainThread(events: TraceEvent[], path: string): TraceEvent[] {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const isShown = (event: TraceEvent) => JSON.stringify(event.args).includes(path);
  const shown = events.find((event) => threads.some(({ pid }) => pid === event.pid) && isShown(event));
  const pids = shown ? [shown.pid] : threads.map(({ pid }) => pid);
  return events.filter(
    ({ pid, tid }) => pids.includes(pid) && threads.some((one) => one.pid === pid && one.tid === tid),
  );
}

/** The largest parts of a task, by what they did. */
function describeTask(task: TraceEvent, main: TraceEvent[]): string {
  const inside = main.filter(
    (event) =>
      event !== task && event.ph === 'X' && event.ts >= task.ts && event.ts + event.dur! <= task.ts + task.dur!,
  );
  const sums = new Map<string, number>();
  for (const { name, dur } of inside) sums.set(name, (sums.get(name) ?? 0) + dur!);
  const parts = [...sums].sort(([, a], [, b]) => b - a).slice(0, 6);
  return `${milliseconds(task.dur! / 1000)}: ${parts.map(([name, dur]) => `${name} ${(dur / 1000).toFixed(1)}`).join(', ')}`;
}
