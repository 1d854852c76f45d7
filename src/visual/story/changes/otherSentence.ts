/** The words of a change that is no lever of the table: an entry that is taken away, a policy, a policy's parameter. */
import type { Side } from '../../../domain/side.ts';
import { isNullModelRule } from '../../../policies/nullModelRule.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import { labelOf, nameOf } from '../../words/naming.ts';
import { verb } from '../../words/pronoun.ts';

/** Chooses the verb that agrees with a name: the first where it is singular. */
export type VerbAgreement = (singularVerb: string, pluralVerb: string) => string;

/** The words of what is no number of the table: entries that are taken away, policies and their parameters. */
export function otherSentence(
  scenario: Scenario,
  side: Side,
  what: string,
  key: string | undefined,
  to: unknown,
  more: boolean,
): string | null {
  const me = nameOf(scenario, side);
  const does: VerbAgreement = (singularVerb, pluralVerb) => `${me} ${verb(scenario, side, singularVerb, pluralVerb)}`;
  if (to === 'none' && what === 'breakPoints')
    return `${does('has', 'have')} no break point on ${labelOf(scenario, key ?? '')}`;
  if (to === 'none' && what === 'assumes')
    return `${does('assumes', 'assume')} nothing special about ${labelOf(scenario, key ?? '')}`;
  if (what === 'trustRule') {
    if (key === 'lambda') return `a no weighs ${more ? 'more' : 'less'} with ${me}`;
    if (typeof to === 'string' && isNullModelRule(to)) return `trust plays no part for ${me}`;
    return to === 'frozen' ? `nothing moves the trust of ${me}` : null;
  }
  if (what === 'bid') {
    if (key === undefined) return `${does('bids', 'bid')} by another plan`;
    return key === 'exponent' ? `${does('gives', 'give')} way ${more ? 'earlier' : 'later'}` : null;
  }
  if (what === 'talk')
    return key === undefined && to === 'silent'
      ? `${me} neither ${verb(scenario, side, 'presses nor asks', 'press nor ask')}`
      : `${does('talks', 'talk')} in another way`;
  if (what === 'accept') return `${does('decides', 'decide')} otherwise what to accept`;
  return what === 'learning' ? `${does('learns', 'learn')} otherwise from offers` : null;
}
