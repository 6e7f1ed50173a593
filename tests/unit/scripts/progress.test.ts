import { expect, test } from 'vitest';
import { createProgress, formatSeconds } from '../../../scripts/progress.ts';
import { STEPS } from '../../../src/finish/steps.ts';
import { createTerminalDouble } from './terminal-double.ts';

test('in CI each phase is a plain line with its seconds, and nothing is drawn', () => {
  const terminal = createTerminalDouble();
  const progress = createProgress(terminal);
  progress.advance('load', 1, 2);
  progress.finishPhase({ name: 'load', seconds: 1.24, note: '12 files' });
  progress.finishPhase({ name: 'own-step', seconds: 0.04 });
  progress.close();
  expect(terminal.noted).toEqual(['   1.2 s  read and check the content  12 files', '  0.04 s  own-step']);
  expect(terminal.drawn).toEqual([]);
});

test('on a terminal a bar is drawn, not oftener than the eye follows, and taken away', () => {
  const terminal = createTerminalDouble({ isInteractive: true });
  let now = 0;
  const progress = createProgress(terminal, () => now);
  progress.advance('load', 1, 4);
  progress.advance('load', 2, 4);
  now = 100;
  progress.advance('load', 3, 4);
  expect(terminal.drawn).toHaveLength(2);
  expect(terminal.drawn[1]).toContain('█'.repeat(18) + '░'.repeat(6));
  expect(terminal.drawn[1]).toContain('3/4');
  progress.close();
  expect(terminal.drawn.at(-1)).toBe('\r\u001B[2K');
});

test('programs that read are told nothing of the progress', () => {
  const terminal = createTerminalDouble({ json: true, isInteractive: true });
  const progress = createProgress(terminal);
  progress.advance('load', 1, 2);
  progress.finishPhase({ name: 'load', seconds: 1 });
  expect([...terminal.noted, ...terminal.drawn]).toEqual([]);
});

test.each([
  [0.004, '0.00'],
  [0.25, '0.3'],
  [9.96, '10.0'],
  [61.2, '61'],
])('%f seconds are shown as %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});

test.each(['en', 'zh'] as const)('every step of a build has a name in %s', (lang) => {
  const names = ['load', 'pages', ...STEPS.flat().map((step) => step.name)];
  expect(names.filter((name) => !(name in createTerminalDouble({ lang }).texts.phases))).toEqual([]);
});
