/** When a side leaves: when what waits outside looks better to it than the best that it still hopes for at the table. */
import type { View } from '../../agents/view.ts';
import { total } from '../../domain/space.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import { ln, logistic } from '../../kernel/math.ts';
import { perceivedUtility } from '../../relationship/perceivedUtility.ts';

/**
 * The greatest chance of leaving in a turn, in [0, 1]: min(1, 8/rounds) after the first 15 % of the time; 0 before, and
 * where outside is 0.
 */
function greatestChance({ time, rounds, outside, assumed }: View): number {
  return time <= assumed.graceTime || outside === 0 ? 0 : Math.min(1, assumed.looks / rounds);
}

/**
 * The chance of leaving, `most` · logistic(ln(outside/ũ)/0.03), where the best that it hopes for has this own utility;
 * `most` where it hopes for nothing. It never rises with the utility.
 */
function chanceAt(view: View, most: number, utility: number): number {
  const hope = perceivedUtility(utility, view.stake, view.trust);
  return hope <= 0 ? most : most * logistic(ln(view.outside / hope) / view.assumed.temperature);
}

/**
 * Whether a side leaves in this turn, by the model: not in the first 15 % of the time; then with probability min(1,
 * 8/rounds)·logistic(ln(outside/ũ)/0.03), where ũ is the better of the standing offer and the best compromise that it
 * believes in, seen through trust. The compromise is sought only where the standing offer alone does not hold the side.
 *
 * @param view - What the side sees.
 * @param draw - A number in [0, 1) of even distribution, such as `draws.leave`.
 * @returns Always false where nothing waits outside.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { bestAllowed, leavesNow, negotiate, readScenario } from 'dealbreaker';
 * import type { Draws, View } from 'dealbreaker';
 *
 * const vendor = (view: View, memory: null, draws: Draws) => ({
 *   action: leavesNow(view, draws.leave) ? { leave: true } : { bid: bestAllowed(view) },
 *   memory,
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * console.log(negotiate(scenario, { seed: 7, seats: { vendor } }).ending.by); // client
 * ```
 */
export function leavesNow(view: View, draw: number): boolean {
  const most = greatestChance(view);
  if (draw >= most) return false;
  const standing = standingOffer(view);
  return draw < chanceAt(view, most, standing) && draw < chanceAt(view, most, Math.max(standing, view.compromise()));
}

/**
 * Own utility of the best that the side still hopes for (at most 0 where there is nothing), and the probability, in
 * [0, 1], that `leavesNow` is true in this turn.
 */
export function temptation(view: View): { hope: number; chance: number } {
  const hope = Math.max(standingOffer(view), view.compromise());
  const most = greatestChance(view);
  return { hope, chance: chanceAt(view, most, hope) };
}

/** Own utility of the other's standing offer; 0 without one, or where it crosses a break point. */
function standingOffer(view: View): number {
  if (view.theirs === null || vetoedIssue(view.space, view.allowed, view.theirs) >= 0) return 0;
  return total(view.space, view.goals.worth, view.theirs);
}
