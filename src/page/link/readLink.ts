/** Reads the state of the page from the fragment of an address. */
import type { Problem } from '../../kernel/problems.ts';
import type { PageState } from './pageState.ts';

export async function readLink(
  fragment: string,
): Promise<{ readonly state: PageState } | { readonly problems: readonly Problem[] }> {
  try {
    return { state: JSON.parse(decodeURIComponent(atob(fragment))) as PageState };
  } catch {
    return { problems: [{ path: 'link', what: 'it is no link of this page', mend: 'copy the whole address' }] };
  }
}
