import type { Browser } from 'playwright-core';

interface Frame {
  functionName: string;
  url: string;
  lineNumber: number;
  columnNumber: number;
}

/** One event of a trace, with the parts that are read here. Times are in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of the processor alone. */
  tdur?: number;
  id?: string;
  id2?: { local?: string };
  args: {
    name?: string;
    data?: {
      type?: string;
      nodeName?: string;
      name?: string;
      displayName?: string;
      compositeFailed?: number;
      unsupportedProperties?: string[];
    };
    beginData?: { stackTrace?: Frame[] };
  };
}

const CATEGORIES = [
  'toplevel',
  'blink.animations',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.stack',
];

/** Records what the browser does during some work. */
export async function recordTrace(browser: Browser, work: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await work();
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return events;
}
