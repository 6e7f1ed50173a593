import { readFile } from 'node:fs/promises';
import type { RenderContext } from '../markdown/render.ts';
import type { PictureFinding } from '../model/picture.ts';
import type { SoundFinding } from '../model/sound.ts';
import type { Rendered } from '../model/rendered.ts';

/** What loading does besides listing folders; tests put their own in its place. */
export interface Effects {
  readFile(file: string): Promise<Uint8Array>;
  render(text: string, context: RenderContext): Promise<Rendered>;
  examinePicture(file: string, path: string): Promise<PictureFinding>;
  examineSound(file: string, path: string): Promise<SoundFinding>;
}

/** The real ones. The pipeline and sharp take longer to load than an unchanged folder takes to check, so that they wait to be needed. */
export const EFFECTS: Effects = {
  readFile,
  render: async (text, context) => (await import('../markdown/render.ts')).renderMarkdown(text, context),
  examinePicture: async (file, path) => (await import('../images/examine-picture.ts')).examinePicture(file, path),
  examineSound: async (file, path) => (await import('../sounds/examine-sound.ts')).examineSound(file, path),
};
