/** A part of a sheet, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something drawn: the data of an SVG path, and the box that it keeps to. */
export interface Drawn {
  d: string;
  box: Box;
}
