import { expect, test } from 'vitest';
import { getDirection } from '../../../src/model/direction.ts';

test.each(['ar', 'fa-IR', 'he', 'ug', 'ur', 'kk-Arab'])('%s is written from the right', (lang) =>
  expect(getDirection(lang)).toBe('rtl'),
);

test.each(['zh-Hans', 'en', 'ug-Latn', 'bo', 'arn'])('%s is not', (lang) => expect(getDirection(lang)).toBeUndefined());
