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

/** Takes an id, with `-2`, `-3`, … behind it where it is taken already. */
export function claimId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}
