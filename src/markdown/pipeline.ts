import type { Image, Paragraph } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import type { Pluggable, PluggableList } from 'unified';
import { findPictures } from './directives/make.ts';
import { makeDirective } from './directives/make-directive.ts';
import { makeFigure } from './figure.ts';
import { getLabels } from './labels.ts';
import rehypeFootnotes from './rehype-footnotes.ts';
import rehypeIds from './rehype-ids.ts';
import rehypeLinks from './rehype-links.ts';
import rehypePictures from './rehype-pictures.ts';
import rehypeYears from './rehype-years.ts';
import rehypeTables from './rehype-tables.ts';
import remarkBareUrls from './remark-bare-urls.ts';
import remarkCode, { makeCode } from './remark-code.ts';
import remarkDirectiveSyntax from './remark-directive-syntax.ts';
import remarkDirectives from './remark-directives.ts';
import remarkEventFields from './remark-event-fields.ts';
import remarkFormulas, { makeFormula } from './remark-formulas.ts';
import remarkGfmSyntax from './remark-gfm-syntax.ts';
import remarkHeadingIds from './remark-heading-ids.ts';
import remarkLooseEnds from './remark-loose-ends.ts';
import remarkMdxComponents from './remark-mdx-components.ts';
import remarkRawHtml from './remark-raw-html.ts';
import remarkScenes from './remark-scenes.ts';
import remarkSoftBreaks from './remark-soft-breaks.ts';
import remarkSummary from './remark-summary.ts';
import remarkTaskMarks from './remark-task-marks.ts';
import remarkTimeline from './remark-timeline.ts';
import remarkTitle from './remark-title.ts';

/** How Markdown is read, in .md and .mdx alike. */
export const SYNTAX: PluggableList = [
  remarkFrontmatter,
  remarkGfmSyntax as Pluggable,
  remarkMath,
  remarkDirectiveSyntax as Pluggable,
  remarkCjkFriendly,
  remarkCjkFriendlyStrikethrough,
];

/** What happens to the text as Markdown, in order. */
const ON_MARKDOWN: PluggableList = [
  remarkMdxComponents,
  remarkRawHtml,
  remarkDirectives,
  remarkLooseEnds,
  remarkEventFields,
  remarkBareUrls,
  remarkSoftBreaks,
  remarkTitle,
  remarkHeadingIds,
  remarkSummary,
  remarkCode,
  remarkFormulas,
  remarkTaskMarks,
  remarkTimeline,
  remarkScenes,
];

/** What happens to it as HTML, in order. */
const ON_HTML: PluggableList = [rehypeFootnotes, rehypePictures, rehypeLinks, rehypeTables, rehypeYears, rehypeIds];

/** Nodes of MDX that are left for Astro. */
export const MDX_NODES = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

const HANDLERS = {
  containerDirective: makeDirective,
  leafDirective: makeDirective,
  textDirective: makeDirective,
  code: makeCode,
  math: makeFormula,
  inlineMath: makeFormula,
  paragraph(state: State, node: Paragraph) {
    const pictures = findPictures(node);
    const image = pictures?.length === 1 ? (pictures[0] as Image) : undefined;
    return image?.title ? makeFigure(state, image) : defaultHandlers.paragraph(state, node);
  },
};

/** Reads .md. */
export const markdownParser = unified().use(remarkParse).use(SYNTAX).freeze();

/** Reads .mdx. */
export const mdxParser = unified().use(remarkParse).use(remarkMdx).use(SYNTAX).freeze();

/** Makes HTML of what a parser read, for readers of one language. */
export function makeTransformer(language: string) {
  const labels = getLabels(language);
  return unified()
    .use(ON_MARKDOWN)
    .use(remarkRehype, {
      handlers: HANDLERS as never,
      passThrough: [...MDX_NODES],
      clobberPrefix: '',
      footnoteLabel: labels.footnotes,
      footnoteLabelProperties: { className: ['visually-hidden'] },
      footnoteBackLabel: labels.backToText,
    })
    .use(ON_HTML)
    .freeze();
}
