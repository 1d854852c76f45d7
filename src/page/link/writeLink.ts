/** Writes the state of the page as the fragment of an address. */
import { DealbreakerError, checkReadable } from '../../kernel/problems.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { writeActs } from './actCode.ts';
import { packText } from './packText.ts';
import type { PageState } from './pageState.ts';
import { stateProblems } from './stateProblems.ts';

/** Digits of the digest that a link ends with. */
const CHECK = 4;

/** The check of a link's text. */
export const linkCheck = (text: string): string => sha256(text).slice(0, CHECK);

/**
 * Writes a state as `1.<state>.<check>`: the version, the state as deflated JSON in base64url, four digits that say
 * when something is missing.
 *
 * @returns The fragment, without `#`.
 * @throws DealbreakerError with every problem of the state.
 */
export async function writeLink(state: PageState): Promise<string> {
  checkReadable('', state);
  const problems = stateProblems(state);
  if (problems.length > 0) throw new DealbreakerError(problems);
  const { scenario, seed, run, set, acts, step, language } = state;
  const named = 'preset' in scenario ? [scenario.preset, scenario.mark] : [];
  const held = 'file' in scenario ? [scenario.file] : named[1] === undefined ? named[0] : named;
  const text = `1.${await packText(JSON.stringify([held, seed, run, set, writeActs(acts), step, language]))}.`;
  return text + linkCheck(text);
}
