/**
 * What can stand between double quotes of CSS in a style element, as a string or an id of a selector: quotes, line ends and `<` as
 * escapes (CSS Syntax 3, 4.3.7).
 */
export function escapeText(text: string): string {
  return text.replace(/["\\<>\n\r\f]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
}
