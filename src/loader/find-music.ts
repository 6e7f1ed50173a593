import type { Fault } from '../faults.ts';
import { resolveFrom } from '../model/paths.ts';
import { nameMusic } from '../model/sound.ts';
import type { Music } from '../model/sound.ts';
import { findMisuse } from '../sounds/judge-use.ts';
import type { Front } from './file-record.ts';
import type { Sounds } from './sounds.ts';

/** What `music:` of an edition holds once the schema has passed it. */
type Written = Pick<Music, 'title' | 'credit' | 'licence' | 'words'> & {
  file: string;
  autoplay?: Music['autoplay'];
};

/** The piece of music that an edition names, or what is wrong with its file, at the line of `file:`. */
export async function findMusic(
  path: string,
  { data, places }: Front,
  examine: Sounds['examine'],
): Promise<{ music?: Music; faults: Fault[] }> {
  if (data['music'] === undefined) return { faults: [] };
  const { file, autoplay = 'tap', ...words } = data['music'] as Written;
  const [line, column] = places['music.file'] ?? [1, 1];
  const fail = (fault: Pick<Fault, 'code' | 'values'>) => ({ faults: [{ file: path, line, column, ...fault }] });
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(file)) return fail({ code: 'sound-elsewhere', values: { found: file } });
  const target = resolveFrom(path, file);
  if (target === undefined) return fail({ code: 'sound-missing', values: { path: file, near: '–' } });
  const finding = await examine(target);
  if ('fault' in finding) return fail(finding.fault);
  const { sound } = finding;
  const misuse = findMisuse(sound, 'music');
  if (misuse) return fail(misuse);
  const { type, bytes, seconds } = sound;
  return { music: { path: sound.path, url: nameMusic(sound), type, bytes, seconds, ...words, autoplay }, faults: [] };
}
