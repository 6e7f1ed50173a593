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
  // The first move alone lets the pictures come.
  printJudged({ what: '  scripts run by scroll events', shown: String(heard.length), value: heard.length, goal: 1 });
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
  await judgeLayers(browser, url, layers, hasScrollTimelines);
  for (const { node, properties } of listAnimations(main)
    .filter(({ isFailed }) => isFailed)
    .slice(0, 6)) {
    console.log(`    not on the compositor: ${node} (${properties.join(' ')})`);
  }
}

interface Animated {
  node: string;
  isFailed: boolean;
  /** What the compositor cannot animate of it. */
  properties: string[];
}

/** What was animated, and whether the compositor took it, as the browser itself tells. */
function listAnimations(main: TraceEvent[]): Animated[] {
  const found = new Map<string, Animated>();
  for (const { name, id2, id, args } of main) {
    if (name !== 'Animation') continue;
    const key = id2?.local ?? id ?? '';
    const one = found.get(key) ?? { node: '', isFailed: false, properties: [] };
    found.set(key, one);
    const { nodeName, displayName = '', compositeFailed = 0, unsupportedProperties = [] } = args.data ?? {};
    if (nodeName) one.node = `${displayName} ${nodeName}`;
    if (compositeFailed !== 0) one.isFailed = true;
    one.properties.push(...unsupportedProperties);
  }
  return [...found.values()];
}

/** The layers are animated from the start of a page on, so that the trace begins before it. */
async function judgeLayers(browser: Browser, url: string, layers: number, hasScrollTimelines: boolean): Promise<void> {
  if (layers === 0 || !hasScrollTimelines) {
    console.log(`    scroll timelines ${hasScrollTimelines ? 'yes' : 'no'}, layers ${layers}`);
    return;
  }
  const { context, page, session } = await openPhone(browser);
  const events = await recordTrace(browser, async () => {
    await page.goto(url, { waitUntil: 'networkidle' });
    await walkScenes(page, session, 3);
  });
  await context.close();
  const moved = listAnimations(keepMainThread(events, new URL(url).pathname)).filter(({ node }) => /layer/u.test(node));
  const composited = moved.filter(({ isFailed }) => !isFailed);
  printJudged({
    what: '  layers off the compositor',
    shown: `${layers - composited.length} of ${layers} (${moved.length} traced)`,
    value: layers - composited.length,
    goal: 0,
  });
  for (const { node, isFailed, properties } of moved) {
    if (isFailed) console.log(`    ${node} (${properties.join(' ')})`);
  }
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
