/** Reads the state of the page from the fragment of an address. */
import type { Problem } from '../../kernel/problems.ts';
import { problem } from '../../kernel/problems.ts';
import { readActs } from './actCode.ts';
import { unpackText } from './packText.ts';
import type { PageState } from './pageState.ts';
import { stateProblems } from './stateProblems.ts';
import { linkCheck } from './writeLink.ts';

/** The most letters of a fragment, and the most bytes of the state in it: a scenario of many hundred options. */
const [MAX_LETTERS, MAX_BYTES] = [400_000, 2_000_000];

const FORM = /^1\.([\w-]+)\.([0-9a-f]{4})$/;
const AGAIN = 'copy the whole address again';

export type FoundState = { readonly state: PageState } | { readonly problems: readonly Problem[] };

const refused = (what: string, mend: string): FoundState => ({ problems: [problem('link', what, mend)] });

/** The fragment as it was written: programs that carry addresses escape letters, break lines and add full stops. */
function plain(fragment: string): string {
  const bare = fragment.replace(/\s/g, '').replace(/^#/, '');
  try {
    return decodeURIComponent(bare).replace(/[^0-9a-f]+$/, '');
  } catch {
    return bare;
  }
}

/**
 * Reads a link of the page.
 *
 * @param fragment - The fragment of the address, with or without `#`.
 * @returns The state; or the one problem of the link: it is none, it is damaged, it is of a later version, or it is too
 * long. Never throws.
 */
export async function readLink(fragment: string): Promise<FoundState> {
  if (typeof fragment !== 'string' || fragment.length > MAX_LETTERS!)
    return refused('it is longer than any link of this page', AGAIN);
  const text = plain(fragment);
  const version = /^(\d{1,9})\.[\w-]/.exec(text)?.[1];
  if (version === undefined) return refused('it holds no state of this page', AGAIN);
  if (version !== '1')
    return refused(`it is of version ${version}, and this page reads version 1`, 'open it with the page that wrote it');
  const [, packed, check] = FORM.exec(text) ?? [];
  if (packed === undefined || check !== linkCheck(`1.${packed}.`))
    return refused('it is damaged: something is missing or changed', AGAIN);
  try {
    const json = await unpackText(packed, MAX_BYTES!);
    if (json === null) return refused('it holds more than any state of this page', AGAIN);
    const state = stateOf(JSON.parse(json));
    return state === null ? refused('what it holds is no state of this page', AGAIN) : { state };
  } catch {
    return refused('it is damaged: its state cannot be read', AGAIN);
  }
}

/** The state that a text holds; null for none. */
function stateOf(held: unknown): PageState | null {
  if (!Array.isArray(held) || held.length !== 7) return null;
  const [scenario, seed, run, set, code, step, language] = held as unknown[];
  const state = {
    version: 1,
    scenario: heldScenario(scenario),
    seed,
    run,
    set,
    acts: readActs(code),
    step,
    language,
  };
  return stateProblems(state).length > 0 ? null : (state as PageState);
}

/** A file stands in a list of its own; a name stands alone, or in a list with the mark of its scenario. */
function heldScenario(held: unknown): object {
  if (!Array.isArray(held)) return { preset: held };
  return held.length === 2 ? { preset: held[0] as unknown, mark: held[1] as unknown } : { file: held[0] as unknown };
}
