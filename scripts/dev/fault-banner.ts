/// <reference types="vite/client" />
import type { ShownFaults } from './shown-faults.ts';

// Runs in the page of the live preview only; the built site knows nothing of it.
const ADDRESS = '/__handscroll/faults.json';
const TAG = 'handscroll-faults';

const STYLE = `
  :host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; font: 14px/1.5 system-ui, sans-serif; }
  details { max-height: 60vh; overflow: auto; background: #fff8f4; color: #23150f; border-top: 3px solid #b3261e; box-shadow: 0 -4px 24px #0003; }
  summary { padding: 8px 16px; cursor: pointer; font-weight: 600; color: #b3261e; position: sticky; top: 0; background: inherit; }
  ol { margin: 0; padding: 0 16px 16px; list-style: none; }
  li + li { margin-top: 12px; padding-top: 12px; border-top: 1px solid #0002; }
  code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
  b { color: #b3261e; font-weight: 500; }
  p { margin: 2px 0 0; overflow-wrap: anywhere; }
`;

async function start(): Promise<void> {
  const response = await fetch(ADDRESS);
  show((await response.json()) as ShownFaults);
  import.meta.hot?.on('handscroll:faults', show);
}

function show({ title, lang, faults }: ShownFaults): void {
  const old = document.querySelector(TAG);
  const isOpen = old?.shadowRoot?.querySelector('details')?.open ?? true;
  old?.remove();
  if (faults.length === 0) return;
  const host = document.createElement(TAG);
  host.lang = lang;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet];
  const details = make('details', [make('summary', [title]), make('ol', faults.map(makeFault))]);
  details.open = isOpen;
  shadow.append(details);
  document.body.append(host);
}

function makeFault({ place, code, what, fix, also }: ShownFaults['faults'][number]): HTMLElement {
  const lines = [what, fix, also].filter((line) => line !== undefined && line !== '').map((line) => make('p', [line!]));
  return make('li', [make('code', [place, '  ', make('b', [code])]), ...lines]);
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

void start();
