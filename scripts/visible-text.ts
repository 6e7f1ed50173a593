/** What an author wrote is shown up to this many characters. */
const MAX_CHARACTERS = 600;

/**
 * Makes text from a stranger's file fit for one line of a terminal: control characters (which could move the cursor or turn
 * the direction of writing) become visible, a very long text is cut.
 */
export function toVisible(text: string): string {
  const visible = text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (character) =>
    character === '\n' ? '⏎' : `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
  const characters = [...visible];
  return characters.length <= MAX_CHARACTERS ? visible : `${characters.slice(0, MAX_CHARACTERS).join('')}…`;
}
