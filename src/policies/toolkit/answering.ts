/**
 * Decides how a side answers a press or a question. A press on a break point is granted, explained or refused flatly. A
 * press elsewhere is heard. A question is answered or declined.
 */
import type { View } from '../../agents/view.ts';
import { crosses } from '../../domain/breakPoints.ts';
import type { Answer, TalkRequest } from '../../domain/talk.ts';
import { refersByCare, waitsForManager } from './referring.ts';
import type { Draws } from '../contracts/policy.ts';

/**
 * Whether an option lies beyond a break point of this side that still stands.
 *
 * @param view - What the side sees.
 * @param k - The number of the issue, from 0.
 * @param option - The number of the option that was pressed for, from 0.
 * @returns False where there is no break point, and where an exception was granted.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { definePolicy, negotiate, onBreakPoint, readScenario } from 'dealbreaker';
 *
 * const talk = definePolicy({
 *   kind: 'talk',
 *   card: { name: 'stern', summary: 'An example.', source: 'an example' },
 *   make: () => ({
 *     answer: (view, said) =>
 *       said.kind === 'ask' ? 'tell' : onBreakPoint(view, said.issue, said.option) ? 'explain' : 'hear',
 *     speak: () => null,
 *   }),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { talk } } });
 * console.log(ending.kind); // agreement
 * ```
 */
export function onBreakPoint(view: View, k: number, option: number): boolean {
  return view.waived[k] !== 1 && crosses(view.breakPoints, view.goals.value, k, view.space.offsets[k]! + option);
}

/**
 * The probability that an exception is granted: flexibility · (T + (1 − T)·ĉ_k), because a side grants an exception to
 * a side that it trusts or for a wish that it believes important.
 */
export const grantChance = (view: View, issue: number): number =>
  view.breakPoints.flexibility[issue]! * (view.trust + (1 - view.trust) * view.beliefs.importance[issue]!);

/** Whether care counts on issue k: nobody explains out of care that a limit is a matter of pride. An assumption. */
export const explainsByCare = (view: View, k: number): boolean => view.breakPoints.kind[k] !== 'pride';

/** Whether a press is heard: no break point is in the way, or the manager is being asked. */
const isHeard = (view: View, k: number, option: number): boolean =>
  !onBreakPoint(view, k, option) || waitsForManager(view, k);

const grants = (view: View, issue: number, draws: Draws): boolean => draws.answer < grantChance(view, issue);

/**
 * Answers by the model: a press on a break point is granted with probability flexibility·(T + (1 − T)·ĉ),
 * else explained with probability care (0 where the limit is a matter of pride), else refused flatly; any other press
 * is heard; a question is answered truthfully with probability max(T, care).
 *
 * @param view - What the side sees.
 * @param said - What the other side said: `view.said`.
 * @param draws - The chance of the turn.
 * @returns An answer that fits what was said.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { definePolicy, negotiate, readScenario, usualAnswer } from 'dealbreaker';
 *
 * const talk = definePolicy({
 *   kind: 'talk',
 *   card: { name: 'plain', summary: 'An example.', source: 'an example' },
 *   make: () => ({
 *     answer: (view, said, memory, draws) => usualAnswer(view, said, draws),
 *     speak: () => null,
 *   }),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { talk } } });
 * console.log(ending.kind); // walk-away
 * ```
 */
export function usualAnswer(view: View, said: TalkRequest, draws: Draws): Answer {
  const { trust, care } = view;
  if (said.kind === 'ask') return draws.answer < Math.max(trust, care) ? 'tell' : 'decline';
  if (isHeard(view, said.issue, said.option)) return 'hear';
  if (grants(view, said.issue, draws)) return 'grant';
  if (!explainsByCare(view, said.issue) || !(draws.explain < care)) return 'refuse';
  return refersByCare(view, said.issue) ? 'refer' : 'explain';
}

/**
 * Answers without hiding anything: an exception is granted as by `usualAnswer`, every other limit is explained,
 * and every question is answered.
 *
 * @param view - What the side sees.
 * @param said - What the other side said: `view.said`.
 * @param draws - The chance of the turn.
 * @returns An answer that fits what was said.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { definePolicy, negotiate, openAnswer, readScenario } from 'dealbreaker';
 *
 * const talk = definePolicy({
 *   kind: 'talk',
 *   card: { name: 'frank', summary: 'An example.', source: 'an example' },
 *   make: () => ({
 *     answer: (view, said, memory, draws) => openAnswer(view, said, draws),
 *     speak: () => null,
 *   }),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { talk } } });
 * console.log(ending.kind); // agreement
 * ```
 */
export function openAnswer(view: View, said: TalkRequest, draws: Draws): Answer {
  if (said.kind === 'ask') return 'tell';
  if (isHeard(view, said.issue, said.option)) return 'hear';
  if (grants(view, said.issue, draws)) return 'grant';
  return refersByCare(view, said.issue) ? 'refer' : 'explain';
}

/**
 * Answers with as little as possible: it grants no exception, gives no reason and answers no question.
 *
 * @param view - What the side sees.
 * @param said - What the other side said: `view.said`.
 * @returns An answer that fits what was said.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { definePolicy, flatAnswer, negotiate, readScenario } from 'dealbreaker';
 *
 * const talk = definePolicy({
 *   kind: 'talk',
 *   card: { name: 'curt', summary: 'An example.', source: 'an example' },
 *   make: () => ({
 *     answer: (view, said) => flatAnswer(view, said),
 *     speak: () => null,
 *   }),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { talk } } });
 * console.log(ending.kind); // walk-away
 * ```
 */
export function flatAnswer(view: View, said: TalkRequest): Answer {
  if (said.kind === 'ask') return 'decline';
  return isHeard(view, said.issue, said.option) ? 'hear' : 'refuse';
}

/**
 * Whether a side can claim a false limit when it is pressed. It can if its standing bid is better for it than the
 * option that was pressed for; the standing bid is then the limit that it claims.
 *
 * @param view - What the side sees.
 * @param k - The number of the issue, from 0.
 * @param option - The number of the option that was pressed for, from 0.
 * @returns False before its first bid, and where the limit is a true one.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { canBluff, definePolicy, flatAnswer, negotiate, readScenario } from 'dealbreaker';
 *
 * const talk = definePolicy({
 *   kind: 'talk',
 *   card: { name: 'bold', summary: 'An example.', source: 'an example' },
 *   make: () => ({
 *     answer: (view, said) =>
 *       said.kind === 'press' && canBluff(view, said.issue, said.option) ? 'explain' : flatAnswer(view, said),
 *     speak: () => null,
 *   }),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { ending } = negotiate(scenario, { seed: 7, seats: { vendor: { talk } } });
 * console.log(ending.kind); // walk-away
 * ```
 */
export function canBluff(view: View, k: number, option: number): boolean {
  if (view.mine === null || onBreakPoint(view, k, option)) return false;
  const { value } = view.goals;
  const start = view.space.offsets[k]!;
  return value[start + option]! < value[start + view.mine[k]!]!;
}
