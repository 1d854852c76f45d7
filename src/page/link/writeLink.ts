/** Writes the state of the page as the fragment of an address. */
import type { PageState } from './pageState.ts';

export const writeLink = async (state: PageState): Promise<string> => btoa(encodeURIComponent(JSON.stringify(state)));
