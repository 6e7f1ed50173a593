import { Tokenizer } from 'htmlparser2';

/** An attribute as it is written; `start` and `end` enclose the value without its quotes. */
export interface Attribute {
  name: string;
  /** Entities are not decoded. */
  value: string;
  /** Where the name begins. */
  at: number;
  start: number;
  end: number;
}

/** What is told of a document in order; positions count UTF-16 units, `end` is exclusive. */
export interface TagReader {
  open(name: string, attributes: readonly Attribute[], start: number, end: number): void;
  close?(name: string, start: number, end: number): void;
  /** A run of text, also that of scripts and styles. Entities are not decoded. */
  text?(start: number, end: number): void;
}

const NONE: readonly Attribute[] = [];

/**
 * Reads the tags of a document as the HTML tokenizer finds them: nothing is repaired, implied or decoded, so that positions
 * are those of the text and parts of it can be replaced.
 */
export function readTags(html: string, reader: TagReader): void {
  let name = '';
  let start = 0;
  let attributes: Attribute[] | undefined;
  const open = (endIndex: number): void => reader.open(name, attributes ?? NONE, start, endIndex + 1);
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(from, to) {
        name = html.slice(from, to).toLowerCase();
        start = from - 1;
        attributes = undefined;
      },
      onattribname(from, to) {
        attributes ??= [];
        attributes.push({ name: html.slice(from, to).toLowerCase(), value: '', at: from, start: to, end: to });
      },
      onattribdata(from, to) {
        const attribute = attributes!.at(-1)!;
        attribute.value += html.slice(from, to);
        if (attribute.start === attribute.end) attribute.start = from;
        attribute.end = to;
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag(from, to) {
        reader.close?.(html.slice(from, to).toLowerCase(), from - 2, html.indexOf('>', to) + 1 || html.length);
      },
      ontext(from, to) {
        reader.text?.(from, to);
      },
      onattribentity: ignore,
      onattribend: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

/** The value of an attribute, undecoded; undefined where it is not there. */
export function findAttribute(attributes: readonly Attribute[], name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}
