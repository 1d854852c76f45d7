/**
 * Decides when a side leaves: the more likely, the more the outside option exceeds the best that the side still hopes
 * for at the table. Hope is the greater perceived utility ũ of the standing offer and of the best compromise that the
 * side believes possible.
 */
import type { BoundedCompromise } from '../../agents/leastCompromise.ts';
import type { View } from '../../agents/view.ts';
import { total } from '../../domain/space.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import { ln, logistic } from '../../kernel/math.ts';
import { perceivedUtility } from '../../relationship/perceivedUtility.ts';

/** Whether a side may ever leave as `leavesNow` says: where its outside option is worth nothing it never does. */
export const mayEverLeave = ({ outside }: Pick<View, 'outside'>): boolean => outside !== 0;

/**
 * The greatest probability of leaving on a turn, in [0, 1]: min(1, 8/rounds) after the first 15 % of the time; 0 before
 * that, and if the outside option is worth 0.
 */
function maxChanceAt(view: View): number {
  const { time, rounds, assumed } = view;
  return time <= assumed.graceTime || !mayEverLeave(view) ? 0 : Math.min(1, assumed.looks / rounds);
}

/**
 * The probability of leaving for a hope with a given own utility: maxChance · logistic(ln(outside/ũ)/0.03), and
 * maxChance if ũ is 0 or less. It never rises with the utility.
 */
function chanceAt(view: View, maxChance: number, utility: number): number {
  const hope = perceivedUtility(utility, view.stake, view.trust);
  return hope <= 0 ? maxChance : maxChance * logistic(ln(view.outside / hope) / view.assumed.temperature);
}

/**
 * Whether a side leaves on this turn, by the model: never in the first 15 % of the time; then with probability min(1,
 * 8/rounds)·logistic(ln(outside/ũ)/0.03), where ũ is the greater perceived utility of the standing offer and of the
 * best compromise that the side believes possible. The compromise is computed only if neither the standing offer nor
 * the least that the compromise can be worth keeps the side at the table.
 *
 * @param view - What the side sees.
 * @param draw - A number in [0, 1) of even distribution, such as `draws.leave`.
 * @returns Always false if the outside option is worth 0.
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
  const maxChance = maxChanceAt(view);
  if (draw >= maxChance) return false;
  const standing = standingOffer(view);
  const leavesFor = (hope: number): boolean => draw < chanceAt(view, maxChance, Math.max(standing, hope));
  if (!leavesFor(standing)) return false;
  const { least } = view.compromise as BoundedCompromise;
  return (least === undefined || leavesFor(least())) && leavesFor(view.compromise());
}

/**
 * Computes the own utility of the best that the side still hopes for (at most 0 if there is nothing), and the
 * probability, in [0, 1], that `leavesNow` is true on this turn.
 */
export function temptation(view: View): { hope: number; chance: number } {
  const hope = Math.max(standingOffer(view), view.compromise());
  const maxChance = maxChanceAt(view);
  return { hope, chance: chanceAt(view, maxChance, hope) };
}

/** The own utility of the other side's standing offer; 0 without one, or if it crosses a break point of this side. */
function standingOffer(view: View): number {
  if (view.theirs === null || vetoedIssue(view.space, view.allowed, view.theirs) >= 0) return 0;
  return total(view.space, view.goals.worth, view.theirs);
}
