/**
 * Runs a task soon after it is asked for, never twice at once: what is asked for while it runs is one more run.
 * @param waitMs editors write a file in several steps; those that follow within this time count as one
 */
export function takeInTurn<T>(waitMs: number, task: (asked: T[]) => Promise<void>): (asked: T) => void {
  let waiting: T[] = [];
  let isRunning = false;
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await task(batch);
    }
    isRunning = false;
  };
  return (asked) => {
    waiting.push(asked);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), waitMs);
  };
}
