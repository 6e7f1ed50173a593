import type { Fault } from '../faults.ts';

interface Failure {
  message?: string;
  stack?: string;
  cause?: Failure;
  line?: number;
  column?: number;
}

/**
 * Makes a fault of what a transform of ours threw, so that the file that it failed over is named among the others. The innermost cause
 * says the reason and, where it knows it, the place; the first line of its trace within src/ says where to look.
 */
export function explainFailure(error: unknown, file: string): Fault {
  let failure = error as Failure;
  while (failure.cause instanceof Error) failure = failure.cause;
  const message = (failure.message ?? String(error)).split('\n')[0]!;
  const origin = /[\\/](src[\\/][^\s)]+:\d+):\d+/u.exec(failure.stack ?? '')?.[1]?.replaceAll('\\', '/');
  const reason = origin === undefined ? message : `${message} (${origin})`;
  return { file, line: failure.line ?? 1, column: failure.column ?? 1, code: 'render-failed', values: { reason } };
}
