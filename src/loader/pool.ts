/** Runs a task for each of the inputs, at most `width` at a time; the answers stand in the order of the inputs. */
export async function mapPool<T, R>(inputs: readonly T[], width: number, task: (input: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < inputs.length) {
      const index = next;
      next += 1;
      answers[index] = await task(inputs[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, inputs.length) }, work));
  return answers;
}
