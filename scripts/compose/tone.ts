/** A twelfth of an octave. */
const SEMITONE = 1.0594630943592953;
const STEPS: Record<string, number> = { 1: 0, 2: 2, 3: 4, 4: 5, 5: 7, 6: 9, 7: 11 };

/**
 * The frequency in hertz of a note of numbered notation: `5`, with `,` an octave lower and `'` an octave higher each.
 * By multiplications alone, which give the same bits everywhere.
 * @param tonic frequency of `1`
 */
export function findPitch(note: string, tonic: number): number {
  const [, number = '', marks = ''] = /^([1-7])([,']*)$/u.exec(note) ?? [];
  let pitch = tonic;
  for (let i = 0; i < (STEPS[number] ?? Number.NaN); i++) pitch *= SEMITONE;
  for (const mark of marks) pitch *= mark === ',' ? 0.5 : 2;
  if (STEPS[number] === undefined) throw new Error(`${note} is no note`);
  return pitch;
}
