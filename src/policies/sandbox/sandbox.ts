/**
 * Makes components of a seat that come from outside safe: each works on copies, and what it returns is checked before
 * it is used. A component that breaks its contract causes a PolicyFault.
 */
import { isObject } from '../../kernel/guards.ts';
import type { Learn, LearningEntry } from '../../agents/learningRule.ts';
import type { Memory, Parameters, PolicyContext } from '../../agents/policyContext.ts';
import type { View } from '../../agents/view.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import type { Side } from '../../domain/side.ts';
import { total } from '../../domain/space.ts';
import type { Answer, Talk } from '../../domain/talk.ts';
import { ANSWERS_AT_BREAK_POINT, ANSWERS_TO_QUESTION } from '../../domain/talk.ts';
import type { Edge } from '../../relationship/edge.ts';
import type { TrustRule, TrustRuleEntry } from '../../relationship/trustRule.ts';
import { canBluff, onBreakPoint } from '../toolkit/answering.ts';
import type { Draws } from '../contracts/policy.ts';
import { PolicyFault } from '../contracts/policyFault.ts';
import type { Accept, AcceptEntry, Bid, BidEntry, Speech, TalkEntry } from '../contracts/components.ts';
import { viewCopy } from './viewCopy.ts';

/**
 * Runs code from outside.
 *
 * @throws PolicyFault with the cause, if the code throws.
 */
export function guarded<T>(policy: string, view: Pick<View, 'side' | 'round'>, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new PolicyFault(
      policy,
      view.side,
      view.round,
      [
        {
          path: '',
          what: `it threw ${error instanceof Error ? `"${error.message}"` : String(error)}`,
          mend: 'see the cause',
        },
      ],
      error,
    );
  }
}

/**
 * Copies data as it will be after it was saved as JSON and read again.
 *
 * @throws TypeError where it cannot be saved.
 */
export const plainData = <T>(data: T): T => (data === undefined ? null : JSON.parse(JSON.stringify(data))) as T;

const fault = (policy: string, view: Pick<View, 'side' | 'round'>, what: string, mend: string): PolicyFault =>
  new PolicyFault(policy, view.side, view.round, [{ path: '', what, mend }]);

const copyOf = (draws: Draws): Draws => ({ ...draws });

/**
 * Runs a component on copies of its view and memory, and writes what it wrote into the copy of its memory back into the
 * memory itself, as plain data.
 */
function onCopies<T>(policy: string, view: View, memory: Memory, run: (view: View, memory: Memory) => T): T {
  const written = plainData(memory);
  const result = guarded(policy, view, () => run(viewCopy(view), written));
  const saved = guarded(policy, view, () => plainData(written));
  for (const key of Object.keys(memory)) delete memory[key];
  Object.assign(memory, saved);
  return result;
}

/** A bidding policy from outside. Its package must have an allowed option for every issue. */
export function sandboxedBid(entry: BidEntry, parameters: Parameters, context: PolicyContext): Bid {
  const { name } = entry.card;
  const bid = entry.make(parameters, context);
  return (view, memory, draws) => {
    const decision = onCopies(name, view, memory, (copy, written) => bid(copy, written, copyOf(draws)));
    if (typeof decision === 'number') {
      if (Number.isFinite(decision)) return decision;
      throw fault(
        name,
        view,
        `the target ${decision} is not a number`,
        'return a utility from 0 to 1, or { target, bid }',
      );
    }
    const returned = isObject(decision) ? decision.bid : undefined;
    if (returned == null)
      throw fault(
        name,
        view,
        'there is no bid',
        'return a utility from 0 to 1, or { target, bid } with an option number for every issue',
      );
    for (let k = 0; k < view.space.count; k++) {
      const option = returned[k];
      if (!(Number.isInteger(option) && option! >= 0 && option! < view.space.sizes[k]!))
        throw fault(name, view, `issue ${k} has no option ${String(option)}`, `use 0 to ${view.space.sizes[k]! - 1}`);
    }
    const packageIndex = Array.from({ length: view.space.count }, (_, k) => returned[k]!);
    const target = decision.target ?? total(view.space, view.goals.worth, packageIndex);
    if (!Number.isFinite(target))
      throw fault(
        name,
        view,
        `the target ${String(target)} is not a number`,
        'leave it out, or use a utility from 0 to 1',
      );
    const crossed = vetoedIssue(view.space, view.allowed, packageIndex);
    if (crossed >= 0)
      throw fault(
        name,
        view,
        `the bid crosses the side's own break point on issue ${crossed}`,
        'use options that view.allowed has 1 for',
      );
    return { target, bid: packageIndex };
  };
}

/** An acceptance rule from outside. It must return true or false. */
export function sandboxedAccept(entry: AcceptEntry, parameters: Parameters, context: PolicyContext): Accept {
  const { name } = entry.card;
  const accept = entry.make(parameters, context);
  return (offer, view, memory, draws) => {
    const answer: unknown = onCopies(name, view, memory, (copy, written) =>
      accept({ ...offer }, copy, written, copyOf(draws)),
    );
    if (typeof answer === 'boolean') return answer;
    throw fault(name, view, `${String(answer)} says neither yes nor no`, 'return true or false');
  };
}

/** A talk policy from outside. Its answer must fit what was said, and it must speak about an issue of the space. */
export function sandboxedTalk(entry: TalkEntry, parameters: Parameters, context: PolicyContext): Speech {
  const { name } = entry.card;
  const speech = entry.make(parameters, context);
  return {
    answer: (view, said, memory, draws) => {
      const answer = onCopies(name, view, memory, (copy, written) =>
        speech.answer(copy, { ...said }, written, copyOf(draws)),
      );
      const fitting = fittingAnswers(view, said);
      if (fitting.includes(answer)) return answer;
      throw fault(name, view, `"${String(answer)}" does not answer that`, `use one of: ${fitting.join(', ')}`);
    },
    speak: (view, bid, memory, draws) => {
      const talk = onCopies(name, view, memory, (copy, written) =>
        speech.speak(copy, Array.from(bid), written, copyOf(draws)),
      );
      if (talk == null) return null;
      const { kind, issue } = talk;
      if (!Number.isInteger(issue) || issue < 0 || issue >= view.space.count)
        throw fault(name, view, `there is no issue ${String(issue)}`, `use 0 to ${view.space.count - 1}`);
      if (kind === 'ask') return { kind, issue };
      if (kind === 'press') return { kind, issue, option: bid[issue]! };
      throw fault(name, view, `one cannot "${String(kind)}"`, 'use "press" or "ask"');
    },
  };
}

/** The answers that fit what was said. */
export function fittingAnswers(view: View, said: Talk): readonly Answer[] {
  if (said.kind === 'ask') return ANSWERS_TO_QUESTION;
  if (onBreakPoint(view, said.issue, said.option)) return ANSWERS_AT_BREAK_POINT;
  return canBluff(view, said.issue, said.option) ? ['hear', 'explain'] : ['hear'];
}

/** A learning rule from outside. The beliefs must stay in [0, 1]. */
export function sandboxedLearning(entry: LearningEntry, parameters: Parameters, context: PolicyContext): Learn | null {
  const { name } = entry.card;
  const learn = entry.make(parameters, context);
  if (learn === null) return null;
  return (view, memory) => {
    const beliefs = onCopies(name, view, memory, (copy, written) => {
      learn(copy, written);
      return copy.beliefs;
    });
    const tables = ['importance', 'limit', 'known', 'value'] as const;
    for (const table of tables)
      if (!beliefs[table].every((x) => x >= 0 && x <= 1))
        throw fault(name, view, `a belief in "${table}" has left 0 to 1`, 'keep beliefs between 0 and 1');
    for (const table of tables) view.beliefs[table].set(beliefs[table]);
  };
}

/**
 * A trust rule from outside. Its trust must be in [0, 1], and its edges must have numbers of 0 or more. A trust rule
 * has no view, so its faults name the side and round 0.
 */
export function sandboxedTrustRule(entry: TrustRuleEntry, parameters: Parameters, side: Side): TrustRule {
  const { name } = entry.card;
  const rule = entry.make(parameters);
  const at = { side, round: 0 };
  const change = (edge: Edge, run: (copy: Edge) => void): void => {
    const copy = { ...edge };
    guarded(name, at, () => run(copy));
    if (![copy.r, copy.s, copy.ceiling].every((x) => Number.isFinite(x) && x >= 0))
      throw fault(name, at, 'the edge has left the numbers from 0', 'keep r, s and ceiling at 0 or more');
    Object.assign(edge, { r: copy.r, s: copy.s, ceiling: copy.ceiling });
  };
  return {
    read: (edge) => {
      const trust = guarded(name, at, () => rule.read({ ...edge }));
      if (trust >= 0 && trust <= 1) return trust;
      throw fault(name, at, `it reads a trust of ${String(trust)}`, 'read a number from 0 to 1');
    },
    praise: (edge, weight) => change(edge, (copy) => rule.praise(copy, weight)),
    blame: (edge, weight) => change(edge, (copy) => rule.blame(copy, weight)),
    betray: (edge) => change(edge, (copy) => rule.betray(copy)),
    ...(rule.ignoresTrust === true ? { ignoresTrust: true } : {}),
  };
}
