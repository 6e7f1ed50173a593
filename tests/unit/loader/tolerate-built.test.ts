import { expect, test } from 'vitest';
import { isTolerated } from '../../../src/loader/tolerate.ts';

const RULES = [{ path: 'a' }];
const passes = (code: string): boolean => isTolerated({ file: 'a/editions/e.md', line: 1, column: 1, code }, RULES);

test.each(['glyph-missing', 'poster-glyph-missing', 'print-glyph-missing', 'anchor-dead'])('%s may pass', (code) =>
  expect(passes(code)).toBe(true),
);

test.each(['unpublished-shown', 'page-twice', 'policy-missing', 'host-unasked', 'address-unsafe', 'picture-metadata'])(
  '%s never passes',
  (code) => expect(passes(code)).toBe(false),
);
