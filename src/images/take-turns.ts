import { availableParallelism } from 'node:os';

/**
 * Runs tasks at most `size` at a time, in the order they came. A decoded picture takes up to half a gigabyte of memory,
 * so that there must never be more of them at once than cores that work on them.
 */
export function takeTurns(size: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = size;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** The one queue that everything which holds a decoded picture goes through. */
export const takeTurn = takeTurns(availableParallelism());
