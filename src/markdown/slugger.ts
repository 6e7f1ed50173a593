/**
 * Makes an id of a heading's words: letters of every script, Han and digits stay, the rest becomes one hyphen.
 * `第一章 开端` → `第一章-开端`, `C++ & D` → `c-d`; nothing left → `section`.
 */
export function toId(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
      .replace(/^-+|-+$/gu, '') || 'section'
  );
}

/**
 * Takes an id, with `-2`, `-3`, … behind it where it is taken already.
 * @param counts how often each was asked for, so that a thousand equal headings are not counted up a thousand times.
 */
export function claimId(wanted: string, taken: Set<string>, counts: Map<string, number>): string {
  let id = wanted;
  let count = counts.get(wanted) ?? 1;
  while (taken.has(id)) {
    count += 1;
    id = `${wanted}-${count}`;
  }
  counts.set(wanted, count);
  taken.add(id);
  return id;
}
