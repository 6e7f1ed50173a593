import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';

/** A file changed within this time of being read may change again without its times showing it. */
const DOUBT_MS = 2000;

/** What tells that a file is the one that was read, without reading it; empty where that cannot be told for sure. */
export function getStamp(file: string): { stamp: string; size: number } {
  const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
  const age = Date.now() - Number(ctimeNs / 1_000_000n);
  const stamp = age < DOUBT_MS && age > -DOUBT_MS ? '' : [size, mtimeNs, ctimeNs, ino].join('-');
  return { stamp, size: Number(size) };
}

/** First 32 hex digits of the SHA-256 of all parts, which are kept apart. */
export function digest(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 32);
}
