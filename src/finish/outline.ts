import { SENTINEL } from '../model/paths.ts';
import { decodeEntities } from './entities.ts';
import { findAttribute, readTags } from './read-tags.ts';
import type { Attribute } from './read-tags.ts';

export type Range = [start: number, end: number];

/** Where in a page the steps have something to do, and what it shows in display faces. Plain data: it is cached as JSON. */
export interface Outline {
  /** `<html data-kind>`. */
  kind: string;
  /** `<html lang>`. */
  lang: string;
  /** Where SENTINEL stands in an attribute, a style or a script. */
  addresses: number[];
  /** Contents of `<style>`. */
  styles: Range[];
  /** Contents of scripts that run and stand in the page. */
  scripts: Range[];
  hasScriptFile: boolean;
  hasStyleFile: boolean;
  hasForm: boolean;
  hasMedia: boolean;
  /** After `<meta charset>`, else after `<head>`. */
  headAt: number;
  /** Before `</head>`. */
  headEnd: number;
  /** Distinct characters of `h1`, `[data-display]` and `.seal`, sorted. */
  display: string;
  /** Distinct characters of `h2`, `h3` and `[data-heading]`, sorted. */
  heading: string;
}

const DATA_SCRIPT = /^(?:application\/(?:ld\+)?json|speculationrules|importmap)$/iu;

/** Reads a page once for all steps that change it. */
export function readOutline(html: string): Outline {
  const outline: Outline = {
    kind: '',
    lang: '',
    addresses: [],
    styles: [],
    scripts: [],
    hasScriptFile: false,
    hasStyleFile: false,
    hasForm: false,
    hasMedia: false,
    headAt: 0,
    headEnd: 0,
    display: '',
    heading: '',
  };
  let content: { name: string; start: number; ranges: Range[] | undefined } | undefined;
  const faces = { display: new FaceText(), heading: new FaceText() };

  const addAddresses = (start: number, end: number): void => {
    for (let at = html.indexOf(SENTINEL, start); at >= 0 && at < end; at = html.indexOf(SENTINEL, at + 1)) {
      outline.addresses.push(at);
    }
  };
  readTags(html, {
    open(name, attributes, _start, end) {
      if (name === 'html') {
        outline.kind = findAttribute(attributes, 'data-kind') ?? '';
        outline.lang = findAttribute(attributes, 'lang') ?? '';
      }
      if (name === 'head' && outline.headAt === 0) outline.headAt = end;
      if (name === 'meta' && findAttribute(attributes, 'charset') !== undefined) outline.headAt = end;
      if (name === 'form') outline.hasForm = true;
      if (name === 'video' || name === 'audio') outline.hasMedia = true;
      if (name === 'link' && /stylesheet/iu.test(findAttribute(attributes, 'rel') ?? '')) outline.hasStyleFile = true;
      for (const { value, start, end: valueEnd } of attributes) {
        if (value.includes(SENTINEL)) addAddresses(start, valueEnd);
      }
      if (name === 'style' || name === 'script') {
        content = { name, start: end, ranges: listFor(outline, name, attributes) };
        return;
      }
      faces.display.open(name, () => isDisplay(name, attributes));
      faces.heading.open(name, () => isHeading(name, attributes));
    },
    text(start, end) {
      if (content) return;
      faces.display.add(html, start, end);
      faces.heading.add(html, start, end);
    },
    close(name, start) {
      if (name === content?.name) {
        if (start > content.start) {
          addAddresses(content.start, start);
          content.ranges?.push([content.start, start]);
        }
        content = undefined;
      }
      if (name === 'head' && outline.headEnd === 0) outline.headEnd = start;
      faces.display.close(name);
      faces.heading.close(name);
    },
  });
  outline.display = faces.display.characters();
  outline.heading = faces.heading.characters();
  return outline;
}

/** The list that the content of a style or script belongs to; undefined for scripts that only hold data. */
function listFor(outline: Outline, name: string, attributes: readonly Attribute[]): Range[] | undefined {
  if (name === 'style') return outline.styles;
  if (findAttribute(attributes, 'src') !== undefined) {
    outline.hasScriptFile = true;
    return undefined;
  }
  return DATA_SCRIPT.test(findAttribute(attributes, 'type') ?? '') ? undefined : outline.scripts;
}

function isDisplay(name: string, attributes: readonly Attribute[]): boolean {
  if (name === 'h1') return true;
  return attributes.some(
    (attribute) =>
      attribute.name === 'data-display' ||
      (attribute.name === 'class' && /(?:^|\s)seal(?:\s|$)/u.test(attribute.value)),
  );
}

function isHeading(name: string, attributes: readonly Attribute[]): boolean {
  return name === 'h2' || name === 'h3' || attributes.some((attribute) => attribute.name === 'data-heading');
}

/** Collects the characters of chosen elements; an element ends with the close tag that balances its own name. */
class FaceText {
  private readonly found = new Set<string>();
  private name = '';
  private depth = 0;

  open(name: string, isChosen: () => boolean): void {
    if (this.depth > 0) this.depth += name === this.name ? 1 : 0;
    else if (isChosen()) {
      this.name = name;
      this.depth = 1;
    }
  }

  add(html: string, start: number, end: number): void {
    if (this.depth === 0) return;
    for (const character of decodeEntities(html.slice(start, end))) this.found.add(character);
  }

  close(name: string): void {
    if (this.depth > 0 && name === this.name) this.depth -= 1;
  }

  characters(): string {
    return [...this.found]
      .filter((character) => !/[\s\p{C}]/u.test(character))
      .sort()
      .join('');
  }
}
