/** An encoding that a build writes beside its files, with the ending of such a file. */
export type Encoding = 'br' | 'gzip';

export const ENCODING_ENDINGS: Record<Encoding, string> = { br: '.br', gzip: '.gz' };

/** The encodings that a browser takes (`gzip, br;q=0.5`), best first: by its own weights, at equal weights the smaller. */
export function listAccepted(header: string | undefined): Encoding[] {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name, ...parameters] = part.split(';').map((word) => word.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    if (name) weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const weigh = (encoding: Encoding): number => weights.get(encoding) ?? weights.get('*') ?? 0;
  return (['br', 'gzip'] as const).filter((encoding) => weigh(encoding) > 0).sort((a, b) => weigh(b) - weigh(a));
}
