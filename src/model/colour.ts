/** Red, green and blue of sRGB, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads an opaque CSS colour: `#abc`, `#aabbcc`, `rgb(170 187 204)` or `rgb(170, 187, 204)`; undefined for anything else. */
export function parseColour(text: string): Rgb | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/iu.exec(text.trim())?.[1];
  if (hex !== undefined) {
    const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../gu)!;
    return toRgb(pairs.map((pair) => Number.parseInt(pair, 16)));
  }
  const inside = /^rgb\(\s*(\d{1,3}(?:\s*,\s*|\s+)\d{1,3}(?:\s*,\s*|\s+)\d{1,3})\s*\)$/iu.exec(text.trim())?.[1];
  const numbers = inside?.split(/[\s,]+/u).map(Number);
  return numbers?.every((number) => number <= 255) ? toRgb(numbers) : undefined;
}

/** Writes a colour as `#aabbcc`. */
export function formatHex(colour: Rgb): string {
  return `#${colour.map((channel) => toByte(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** What is seen where `over` lies on `under` as thick as `alpha` says, 0 to 1; as browsers mix, in sRGB. */
export function mixOver(over: Rgb, under: Rgb, alpha: number): Rgb {
  return toRgb(over.map((channel, index) => channel * alpha + under[index]! * (1 - alpha)));
}

function toRgb([red, green, blue]: number[]): Rgb {
  return [red!, green!, blue!];
}

function toByte(channel: number): number {
  return Math.max(0, Math.min(255, Math.round(channel)));
}
