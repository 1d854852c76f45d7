/**
 * The causes of a failure, and the levers that set each cause to its best case: six, and the rule where a break point
 * has a reason of a known kind.
 */
import { bindingKind } from '../../domain/reason.ts';
import { SIDES } from '../../domain/side.ts';
import type { Side } from '../../domain/side.ts';
import type { PlayedRun } from '../record/playedRun.ts';
import { ignoresTrust } from '../record/playedRun.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

export type Cause =
  'vendorUnderstanding' | 'clientUnderstanding' | 'vendorTrust' | 'clientTrust' | 'flexibility' | 'rival' | 'rule';

/** A value for each of the six causes, and for the rule where it is one. */
export type ByCause<T> = Readonly<Record<Exclude<Cause, 'rule'>, T>> & { readonly rule?: T };

/** Cause i is bit i of an arm's mask. The rule, where it is a cause, comes after these. */
export const CAUSES = [
  'vendorUnderstanding',
  'clientUnderstanding',
  'vendorTrust',
  'clientTrust',
  'flexibility',
  'rival',
] as const satisfies readonly Cause[];

/** The break points that bind by a known kind of reason: the rules of their side. By path, `none` removes them. */
const rulesOf = (scenario: Scenario): Record<string, unknown> =>
  Object.fromEntries(
    SIDES.flatMap((side) =>
      Object.keys(scenario[side].breakPoints)
        .filter((issue) => bindingKind(scenario[side], issue) !== null)
        .map((issue) => [`${side}.breakPoints.${issue}`, 'none']),
    ),
  );

/** The causes of a scenario, in the order of their bits. */
export const causesOf = (scenario: Scenario): readonly Cause[] =>
  Object.keys(rulesOf(scenario)).length === 0 ? CAUSES : [...CAUSES, 'rule'];

/**
 * Values by path that remove the cause: understanding, trust or flexibility 1; no rivals; no break point whose reason
 * has a kind. Empty where there is nothing to remove: the lever is at 1 already, and nothing is carried from earlier
 * deals, there is no break point or no rival, or the side's trust rule ignores trust.
 */
export function bestCase(played: PlayedRun, cause: Cause): Record<string, unknown> {
  const { scenario, carried } = played;
  const isLater = carried?.sides != null;
  const fullTrust = (side: Side): Record<string, unknown> =>
    (isLater || scenario[side].trust < 1) && !ignoresTrust(played, side) ? { [`${side}.trust`]: 1 } : {};
  const fullUnderstanding = (side: Side): Record<string, unknown> =>
    isLater || scenario[side].understanding < 1 ? { [`${side}.understanding`]: 1 } : {};
  if (cause === 'vendorUnderstanding') return fullUnderstanding('vendor');
  if (cause === 'clientUnderstanding') return fullUnderstanding('client');
  if (cause === 'vendorTrust') return fullTrust('vendor');
  if (cause === 'clientTrust') return fullTrust('client');
  if (cause === 'rival') return Object.fromEntries(scenario.rivals.map((_, place) => [`rivals.${place}`, 'none']));
  if (cause === 'rule') return rulesOf(scenario);
  const bends = SIDES.filter((side) =>
    Object.entries(scenario[side].breakPoints).some(
      ([issue, { flexibility }]) => flexibility < 1 && bindingKind(scenario[side], issue) !== 'authority',
    ),
  );
  return Object.fromEntries(bends.map((side) => [`${side}.flexibility`, 1]));
}
