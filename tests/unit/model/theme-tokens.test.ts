import { expect, test } from 'vitest';
import { parseThemeTokens } from '../../../src/model/theme-tokens.ts';

const CSS = `/* --paper: red; */
:root {
  color-scheme: only light;
  --paper: #f3ebdb; /* { */
  --ink:#211b17;
  --grain: url("data:image/svg+xml,%3Csvg style='a:b;c{}'/%3E");
  --ease: cubic-bezier(0.2,
    0.7, 0.2, 1)
}
body { --paper: blue; }
:root { --ink: #000 }
@media print {
  :root { --paper: #fff; }
  p { --ink: green; }
}
@media (min-width: 700px) { :root { --ink: yellow } }`;

test('reads the custom properties of :root, whatever stands around them', () => {
  expect(parseThemeTokens(CSS)).toEqual({
    'color-scheme': 'only light',
    paper: '#f3ebdb',
    ink: '#000',
    grain: `url("data:image/svg+xml,%3Csvg style='a:b;c{}'/%3E")`,
    ease: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
  });
});

test('reads those for print apart', () => {
  expect(parseThemeTokens(CSS, 'print')).toEqual({ paper: '#fff' });
});

test('finds nothing where nothing is', () => {
  expect(parseThemeTokens('')).toEqual({});
});
