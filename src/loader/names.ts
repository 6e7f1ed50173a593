import type { Fault } from '../faults.ts';
import { findPagePath, toSlug } from '../model/paths.ts';

/** Names that Windows keeps for devices, whatever ending follows: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const SIGNS = /[:%#?\\*"<>|]/u;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]/u;
/** File systems end at 255 bytes, and endings such as `.poster.png.br` must still fit. */
const LONGEST_BYTES = 200;

type Problem = Pick<Fault, 'code' | 'values'>;

/** Says why a folder or a file cannot have its name on every system and in every address; spaces inside and Han are fine. */
export function checkName(name: string): Problem | undefined {
  const [stem, ending] = splitName(name);
  const values = (suggestion: string) => ({ found: name, suggestion: `${suggestion || 'page'}${ending}` });
  const plain = stem
    .replace(new RegExp(CONTROL, 'gu'), '')
    .trim()
    .replace(new RegExp(SIGNS, 'gu'), '-')
    .replace(/\.+$|^-+|-+$/gu, '');
  if (CONTROL.test(name)) return { code: 'name-control', values: values(plain) };
  if (stem.trim() !== stem || name.trim() !== name) return { code: 'name-space', values: values(plain) };
  const sign = SIGNS.exec(name)?.[0];
  if (sign !== undefined) return { code: 'name-sign', values: { ...values(plain), sign } };
  if (stem.endsWith('.')) return { code: 'name-dot', values: values(plain) };
  if (DEVICE.test(name)) return { code: 'name-device', values: values(`${plain.split('.')[0]}-1`) };
  if (Buffer.byteLength(name) > LONGEST_BYTES)
    return { code: 'name-too-long', values: values([...plain].slice(0, 40).join('')) };
  return undefined;
}

function splitName(name: string): [stem: string, ending: string] {
  const match = /^(.+?)(\.[A-Za-z0-9]{1,8})$/u.exec(name);
  return match ? [match[1]!, match[2]!] : [name, ''];
}

/** Names that pages of our own have, or that stand for a folder where a folder has no page. */
export function checkReserved(path: string): Problem | undefined {
  const page = findPagePath(path);
  const segments = path.replace(/\.mdx?$/iu, '').split('/');
  const last = segments.at(-1)!;
  const isTaken =
    page?.kind === 'lesson' || page?.kind === 'part'
      ? segments.slice(3).find((segment) => /^(?:print|_index)$/iu.test(segment.trim()))
      : page !== undefined && page.kind !== 'campaign' && page.kind !== 'course' && toSlug(last) === 'index'
        ? last
        : undefined;
  return isTaken === undefined
    ? undefined
    : { code: 'name-reserved', values: { found: isTaken, suggestion: `${isTaken}-1` } };
}
