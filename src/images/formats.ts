import type { Picture } from '../model/picture.ts';

/** The formats that are taken: how a file of each may end, the usual ending first. */
export const FORMATS: Record<string, { format: Picture['format']; extensions: string[] }> = {
  JPEG: { format: 'jpeg', extensions: ['jpg', 'jpeg', 'jfif', 'jpe'] },
  PNG: { format: 'png', extensions: ['png'] },
  WebP: { format: 'webp', extensions: ['webp'] },
  AVIF: { format: 'avif', extensions: ['avif'] },
  GIF: { format: 'gif', extensions: ['gif'] },
  SVG: { format: 'svg', extensions: ['svg'] },
};
