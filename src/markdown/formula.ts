type Katex = (typeof import('katex'))['default'];

let katex: Katex | undefined;
/** Notes repeat their formulas; one is set once. */
const written = new Map<string, Formula>();

/** A formula as MathML, or the reason why it cannot be read. */
export type Formula = { html: string } | { reason: string };

/** Loads what sets formulas, when a text first holds one. */
export async function loadFormulas(): Promise<void> {
  katex ??= (await import('katex')).default;
}

/** Writes TeX as MathML without styles or scripts. {@link loadFormulas} must have ended before. */
export function writeFormula(tex: string, isDisplay: boolean): Formula {
  const key = `${isDisplay ? 'd' : 'i'}${tex}`;
  let formula = written.get(key);
  if (!formula) {
    formula = write(tex, isDisplay);
    written.set(key, formula);
  }
  return formula;
}

function write(tex: string, displayMode: boolean): Formula {
  try {
    return { html: strip(katex!.renderToString(tex, { output: 'mathml', displayMode, strict: false, trust: false })) };
  } catch (error) {
    if (!(error instanceof katex!.ParseError)) throw error;
    return { reason: error.rawMessage.replaceAll('\u0332', '').trim() };
  }
}

/** Takes away the span around MathML, and the TeX within it, which would double each page. */
function strip(html: string): string {
  const from = html.indexOf('<math');
  const math = html.slice(from, html.lastIndexOf('</math>') + 7);
  const annotation = math.lastIndexOf('<annotation');
  const bare = annotation < 0 ? math : `${math.slice(0, annotation)}</math>`;
  return bare.replace(/^<math[^>]*>(?:<semantics>)?/u, displayOf(bare)).replace(/ style="[^"]*"/gu, '');
}

function displayOf(math: string): string {
  return /^<math[^>]* display="block"/u.test(math) ? '<math display="block">' : '<math>';
}
