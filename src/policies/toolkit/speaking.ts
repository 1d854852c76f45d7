/** Decides whether a side speaks, and finds the best question and the best press. The talk policies share it. */
import { believedCost } from '../../agents/beliefs.ts';
import type { View } from '../../agents/view.ts';
import type { Talk } from '../../domain/talk.ts';
import type { Draws } from '../contracts/policy.ts';

/**
 * Whether a side speaks on this turn. On average it speaks on 14 turns of a negotiation that lasts all its rounds,
 * whatever their number, and on every turn if there are fewer than 14.
 *
 * @param view - What the side sees.
 * @param draw - A number in [0, 1) of even distribution, such as `draws.speak`.
 * @returns True with probability min(1, 14/rounds).
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { bestQuestion, definePolicy, negotiate, readScenario, speaksNow, usualAnswer } from 'dealbreaker';
 *
 * const talk = definePolicy({
 *   kind: 'talk',
 *   card: { name: 'asker', summary: 'An example.', source: 'an example' },
 *   make: () => ({
 *     answer: (view, said, memory, draws) => usualAnswer(view, said, draws),
 *     speak: (view, bid, memory, draws) => (speaksNow(view, draws.speak) ? bestQuestion(view) : null),
 *   }),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { talk } } });
 * console.log(ending.kind); // walk-away
 * ```
 */
export const speaksNow = (view: View, draw: number): boolean => draw < Math.min(1, view.assumed.sayings / view.rounds);

/**
 * A question about the issue with the greatest w·(1 − known): the one that matters most to this side and that it
 * knows least about.
 *
 * @param view - What the side sees.
 * @param least - No question where no issue has more than this; default 0.
 * @param attended - 1 for each issue that the side attends to, else 0; default all.
 * @returns The question, or null.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { bestQuestion, definePolicy, negotiate, readScenario, usualAnswer } from 'dealbreaker';
 *
 * const talk = definePolicy({
 *   kind: 'talk',
 *   card: { name: 'curiousOnly', summary: 'An example.', source: 'an example' },
 *   make: () => ({
 *     answer: (view, said, memory, draws) => usualAnswer(view, said, draws),
 *     speak: (view) => bestQuestion(view, 0.1),
 *   }),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { talk } } });
 * console.log(ending.kind); // walk-away
 * ```
 */
export function bestQuestion(view: View, least = 0, attended: Uint8Array | null = null): Talk | null {
  let issue = -1;
  let best = least;
  for (let k = 0; k < view.space.count; k++) {
    const gainOfAsking = view.goals.weight[k]! * (1 - view.beliefs.known[k]!);
    if (gainOfAsking > best && attended?.[k] !== 0) {
      best = gainOfAsking;
      issue = k;
    }
  }
  return issue < 0 ? null : { kind: 'ask', issue };
}

/**
 * A press on an open point. Its priority is w·gap/(cost + 0.05), where the gap is the value of this side's bid less the
 * value of the other side's offer, both to this side. Points whose priorities are close are pressed by turns: a point
 * is pressed with a probability in proportion to what its priority has above 40 % of the greatest (1 − `slip`, an
 * assumption).
 *
 * @param view - What the side sees.
 * @param bid - What this side bids in this turn, one option number for each issue.
 * @param draw - A number in [0, 1) of even distribution, such as `draws.ask`; without it, the point with the greatest
 * priority is pressed.
 * @param attended - 1 for each issue that the side attends to, else 0; default all.
 * @returns The press, or null where nothing is offered yet or no point is open.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { bestPress, definePolicy, negotiate, readScenario, usualAnswer } from 'dealbreaker';
 *
 * const talk = definePolicy({
 *   kind: 'talk',
 *   card: { name: 'presser', summary: 'An example.', source: 'an example' },
 *   make: () => ({
 *     answer: (view, said, memory, draws) => usualAnswer(view, said, draws),
 *     speak: (view, bid) => bestPress(view, bid),
 *   }),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { talk } } });
 * console.log(ending.kind); // walk-away
 * ```
 */
export function bestPress(
  view: View,
  bid: ArrayLike<number>,
  draw?: number,
  attended: Uint8Array | null = null,
): Talk | null {
  const { count } = view.space;
  let issue = -1;
  let best = 0;
  for (let k = 0; k < count; k++) {
    const priority = priorityOf(view, bid, k, attended);
    if (priority > best) {
      best = priority;
      issue = k;
    }
  }
  if (issue < 0) return null;
  if (draw === undefined) return { kind: 'press', issue, option: bid[issue]! };
  const least = (1 - view.assumed.slip) * best;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += Math.max(0, priorityOf(view, bid, k, attended) - least);
  let rest = draw * sum;
  for (let k = 0; k < count; k++) {
    const chance = priorityOf(view, bid, k, attended) - least;
    if (chance <= 0) continue;
    if (rest < chance) return { kind: 'press', issue: k, option: bid[k]! };
    rest -= chance;
  }
  return { kind: 'press', issue, option: bid[issue]! };
}

/** What pressing issue k is worth to this side for what it is believed to cost the other; 0 before any offer. */
function priorityOf(view: View, bid: ArrayLike<number>, k: number, attended: Uint8Array | null): number {
  if (view.theirs === null || attended?.[k] === 0) return 0;
  const { worth } = view.goals;
  const start = view.space.offsets[k]!;
  return (
    (worth[start + bid[k]!]! - worth[start + view.theirs[k]!]!) / (believedCost(view.beliefs, k) + view.assumed.caution)
  );
}

/**
 * Speaks as people do by the model: with probability care a question, else a press.
 *
 * @param view - What the side sees.
 * @param bid - What this side bids in this turn.
 * @param draws - The chance of the turn. `draws.ask` decides between the two; of a press, the rest of it decides where.
 * @returns The question or the press; null where nothing is offered yet, or where the side does not speak on this turn.
 */
export function usualSpeech(view: View, bid: ArrayLike<number>, draws: Draws): Talk | null {
  if (view.theirs === null || !speaksNow(view, draws.speak)) return null;
  const { care } = view;
  return draws.ask < care ? bestQuestion(view) : bestPress(view, bid, (draws.ask - care) / (1 - care));
}
