import { decodeEntities } from '../entities.ts';

/** The words between `<main>` and `</main>`, without any white space, whose place differs between a text and its page. */
export function readMainText(html: string): string {
  const main = html.slice(Math.max(html.indexOf('<main'), 0), html.lastIndexOf('</main>'));
  return withoutSpace(decodeEntities(main.replace(/<[^>]*>/gu, '')));
}

/** Texts to be found in others in one walk, however many they are. */
export class TextSet {
  /** Shorter texts tell nothing: greetings are alike. */
  private static readonly LEAST = 12;
  private readonly byBeginning = new Map<string, string[]>();
  private readonly firsts = new Set<number>();

  constructor(texts: Iterable<string>) {
    for (const text of new Set([...texts].map(withoutSpace))) {
      if (text.length < TextSet.LEAST) continue;
      const beginning = text.slice(0, TextSet.LEAST);
      this.byBeginning.set(beginning, [...(this.byBeginning.get(beginning) ?? []), text]);
      this.firsts.add(text.charCodeAt(0));
    }
  }

  get size(): number {
    return this.byBeginning.size;
  }

  /** The first of the texts that stands in another, which is without white space. */
  findIn(text: string): string | undefined {
    for (let at = 0; at < text.length; at += 1) {
      if (!this.firsts.has(text.charCodeAt(at))) continue;
      const found = this.byBeginning
        .get(text.slice(at, at + TextSet.LEAST))
        ?.find((sought) => text.startsWith(sought, at));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
