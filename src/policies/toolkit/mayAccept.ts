/** Decides whether a side may accept the other side's standing offer at all. */
import type { View } from '../../agents/view.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import { perceivedUtility } from '../../relationship/perceivedUtility.ts';
import { ownUtility } from './ownUtility.ts';

/**
 * Whether there is a standing offer that crosses no own break point, is worth at least the walk-away value, and has a
 * perceived utility of at least that of the outside option: u ≥ walkAway and u·(1 − κ(1 − T)) ≥ outside.
 *
 * @param view - What the side sees.
 * @returns False where nothing is offered yet.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { bestAllowed, mayAccept, negotiate, readScenario } from 'dealbreaker';
 * import type { View } from 'dealbreaker';
 *
 * const quick = (view: View) => ({
 *   action: mayAccept(view) ? { accept: true } : { bid: bestAllowed(view) },
 *   memory: null,
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { client: quick } });
 * console.log(ending.kind); // agreement
 * ```
 */
export const mayAccept = (view: View): boolean => acceptableUtility(view) >= 0;

/** The own utility, at least 0, of a standing offer that the side may accept; −1 if there is none. */
export function acceptableUtility(view: View): number {
  if (view.theirs === null || vetoedIssue(view.space, view.allowed, view.theirs) >= 0) return -1;
  const utility = ownUtility(view, view.theirs);
  const suffices = utility >= view.goals.walkAway && perceivedUtility(utility, view.stake, view.trust) >= view.outside;
  return suffices ? utility : -1;
}
