import type { Fault } from '../faults.ts';
import { nameMusic } from '../model/sound.ts';
import type { Music } from '../model/sound.ts';
import { findMisuse } from '../sounds/judge-use.ts';
import type { Front } from './file-record.ts';
import { findNamedFile } from './find-named-file.ts';
import type { Sounds } from './sounds.ts';

/** What `music:` of an edition holds once the schema has passed it. */
type Written = Pick<Music, 'title' | 'credit' | 'licence' | 'words'> & {
  file: string;
  autoplay?: Music['autoplay'];
};

const FAULTS = { elsewhere: { code: 'sound-elsewhere' }, missing: { code: 'sound-missing' } };

/** The piece of music that an edition names, or what is wrong with its file, at the line of `file:`. */
export async function findMusic(
  path: string,
  front: Front,
  examine: Sounds['examine'],
): Promise<{ music?: Music; faults: Fault[] }> {
  if (front.data['music'] === undefined) return { faults: [] };
  const { file, autoplay = 'tap', ...words } = front.data['music'] as Written;
  const examineMusic: Sounds['examine'] = async (target) => {
    const finding = await examine(target);
    const misuse = 'fault' in finding ? undefined : findMisuse(finding.sound, 'music');
    return misuse ? { fault: misuse } : finding;
  };
  const found = await findNamedFile('music.file', file, path, front, examineMusic, FAULTS);
  if ('fault' in found) return { faults: [found.fault] };
  const { type, bytes, seconds, path: soundPath } = found.sound;
  return {
    music: { path: soundPath, url: nameMusic(found.sound), type, bytes, seconds, ...words, autoplay },
    faults: [],
  };
}
