import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RenderContext } from '../markdown/render.ts';
import type { PictureFinding } from '../model/picture.ts';
import type { Rendered } from '../model/rendered.ts';

export type ToWorker =
  | { type: 'render'; id: number; text: string; path: string; lang: string }
  | { type: 'finding'; question: number; finding: PictureFinding };

export type FromWorker =
  | { type: 'picture'; id: number; question: number; path: string }
  | { type: 'rendered'; id: number; rendered: Rendered }
  | { type: 'failed'; id: number; failure: Pick<Error, 'message' | 'stack'> & { line?: number; column?: number } };

/** From so many files on threads cost less time than they take to start, about that of 40 notes each (measured on 2 cores). */
export const LEAST_FILES = 100;

/** Beyond these, more threads mean more memory than time. */
const MOST_WORKERS = 4;

/** Renders files in several threads. */
export interface RenderPool {
  render(text: string, context: RenderContext): Promise<Rendered>;
  close(): Promise<void>;
}

interface Job {
  worker: Worker;
  context: RenderContext;
  resolve(rendered: Rendered): void;
  reject(error: unknown): void;
}

/** Opens a pool of threads; each loads the pipeline for itself. */
export function openRenderPool(size = Math.min(MOST_WORKERS, availableParallelism())): RenderPool {
  const jobs = new Map<number, Job>();
  let next = 0;
  const workers = Array.from({ length: size }, () => new Worker(new URL('./render-worker.ts', import.meta.url)));
  for (const worker of workers) {
    worker.on('message', (message: FromWorker) => void answer(worker, message));
    worker.on('error', (error) => {
      for (const job of jobs.values()) if (job.worker === worker) job.reject(error);
    });
  }

  async function answer(worker: Worker, message: FromWorker): Promise<void> {
    const job = jobs.get(message.id);
    if (!job) return;
    if (message.type === 'picture') {
      const { question } = message;
      try {
        const finding = await job.context.examinePicture(message.path);
        worker.postMessage({ type: 'finding', question, finding } satisfies ToWorker);
      } catch (error) {
        job.reject(error);
      }
      return;
    }
    jobs.delete(message.id);
    if (message.type === 'rendered') job.resolve(message.rendered);
    else job.reject(Object.assign(new Error(message.failure.message), message.failure));
  }

  const countJobs = (worker: Worker): number => [...jobs.values()].filter((job) => job.worker === worker).length;

  return {
    render(text, context) {
      const worker = workers.reduce((least, other) => (countJobs(other) < countJobs(least) ? other : least));
      const id = (next += 1);
      const { path, lang } = context;
      return new Promise<Rendered>((resolve, reject) => {
        jobs.set(id, { worker, context, resolve, reject });
        worker.postMessage({ type: 'render', id, text, path, lang } satisfies ToWorker);
      });
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
