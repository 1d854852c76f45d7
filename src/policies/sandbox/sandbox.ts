/**
 * Makes components of a seat that come from outside safe: each works on copies, and what it returns is checked before
 * it is used. A component that breaks its contract causes a PolicyFault.
 */
import { isObject } from '../../kernel/guards.ts';
import type { Learn, LearningEntry } from '../../agents/learningRule.ts';
import type { Memory, Parameters, PolicyContext } from '../../agents/policyContext.ts';
import type { View } from '../../agents/view.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import { total } from '../../domain/space.ts';
import type { Accept, AcceptEntry, Bid, BidEntry, Speech, TalkEntry } from '../contracts/components.ts';
import type { Talk } from '../../domain/talk.ts';
import { fittingAnswers } from './fittingAnswers.ts';
import { brokenContract, guarded, told } from './guarded.ts';
import { plainData } from './plainData.ts';
import { viewCopy } from './viewCopy.ts';

/**
 * Runs a component on copies of its view and memory, checks its result with `read`, and writes what it wrote into the
 * copy of its memory back into the memory itself, as plain data.
 */
function onCopies<T, R>(
  policy: string,
  view: View,
  memory: Memory,
  run: (view: View, memory: Memory) => T,
  read: (result: T) => R,
): R {
  const written = plainData(memory);
  return guarded(policy, view, () => {
    const result = run(viewCopy(view), written);
    const saved = plainData(written);
    const checked = read(result);
    for (const key of Object.keys(memory)) delete memory[key];
    Object.assign(memory, saved);
    return checked;
  });
}

/** A bidding policy from outside. Its package must have an allowed option for every issue. */
export function sandboxedBid(entry: BidEntry, parameters: Parameters, context: PolicyContext): Bid {
  const { name } = entry.card;
  const bid = entry.make(parameters, context);
  return (view, memory, draws) =>
    onCopies(
      name,
      view,
      memory,
      (copy, written) => bid(copy, written, { ...draws }),
      (decision): ReturnType<Bid> => {
        const checkTarget = (target: unknown, mend: string): void => {
          if (!Number.isFinite(target))
            throw brokenContract(name, view, `the target ${told(target)} is not a number`, mend);
        };
        if (typeof decision === 'number') {
          checkTarget(decision, 'return a utility from 0 to 1, or { target, bid }');
          return decision;
        }
        const returned = isObject(decision) ? decision.bid : undefined;
        if (returned == null)
          throw brokenContract(
            name,
            view,
            'there is no bid',
            'return a utility from 0 to 1, or { target, bid } with an option number for every issue',
          );
        const packageIndex = Array.from({ length: view.space.count }, (_, k) => returned[k]!);
        packageIndex.forEach((option, k) => {
          if (!(Number.isInteger(option) && option >= 0 && option < view.space.sizes[k]!))
            throw brokenContract(
              name,
              view,
              `issue ${k} has no option ${told(option)}`,
              `use 0 to ${view.space.sizes[k]! - 1}`,
            );
        });
        const target = decision.target ?? total(view.space, view.goals.worth, packageIndex);
        checkTarget(target, 'leave it out, or use a utility from 0 to 1');
        const crossed = vetoedIssue(view.space, view.allowed, packageIndex);
        if (crossed >= 0)
          throw brokenContract(
            name,
            view,
            `the bid crosses the side's own break point on issue ${crossed}`,
            'use options that view.allowed has 1 for',
          );
        return { target, bid: packageIndex };
      },
    );
}

/** An acceptance rule from outside. It must return true or false. */
export function sandboxedAccept(entry: AcceptEntry, parameters: Parameters, context: PolicyContext): Accept {
  const { name } = entry.card;
  const accept = entry.make(parameters, context);
  return (offer, view, memory, draws) =>
    onCopies(
      name,
      view,
      memory,
      (copy, written): unknown => accept({ ...offer }, copy, written, { ...draws }),
      (answer) => {
        if (typeof answer === 'boolean') return answer;
        throw brokenContract(name, view, `${told(answer)} says neither yes nor no`, 'return true or false');
      },
    );
}

/** A talk policy from outside. Its answer must fit what was said, and it must speak about an issue of the space. */
export function sandboxedTalk(entry: TalkEntry, parameters: Parameters, context: PolicyContext): Speech {
  const { name } = entry.card;
  const speech = entry.make(parameters, context);
  const answering =
    (own: Pick<Speech, 'answer'>): Speech['answer'] =>
    (view, said, memory, draws) =>
      onCopies(
        name,
        view,
        memory,
        (copy, written) => own.answer(copy, { ...said }, written, { ...draws }),
        (answer) => {
          const fitting = fittingAnswers(view, said);
          if (fitting.includes(answer)) return answer;
          throw brokenContract(
            name,
            view,
            `"${told(answer)}" does not answer that`,
            `use one of: ${fitting.join(', ')}`,
          );
        },
      );
  const spoken = (view: View, talk: Talk | null, bid: ArrayLike<number> | null): Talk | null => {
    if (talk == null) return null;
    const { kind, issue } = talk;
    if (!Number.isInteger(issue) || issue < 0 || issue >= view.space.count)
      throw brokenContract(name, view, `there is no issue ${told(issue)}`, `use 0 to ${view.space.count - 1}`);
    if (kind === 'ask' || kind === 'disclose') return { kind, issue };
    if (kind === 'press' && bid !== null) return { kind, issue, option: bid[issue]! };
    const words = bid === null ? 'use "ask" or "disclose"' : 'use "press", "ask" or "disclose"';
    throw brokenContract(name, view, `one cannot "${told(kind)}"${bid === null ? ' in a meeting' : ''}`, words);
  };
  const { meet } = speech;
  return {
    answer: answering(speech),
    speak: (view, bid, memory, draws) =>
      onCopies(
        name,
        view,
        memory,
        (copy, written) => speech.speak(copy, Array.from(bid), written, { ...draws }),
        (talk) => spoken(view, talk, bid),
      ),
    ...(meet === undefined
      ? {}
      : {
          meet: {
            answer: answering(meet),
            speak: (view, memory, draws) =>
              onCopies(
                name,
                view,
                memory,
                (copy, written) => meet.speak(copy, written, { ...draws }),
                (talk) => spoken(view, talk, null),
              ),
          },
        }),
  };
}

/** A learning rule from outside. The beliefs must stay in [0, 1]. */
export function sandboxedLearning(entry: LearningEntry, parameters: Parameters, context: PolicyContext): Learn | null {
  const { name } = entry.card;
  const learn = entry.make(parameters, context);
  if (learn === null) return null;
  const tables = ['importance', 'limit', 'known', 'value'] as const;
  return (view, memory) => {
    const beliefs = onCopies(
      name,
      view,
      memory,
      (copy, written) => {
        learn(copy, written);
        return copy;
      },
      (copy) =>
        tables.map((table) =>
          Float64Array.from({ length: view.beliefs[table].length }, (_, n) => {
            const belief = copy.beliefs[table][n]!;
            if (Number.isFinite(belief) && belief >= 0 && belief <= 1) return belief;
            throw brokenContract(name, view, `a belief in "${table}" has left 0 to 1`, 'keep beliefs between 0 and 1');
          }),
        ),
    );
    tables.forEach((table, n) => view.beliefs[table].set(beliefs[n]!));
  };
}
