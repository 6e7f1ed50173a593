import { SEARCH_CALLBACK } from '../model/search/page.ts';

type Callback = (content: unknown) => void;

/**
 * Fetches search's files as classic scripts, which works from a disk (file://) as well as from a host and needs nothing of the
 * Content-Security-Policy but `script-src 'self'`. Each file is fetched once.
 */
export class SearchFiles {
  private readonly contents = new Map<string, Promise<unknown>>();
  private readonly folder: string;

  /** @param folder Address of the folder that the files stand in. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** The content of a file; rejects if it cannot be had. */
  load<Content>(name: string): Promise<Content> {
    let content = this.contents.get(name);
    if (content === undefined) {
      content = loadScript(new URL(name, this.folder).href);
      this.contents.set(name, content);
      // A failure is not kept, so that a reader without a network can try again.
      content.catch(() => this.contents.delete(name));
    }
    return content as Promise<Content>;
  }
}

const waiting = new WeakMap<Element, Callback>();

function loadScript(url: string): Promise<unknown> {
  (globalThis as Record<string, unknown>)[SEARCH_CALLBACK] ??= (content: unknown): void => {
    if (document.currentScript) waiting.get(document.currentScript)?.(content);
  };
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    waiting.set(script, resolve);
    script.src = url;
    script.onload = () => {
      // The content came before, unless the file is not what it should be.
      reject(new Error(`${url} holds no search data`));
      script.remove();
    };
    script.onerror = () => {
      reject(new Error(`${url} could not be loaded`));
      script.remove();
    };
    document.head.append(script);
  });
}
