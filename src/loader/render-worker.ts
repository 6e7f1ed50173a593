import { parentPort } from 'node:worker_threads';
import { renderMarkdown } from '../markdown/render.ts';
import type { PictureFinding } from '../model/picture.ts';
import type { FromWorker, ToWorker } from './render-pool.ts';

/** Renders files in a thread of its own; pictures are looked at by the thread that asked, so that each is looked at once. */
const questions = new Map<number, (finding: PictureFinding) => void>();
let asked = 0;

const send = (message: FromWorker): void => parentPort!.postMessage(message);

parentPort!.on('message', (message: ToWorker) => {
  if (message.type === 'finding') {
    questions.get(message.question)?.(message.finding);
    questions.delete(message.question);
  } else void render(message);
});

async function render({ id, text, path, lang }: ToWorker & { type: 'render' }): Promise<void> {
  const examinePicture = (picture: string): Promise<PictureFinding> =>
    new Promise((resolve) => {
      asked += 1;
      questions.set(asked, resolve);
      send({ type: 'picture', id, question: asked, path: picture });
    });
  try {
    send({ type: 'rendered', id, rendered: await renderMarkdown(text, { path, lang, examinePicture }) });
  } catch (error) {
    send({ type: 'failed', id, failure: describe(error) });
  }
}

/** An error's own properties would be lost on the way between threads. */
function describe(error: unknown): (FromWorker & { type: 'failed' })['failure'] {
  let innermost = error as Error & { line?: number; column?: number };
  while (innermost.cause instanceof Error) innermost = innermost.cause;
  const { message, stack, line, column } = innermost;
  return { message: message ?? String(error), stack, line, column };
}
