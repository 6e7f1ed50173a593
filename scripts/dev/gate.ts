import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** Keeps readers out while the content behind the pages is exchanged. */
export interface Gate {
  /** Lets a request through, now or once the gate is open again. */
  pass(request: IncomingMessage, response: ServerResponse, next: () => void): void;
  /** Shuts the gate; resolves when those inside have left. */
  shut(): Promise<void>;
  open(): void;
}

/** What Vite answers from files of the generator alone. */
const NO_PAGE = /^\/(?:@|__|src\/|node_modules\/|scripts\/)/u;
/** A reader who takes longer than this is not waited for. */
const PATIENCE_MS = 2000;

/**
 * A page that is being made while Astro's store is exchanged would be made of the old one, and would leave the old one in Vite's
 * module cache for every page after it (7.3.5); so pages wait for the moment that an exchange takes.
 */
export function createGate(): Gate {
  // Resolves once the gate is open; it is shut as long as there is one.
  let opened: Promise<void> | undefined;
  let open = (): void => {};
  const inside = new Set<ServerResponse>();
  return {
    async pass(request, response, next) {
      if (NO_PAGE.test(request.url ?? '')) return next();
      if (opened) await opened;
      inside.add(response);
      response.once('close', () => inside.delete(response));
      next();
    },
    async shut() {
      opened ??= new Promise((resolve) => (open = resolve));
      for (let waited = 0; inside.size > 0 && waited < PATIENCE_MS; waited += 10) await wait(10);
    },
    open() {
      opened = undefined;
      open();
    },
  };
}
