import { hash } from 'node:crypto';
import { SENTINEL } from '../../model/paths.ts';
import { decodeEntities } from '../entities.ts';
import { findAttribute, readTags } from '../read-tags.ts';
import type { Attribute } from '../read-tags.ts';
import { listReferences, listStyleReferences } from './references.ts';
import type { Reference } from './references.ts';

/** What verifying asks of a finished page, read in one pass. Plain data: it is cached as JSON. */
export interface Facts {
  hasLang: boolean;
  title: string;
  /** Text of the first `<h1>`; undefined where there is none. */
  heading?: string;
  mains: number;
  /** False where no `<main>` holds a word or a picture. */
  hasContent: boolean;
  ids: string[];
  references: Reference[];
  /** What is wrong with the page by itself: code, what was found, where. */
  faults: [code: string, found: string, at: number][];
}

/** Enough to show what is wrong, when one mistake of ours stands in a thousand places of a page. */
const MAX_OF_A_CODE = 10;
const CONTENT = new Set(['img', 'svg', 'video', 'audio', 'math', 'iframe', 'canvas', 'picture', 'object', 'input']);
const SILENT = new Set(['script', 'style', 'template', 'noscript']);
const RUNS = /^(?:|module|(?:text|application)\/(?:java|ecma)script)$/iu;

/** @param mayStyle whether style attributes are allowed, as in what is pasted into WeChat */
export function readFacts(html: string, mayStyle: boolean): Facts {
  return new FactReader(html, mayStyle).read();
}

class FactReader {
  private readonly facts: Facts = {
    hasLang: false,
    title: '',
    mains: 0,
    hasContent: false,
    ids: [],
    references: [],
    faults: [],
  };
  private readonly html: string;
  private readonly mayStyle: boolean;
  private readonly ids = new Set<string>();
  private policy: string | undefined;
  private inMain = false;
  private inTitle = false;
  private inHeading = false;
  /** The script or style being read, whether its content must be allowed by hash, and where it begins. */
  private silent: { name: string; isHashed: boolean; start: number } | undefined;

  constructor(html: string, mayStyle: boolean) {
    this.html = html;
    this.mayStyle = mayStyle;
  }

  read(): Facts {
    readTags(this.html, {
      open: (name, attributes, start, end) => this.open(name, attributes, start, end),
      close: (name, start) => this.close(name, start),
      text: (start, end) => this.text(start, end),
    });
    if (this.policy === undefined) this.report('policy-missing', '', 0);
    const { facts } = this;
    facts.title = facts.title.trim();
    if (facts.heading !== undefined) facts.heading = tidy(facts.heading);
    facts.ids = [...this.ids];
    return facts;
  }

  private open(name: string, attributes: readonly Attribute[], start: number, end: number): void {
    const { facts } = this;
    if (attributes.length > 0) {
      for (const attribute of attributes) this.examine(attribute);
      for (const reference of listReferences(name, attributes)) facts.references.push(reference);
    }
    if (this.silent) return;
    if (SILENT.has(name)) {
      const isScript = name === 'script' && findAttribute(attributes, 'src') === undefined;
      const isRun = isScript && RUNS.test(findAttribute(attributes, 'type') ?? '');
      this.silent = { name, isHashed: isRun || name === 'style', start: end };
      return;
    }
    if (name === 'html') facts.hasLang = Boolean(findAttribute(attributes, 'lang'));
    else if (name === 'title') this.inTitle = facts.title === '' && !this.inMain;
    else if (name === 'meta') this.readPolicy(attributes, start);
    else if (name === 'main') {
      facts.mains += 1;
      this.inMain = true;
    } else if (name === 'h1') {
      this.inHeading = facts.heading === undefined;
      facts.heading ??= '';
    }
    if (this.inMain && CONTENT.has(name)) facts.hasContent = true;
  }

  private text(start: number, end: number): void {
    if (this.silent) return;
    const { facts } = this;
    if (!this.inTitle && !this.inHeading && (!this.inMain || facts.hasContent)) return;
    const text = decodeEntities(this.html.slice(start, end));
    if (this.inTitle) facts.title += text;
    if (this.inHeading) facts.heading += text;
    if (this.inMain && text.trim() !== '') facts.hasContent = true;
  }

  private close(name: string, start: number): void {
    if (this.silent) {
      if (name === this.silent.name) this.endSilent(start);
      return;
    }
    if (name === 'main') this.inMain = false;
    else if (name === 'title') this.inTitle = false;
    else if (name === 'h1') this.inHeading = false;
  }

  private endSilent(end: number): void {
    const { name, isHashed, start } = this.silent!;
    this.silent = undefined;
    if (name !== 'script' && name !== 'style') return;
    const content = this.html.slice(start, end);
    const sentinel = content.indexOf(SENTINEL);
    if (sentinel >= 0) this.report('address-unfinished', content.slice(sentinel, sentinel + 60), start + sentinel);
    if (name === 'style') this.facts.references.push(...listStyleReferences(content, start));
    if (!isHashed || content === '') return;
    if (!this.policy?.includes(`'sha256-${hash('sha256', content, 'base64')}'`)) {
      this.report('policy-outdated', `<${name}>`, start);
    }
  }

  private examine({ name, value, at }: Attribute): void {
    if (value.includes(SENTINEL)) this.report('address-unfinished', value, at);
    if (name === 'style' && !this.mayStyle) this.report('style-attribute', value, at);
    else if (name.startsWith('on')) this.report('handler-attribute', name, at);
    else if (name === 'id') {
      const id = decodeEntities(value);
      if (this.ids.has(id)) this.report('id-repeated', id, at);
      this.ids.add(id);
    }
  }

  private readPolicy(attributes: readonly Attribute[], at: number): void {
    if (!/^content-security-policy$/iu.test(findAttribute(attributes, 'http-equiv') ?? '')) return;
    this.policy = decodeEntities(findAttribute(attributes, 'content') ?? '');
    const allowed = this.mayStyle ? this.policy.replace(`style-src-attr 'unsafe-inline'`, '') : this.policy;
    const loose = /'unsafe-(?:inline|eval|hashes)'|(?<=\s)\*(?=\s|;|$)/u.exec(allowed);
    if (loose) this.report('policy-loose', loose[0], at);
    if (!/(?:^|;\s*)default-src /u.test(allowed)) this.report('policy-loose', 'default-src', at);
  }

  private report(code: string, found: string, at: number): void {
    const { faults } = this.facts;
    if (faults.filter(([other]) => other === code).length < MAX_OF_A_CODE) faults.push([code, found.slice(0, 120), at]);
  }
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
