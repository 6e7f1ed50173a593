import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, Direction, Face as Outlines, Font, shape } from 'harfbuzzjs';

/** 900 for titles and years, 600 for everything else. */
export type Weight = 600 | 900;

/** A run of text as outlines, in ems: one SVG path at any size is `place(run, …)`. */
export interface Run {
  /** Each glyph's outline and where it stands; y counts upwards, as in the font. */
  glyphs: { commands: Command[]; x: number; y: number }[];
  /** How far the pen moved: to the right, or for vertical text downwards. */
  advance: number;
}

interface Command {
  type: string;
  values: number[];
}

const PACKAGE = '@expo-google-fonts/noto-serif-sc';
const FILES: Record<Weight, string> = {
  600: '600SemiBold/NotoSerifSC_600SemiBold.ttf',
  900: '900Black/NotoSerifSC_900Black.ttf',
};
const find = createRequire(import.meta.url).resolve;
/** Han signs fill a square that reaches this far above the baseline, in ems. */
const EM_TOP = 0.88;
/** Control characters and joiners ask for no glyph. */
const UNSEEN = /[\s\p{C}\p{Variation_Selector}]/u;

/** A face as a file of the package, so that words look alike on every machine, whatever fonts that has. */
export class Face {
  private readonly font: Font;
  private readonly em: number;
  /** How far below the top of its em box the face would begin vertical text: without metrics of its own for that, at its ascender. */
  private readonly drop: number;
  private readonly known = new Map<string, Run>();

  private constructor(weight: Weight) {
    const bytes = readFileSync(find(`${PACKAGE}/${FILES[weight]}`));
    const face = new Outlines(new Blob(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)));
    this.em = face.upem;
    this.font = new Font(face);
    this.drop = 0;
    this.drop = -this.outline('永', 'zh', 'ttb').glyphs[0]!.y - EM_TOP;
  }

  private static readonly faces = new Map<Weight, Face>();

  /** A face of 15 MB is read once a build, and only where something has to be drawn. */
  static get(weight: Weight): Face {
    const face = Face.faces.get(weight) ?? new Face(weight);
    Face.faces.set(weight, face);
    return face;
  }

  /** The distinct characters of a text that the face has no glyph for. */
  findMissing(text: string): string {
    const missing = [...new Set(text)].filter((character) => {
      return !UNSEEN.test(character) && !this.font.nominalGlyph(character.codePointAt(0)!);
    });
    return missing.join('');
  }

  /** Shapes a text; vertical text takes the forms that stand upright (`vert`). Characters without a glyph leave a gap. */
  shape(text: string, lang: string, direction: 'ltr' | 'ttb' = 'ltr'): Run {
    const key = `${direction} ${lang} ${text}`;
    const run = this.known.get(key) ?? this.outline(text, lang, direction);
    this.known.set(key, run);
    return run;
  }

  private outline(text: string, lang: string, direction: 'ltr' | 'ttb'): Run {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setLanguage(lang);
    // Punctuation alone has no script of its own, and would keep its level form.
    if (direction === 'ttb') buffer.setScript('Hani');
    buffer.setDirection(direction === 'ltr' ? Direction.LTR : Direction.TTB);
    shape(this.font, buffer);
    const positions = buffer.getGlyphPositions();
    let [x, y] = [0, 0];
    const glyphs = buffer.getGlyphInfos().map(({ codepoint: glyph }, index) => {
      const { xOffset, yOffset, xAdvance, yAdvance } = positions[index]!;
      const placed = { x: (x + xOffset) / this.em, y: (y + yOffset) / this.em + (direction === 'ttb' ? this.drop : 0) };
      x += xAdvance;
      y += yAdvance;
      const commands = glyph === 0 ? [] : this.font.glyphToJson(glyph);
      return {
        commands: commands.map(({ type, values }) => ({ type, values: values.map((value) => value / this.em) })),
        ...placed,
      };
    });
    return { glyphs, advance: (direction === 'ltr' ? x : -y) / this.em };
  }
}

/**
 * Writes a run as the data of an SVG path.
 * @param x where the pen begins, in pixels; for a turned run the middle of its column
 * @param size pixels an em
 * @param turned whether the run lies on its side, as Latin words do in vertical text
 */
export function place({ glyphs }: Run, x: number, y: number, size: number, turned = false): string {
  return glyphs
    .flatMap(({ commands, x: left, y: up }) => commands.map(({ type, values }) => type + write(values, left, up)))
    .join('');

  function write(values: number[], left: number, up: number): string {
    const pairs: string[] = [];
    for (let index = 0; index < values.length; index += 2) {
      const [right, high] = [values[index]! + left, values[index + 1]! + up];
      const [px, py] = turned
        ? [x + (high - CAPITALS_MIDDLE) * size, y + right * size]
        : [x + right * size, y - high * size];
      pairs.push(`${round(px)} ${round(py)}`);
    }
    return pairs.join(' ');
  }
}

/** Half the height of capitals and figures of the face, in ems: the middle line of a turned word. */
const CAPITALS_MIDDLE = 0.37;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
