/**
 * Reads the other side's offers from the history. Only the end of the history is read, so that the card of a policy can
 * say how many turns it needs.
 */
import { BID_START } from '../../agents/history.ts';
import type { View } from '../../agents/view.ts';

/**
 * The number of offers of the other side in the history, on this side's turn.
 *
 * @param view - What the side sees.
 * @returns A whole number from 0.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { definePolicy, negotiate, offersIn, readScenario } from 'dealbreaker';
 *
 * const patient = definePolicy({
 *   kind: 'bid',
 *   card: { name: 'patient', summary: 'Waits for three offers.', source: 'an example', historyNeeded: Infinity },
 *   make: () => (view) => (offersIn(view) < 3 ? view.goals.opensAt : view.goals.walkAway),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { bid: patient } } });
 * console.log(ending.kind); // agreement
 * ```
 */
export const offersIn = (view: View): number => (view.history.length / view.history.stride + 1) >> 1;

/**
 * What an offer of the other side was worth to this side.
 *
 * @param view - What the side sees.
 * @param back - Counts its offers from the latest, which is 0, up to `offersIn(view) − 1`.
 * @returns An own utility, in [0, 1].
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { definePolicy, negotiate, offersIn, readScenario, utilityOfOffer } from 'dealbreaker';
 *
 * const mirror = definePolicy({
 *   kind: 'accept',
 *   card: { name: 'mirror', summary: 'Accepts the third rise in a row.', source: 'an example', historyNeeded: 4 },
 *   make: () => (offer, view) =>
 *     offersIn(view) > 3 && [0, 1, 2].every((back) => utilityOfOffer(view, back) > utilityOfOffer(view, back + 1)),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { accept: mirror } } });
 * console.log(ending.kind); // agreement
 * ```
 */
export function utilityOfOffer(view: View, back: number): number {
  const { stride, length, entries } = view.history;
  const { worth } = view.goals;
  const { offsets, count } = view.space;
  const start = length - (2 * back + 1) * stride + BID_START;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += worth[offsets[k]! + entries[start + k]!]!;
  return sum;
}
