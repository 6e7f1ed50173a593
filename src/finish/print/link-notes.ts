import { decodeEntities } from '../entities.ts';

/** Links that say themselves where they lead, or many to one place. */
const UNNOTED = /(?:^|\s)(?:slip-when|card)(?:\s|$)/u;

/**
 * Numbers the links of a scene and lists their addresses at its foot, since paper cannot be clicked. Told of each tag in order, it
 * answers what to put there.
 */
export class LinkNotes {
  private readonly path: string[] = [];
  private addresses: string[] = [];
  /** Where the words of the link begin that is open. */
  private open: { address: string; start: number } | undefined;
  private readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  openSection(): void {
    if (this.path.length === 0) this.addresses = [];
    this.path.push('section');
  }

  /** @param address where the link leads on paper, as it is written in an attribute; undefined where nowhere */
  openLink(address: string | undefined, className: string, end: number): void {
    const isNoted = this.path.length > 0 && address !== undefined && /^https?:/u.test(address);
    this.open = isNoted && !UNNOTED.test(className) ? { address, start: end } : undefined;
  }

  /** @returns the mark of the note. */
  closeLink(start: number): string {
    const link = this.open;
    this.open = undefined;
    if (!link) return '';
    const words = decodeEntities(this.html.slice(link.start, start).replace(/<[^>]*>/gu, '')).trim();
    if (words === decodeEntities(link.address)) return '';
    if (!this.addresses.includes(link.address)) this.addresses.push(link.address);
    return `<sup class="note-mark">${this.addresses.indexOf(link.address) + 1}</sup>`;
  }

  /** @returns the notes of the scene that ends. */
  closeSection(): string {
    this.path.pop();
    if (this.path.length > 0 || this.addresses.length === 0) return '';
    const items = this.addresses.map((address) => `<li><a href="${address}">${toReadable(address)}</a></li>`);
    return `<ol class="link-notes">${items.join('')}</ol>`;
  }
}

/** An address as a reader may type it: characters instead of their codes, where that is the same address. */
function toReadable(address: string): string {
  try {
    const decoded = decodeURI(address);
    return /[\s<>"]/u.test(decoded) ? address : decoded;
  } catch {
    return address;
  }
}
