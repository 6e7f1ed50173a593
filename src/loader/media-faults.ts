import type { Fault } from '../faults.ts';
import type { FileLink } from '../model/rendered.ts';
import { findMisuse } from '../sounds/judge-use.ts';
import type { Sounds } from './sounds.ts';

/** What is wrong with the files that players of a text name, at the players. That one is missing, check-links.ts says. */
export async function findMediaFaults(files: readonly FileLink[], examine: Sounds['examine']): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { path, player, place } of files) {
    if (!player) continue;
    const finding = await examine(path);
    const fault = 'sound' in finding ? findMisuse(finding.sound, player) : finding.fault;
    if (fault && fault.code !== 'sound-missing') faults.push({ ...place, ...fault });
  }
  return faults;
}
