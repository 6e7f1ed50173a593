import type { Heading, ListItem, Nodes, RootContent } from 'mdast';
import { parseDate } from '../../model/dates/parse.ts';
import { splitDatedHeading } from '../../model/dates/heading.ts';
import { estimateEms } from '../../model/sign-width.ts';
import { findPictures } from '../directives/make.ts';
import { LAYOUTS } from '../directives/known.ts';
import { toPlainText } from '../plain-text.ts';

/** `832`, `1,200`, `约1.4亿`, `99%`, `5.7 million`, `13亿`: a figure with at most a unit of number. */
const FIGURE =
  /^(?:约|近|逾|超|第)?\s?[+−-]?\d[\d,，. ]*\s?(?:(?:十|百|千|万|亿|兆)+|%|％|‰|°|million|billion|thousand)?[+＋余多]?$/iu;
const CHAPTER =
  /^(?:[上中下首末]?卷[〇零一二三四五六七八九十百\d]*$|第[〇零一二三四五六七八九十百\d]+[卷章篇部编]|(?:part|chapter|book|volume) [\divxlc]+)/iu;
const CLOSING = /^(?:结语|尾声|卷尾|卷终|卷末|收卷|后记|跋|closing|epilogue|afterword|coda|the end)[。.]?$/iu;
/** Lines of a chapter are no longer than this, in ems. */
const SHORT_LINE = 16;

/** The layout that fits what a scene says and holds, where its author names none. */
export function inferLayout(
  content: readonly RootContent[],
  attributes: Readonly<Record<string, unknown>>,
  index: number,
  count: number,
): string {
  return (
    inferFromAttributes(attributes) ??
    inferFromDirective(content) ??
    (index === 0 ? 'cover' : (inferFromBlocks(content) ?? inferFromHeading(content, index === count - 1) ?? 'text'))
  );
}

function inferFromAttributes(attributes: Readonly<Record<string, unknown>>): string | undefined {
  if ('call' in attributes || 'limit' in attributes) return 'voices';
  if ('timeline' in attributes || 'from' in attributes || 'events' in attributes) return 'dates';
  return 'to' in attributes ? 'countdown' : undefined;
}

/** Titles and a line or two beside one directive leave the scene to that directive. */
function inferFromDirective(content: readonly RootContent[]): string | undefined {
  const named = content.filter(
    (block) => (block.type === 'containerDirective' || block.type === 'leafDirective') && LAYOUTS.includes(block.name),
  );
  const rest = content.filter((block) => block.type !== 'heading' && !named.includes(block));
  const isAlone = named.length === 1 && rest.length <= 2 && rest.every((block) => block.type === 'paragraph');
  return isAlone ? (named[0] as { name: string }).name : undefined;
}

function inferFromBlocks(content: readonly RootContent[]): string | undefined {
  const blocks = content.filter((block) => block.type !== 'heading');
  if (content.length === 1 && content[0]!.type === 'blockquote') return 'quote';
  const pictures = blocks.map((block) => findPictures(block));
  if (blocks.length > 0 && pictures.every((found) => found !== undefined))
    return pictures.flat().length === 1 ? 'photo' : 'gallery';
  const list = blocks.find((block) => block.type === 'list');
  const isDated = list !== undefined && list.children.length > 1 && list.children.every(beginsWithDate);
  return isDated && blocks.length <= 3 ? 'dates' : undefined;
}

function beginsWithDate(item: ListItem): boolean {
  const [block] = item.children;
  if (block?.type !== 'paragraph') return false;
  const [first] = block.children;
  if (first?.type === 'strong') return 'date' in parseDate(toPlainText(first));
  const text = toPlainText(block);
  const dated = splitDatedHeading(text, '');
  return dated !== undefined && !text.startsWith(dated.title);
}

function inferFromHeading(content: readonly RootContent[], isLast: boolean): string | undefined {
  const [heading, ...rest] = content;
  if (heading?.type !== 'heading' || rest.length === 0) return undefined;
  const title = toPlainText(heading);
  const isWords = rest.every((block) => block.type === 'paragraph' && !findPictures(block));
  if (FIGURE.test(title) && isWords) return 'number';
  if (isLast && CLOSING.test(title)) return 'closing';
  return isWords && isChapter(heading, title, rest) ? 'chapter' : undefined;
}

/** Named as one (卷一, Part 2), or with nothing but years below it; and no more than two short lines. */
function isChapter(heading: Heading, title: string, lines: Nodes[]): boolean {
  if (heading.depth > 2 || lines.length > 2) return false;
  const texts = lines.map((line) => toPlainText(line));
  if (texts.some((text) => estimateEms(text) > SHORT_LINE)) return false;
  return CHAPTER.test(title) || 'date' in parseDate(texts[0]!);
}
