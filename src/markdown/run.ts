import type { VFile } from 'vfile';
import type { Point, Position } from 'unist';
import type { Fault, Place } from '../faults.ts';
import { findPagePath } from '../model/paths.ts';
import type { Kind } from '../model/paths.ts';
import type { PictureFinding } from '../model/picture.ts';
import type { Rendered } from '../model/rendered.ts';

/** What the pipeline is told of a file, and the one thing that it asks of the outside. */
export interface RenderContext {
  /** Content path, e.g. `jiujiu/courses/sources/a.md`. */
  path: string;
  /** Language tag of the page. */
  lang: string;
  /** Looks at the picture at a content path. */
  examinePicture(path: string): Promise<PictureFinding>;
  /** For Astro's run over .mdx: addresses that lead nowhere and are tolerated; of their links the words stay. */
  deadLinks?: ReadonlySet<string>;
}

/** One file on its way through the pipeline: what each transform reads, and where it puts what it finds. */
export interface Run {
  context: RenderContext;
  kind: Kind | undefined;
  /** The author's text, to which all positions refer. */
  source: string;
  isMdx: boolean;
  /** Ids that are taken. */
  ids: Set<string>;
  /** How often an id was asked for. */
  idCounts: Map<string, number>;
  rendered: Rendered;
}

/** Begins the run of a file. */
export function startRun(source: string, context: RenderContext): Run {
  return {
    context,
    kind: findPagePath(context.path)?.kind,
    source,
    isMdx: /\.mdx$/iu.test(context.path),
    ids: new Set(),
    idCounts: new Map(),
    rendered: {
      html: '',
      headings: [],
      ids: [],
      links: [],
      files: [],
      pictures: [],
      hosts: [],
      excerpt: '',
      characters: 0,
      remotePictures: 0,
      faults: [],
    },
  };
}

/** The run that a file belongs to. */
export function getRun(file: VFile): Run {
  const { run } = file.data as { run?: Run };
  if (!run) throw new Error(`The pipeline was run over ${file.path} without a run.`);
  return run;
}

/** Where a node begins in the author's file; the file's beginning for a node that no text stands behind. */
export function findPlace(run: Run, node: { position?: Position | undefined } | Point | undefined): Place {
  const point = node && 'line' in node ? node : node?.position?.start;
  return { file: run.context.path, line: point?.line ?? 1, column: point?.column ?? 1 };
}

/** Adds a fault at a node or point. */
export function report(
  run: Run,
  node: { position?: Position | undefined } | Point | undefined,
  fault: Pick<Fault, 'code' | 'values'>,
): void {
  run.rendered.faults.push({ ...findPlace(run, node), ...fault });
}
