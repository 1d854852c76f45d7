/** The state of the page in the fragment of its address. */
import { readLink } from '../link/readLink.ts';
import { writeLink } from '../link/writeLink.ts';
import type { PageState } from '../link/pageState.ts';

/** What an address holds; null for nothing. */
export type Found = Awaited<ReturnType<typeof readLink>> | null;

export interface Address {
  /**
   * Writes a state as a new entry of the history, after those that are still being written, and calls `written` with
   * its fragment.
   */
  push(state: PageState, written: (fragment: string) => void): void;
  /** Reads the address and tells what it holds. */
  read(): Promise<void>;
}

/** @param tell - Called with what the address holds where the reader goes back, forward or to another link. */
export function address(tell: (found: Found) => void): Address {
  let queue = Promise.resolve();
  let reads = 0;
  const read = async (): Promise<void> => {
    const own = ++reads;
    const fragment = location.hash.slice(1);
    const found = fragment === '' ? null : await readLink(fragment);
    if (own === reads) tell(found);
  };
  addEventListener('popstate', () => void read());
  return {
    push: (state, written) => {
      // A browser that refuses one entry (some allow a hundred in half a minute) may take the next.
      queue = queue
        .catch(() => undefined)
        .then(async () => {
          const fragment = await writeLink(state);
          written(fragment);
          if (`#${fragment}` !== location.hash) history.pushState(null, '', `#${fragment}`);
        });
    },
    read,
  };
}
