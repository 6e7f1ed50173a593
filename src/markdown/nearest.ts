import { closest } from 'fastest-levenshtein';

/** Names the known word that is nearest to a found one, and all that are allowed, for the sentences of a fault. */
export function suggest(found: string, known: string[]): { found: string; suggestion: string; allowed: string } {
  return { found, suggestion: closest(found.toLowerCase(), known), allowed: known.join(', ') };
}
