/** A picture that passed the gate: what a page needs to know of it to name its variants. */
export interface Picture {
  /** Path below the content folder. */
  path: string;
  /** First 16 hex digits of the SHA-256 of the file's bytes. */
  digest: string;
  /** Size in pixels after orientation was applied. */
  width: number;
  height: number;
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'svg';
  /** True where some pixel is not opaque. */
  alpha: boolean;
}
