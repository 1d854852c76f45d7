/** Faults in what a policy returned, found before it is applied. */
import { isObject } from '../../kernel/guards.ts';
import { UTILITY_TOLERANCE } from '../../kernel/rounding.ts';
import type { View } from '../../agents/view.ts';
import type { Answer, TalkRequest } from '../../domain/talk.ts';
import { isTalk } from '../../domain/talk.ts';
import { fittingAnswers } from '../../policies/sandbox/fittingAnswers.ts';
import type { Action } from '../../policies/contracts/policy.ts';
import type { BidDecision } from '../../policies/contracts/components.ts';
import type { CallInputs } from './inputs.ts';
import type { WatchedFunction } from './callOutcome.ts';
import { shown } from './plain.ts';

/**
 * A fault. `form`: not exactly one action, or a wrong type. `package`: not one option for every issue. `number`: a
 * target that is no utility. `answer`, `talk`: an answer or talk that is not allowed there. `referral`: it refers to a
 * manager where it has none or to no purpose, or does something else on that turn. `meeting`: what has no place in a
 * meeting before the table.
 */
export interface WatchFault {
  readonly of: 'form' | 'package' | 'number' | 'answer' | 'talk' | 'referral' | 'meeting';
  readonly what: string;
}

/** The faults of what one function returned. */
export function faultsOf(fn: WatchedFunction, { view, said, bid }: CallInputs, output: unknown): WatchFault[] {
  if (fn === 'seat') return actionFaults(view, output);
  if (fn === 'bid') return choiceFaults(view, output);
  if (fn === 'accept')
    return typeof output === 'boolean' ? [] : [{ of: 'form', what: `${shown(output)} says neither yes nor no` }];
  if (fn === 'answer' || fn === 'meetAnswer') return answerFaults(view, output, said!);
  if (fn === 'meetSpeak') return meetingFaults(view, output);
  if (fn === 'speak') return talkFaults(view, output, bid!);
  return [];
}

/** The faults of a whole action; a field that is left out means no answer, no bid, no talk, as at the table. */
function actionFaults(view: View, action: unknown): WatchFault[] {
  if (!isObject(action)) return [{ of: 'form', what: `${shown(action)} is no action` }];
  const { answer, accept, leave, bid, talk } = action;
  const faults: WatchFault[] = [];
  for (const [key, value] of Object.entries({ accept, leave }))
    if (value != null && typeof value !== 'boolean')
      faults.push({ of: 'form', what: `"${key}" is ${shown(value)}, neither true nor false` });
  if (accept === true && leave === true) faults.push({ of: 'form', what: 'it accepts and leaves' });
  const ends = accept === true || leave === true;
  if (!ends && bid == null) faults.push({ of: 'form', what: 'it neither accepts nor leaves nor bids' });
  if (!ends && bid != null) faults.push(...packageFaults(view, bid));
  faults.push(...answerFaults(view, answer, view.said));
  if (answer === 'refer' && faults.length === 0) faults.push(...referralFaults(view, action));
  if (!ends && talk != null && faults.length === 0) faults.push(...talkFaults(view, talk, bid as number[]));
  return faults;
}

function packageFaults({ space }: View, bid: unknown): WatchFault[] {
  if (!Array.isArray(bid)) return [{ of: 'package', what: `${shown(bid)} is no list of option numbers` }];
  const faults: WatchFault[] =
    bid.length === space.count
      ? []
      : [
          {
            of: 'package',
            what: `the offer has ${bid.length} options for ${space.count} issue${space.count === 1 ? '' : 's'}`,
          },
        ];
  for (let k = 0; k < Math.min(bid.length, space.count); k++) {
    const option = bid[k] as unknown;
    if (!(Number.isInteger(option) && (option as number) >= 0 && (option as number) < space.sizes[k]!))
      faults.push({ of: 'package', what: `issue ${k} has no option ${shown(option)} (there are ${space.sizes[k]!})` });
  }
  return faults;
}

/** The greatest utility of a package, and at least 1: above 1 where the side's weights sum to more. */
export function greatestUtility({ space, goals }: Pick<View, 'space' | 'goals'>): number {
  let sum = 0;
  for (let k = 0; k < space.count; k++) sum += Math.max(...goals.worth.slice(space.offsets[k], space.offsets[k + 1]));
  return Math.max(1, sum);
}

function choiceFaults(view: View, output: unknown): WatchFault[] {
  const top = greatestUtility(view);
  const target = (value: unknown): WatchFault[] =>
    typeof value === 'number' && value >= -UTILITY_TOLERANCE && value <= top + UTILITY_TOLERANCE
      ? []
      : [{ of: 'number', what: `the target ${shown(value)} is no utility from 0 to ${top}` }];
  if (typeof output === 'number') return target(output);
  if (!isObject(output)) return [{ of: 'number', what: `${shown(output)} is neither a target nor a choice` }];
  const { bid } = output as unknown as BidDecision;
  return [
    ...(output['target'] === undefined && bid != null ? [] : target(output['target'])),
    ...(bid == null ? [] : packageFaults(view, bid)),
  ];
}

function answerFaults(view: View, answer: unknown, said: TalkRequest | null): WatchFault[] {
  if (said === null)
    return answer == null ? [] : [{ of: 'answer', what: `it answers ${shown(answer)} where nothing was said` }];
  const fitting = fittingAnswers(view, said);
  if (answer == null || fitting.includes(answer as Answer)) return [];
  const what = `${shown(answer)} does not answer ${shown(said)}; there is: ${fitting.join(', ')}`;
  return answer === 'refer'
    ? [
        { of: 'answer', what },
        { of: 'referral', what },
      ]
    : [{ of: 'answer', what }];
}

/** To refer takes the turn: the seat does nothing else, and its standing bid stays as it is. */
function referralFaults({ mine }: View, { accept, leave, bid, talk }: Readonly<Record<string, unknown>>): WatchFault[] {
  const fault = (what: string): WatchFault[] => [{ of: 'referral', what }];
  if (accept === true || leave === true) return fault(`it refers and ${accept === true ? 'accepts' : 'leaves'}`);
  if (talk != null) return fault(`it refers and says ${shown(talk)}`);
  const moved = mine === null ? -1 : Array.from(mine).findIndex((option, k) => option !== (bid as number[])[k]);
  return moved < 0 ? [] : fault(`it refers and moves its bid on issue ${moved}`);
}

/** In a meeting before the table one asks or tells of one issue at most: nothing is bid or pressed for. */
function meetingFaults({ space }: View, talk: unknown): WatchFault[] {
  if (talk == null) return [];
  const { kind, issue, bid } = isObject(talk) ? (talk as Readonly<Record<string, unknown>>) : {};
  if (kind !== 'ask' && kind !== 'disclose')
    return [{ of: 'meeting', what: `one cannot say ${shown(talk)} in a meeting before the table` }];
  if (bid !== undefined) return [{ of: 'meeting', what: `it bids ${shown(bid)} in a meeting before the table` }];
  return Number.isInteger(issue) && (issue as number) >= 0 && (issue as number) < space.count
    ? []
    : [{ of: 'meeting', what: `there is no issue ${shown(issue)} to speak of (there are ${space.count})` }];
}

function talkFaults({ space }: View, talk: unknown, bid: ArrayLike<number>): WatchFault[] {
  if (talk == null) return [];
  if (!isObject(talk)) return [{ of: 'talk', what: `${shown(talk)} cannot be said` }];
  const { kind, issue, option } = talk;
  if (typeof kind !== 'string' || !isTalk(kind)) return [{ of: 'talk', what: `one cannot ${shown(kind)}` }];
  if (!(Number.isInteger(issue) && (issue as number) >= 0 && (issue as number) < space.count))
    return [{ of: 'talk', what: `there is no issue ${shown(issue)} (there are ${space.count})` }];
  if (kind === 'press' && option !== undefined && option !== bid[issue as number])
    return [
      {
        of: 'talk',
        what: `it presses for option ${shown(option)} of issue ${String(issue)} and bids ${bid[issue as number]!}`,
      },
    ];
  return [];
}

/**
 * The action as the table applies it, for an action without faults. A missing answer becomes the one that reveals
 * least: `hear`, `refuse` or `decline`.
 */
export function takenAction(view: View, output: unknown): Action {
  const { answer, accept, leave, bid, talk } = output as Partial<Action>;
  const ends = accept === true || leave === true;
  const least =
    view.said === null
      ? null
      : (fittingAnswers(view, view.said).find((one) => one === 'hear' || one === 'refuse' || one === 'decline') ??
        null);
  const said =
    ends || talk == null
      ? null
      : talk.kind === 'press'
        ? { kind: talk.kind, issue: talk.issue, option: bid![talk.issue]! }
        : { kind: talk.kind, issue: talk.issue };
  return {
    answer: answer ?? least,
    accept: accept === true,
    leave: leave === true,
    bid: ends ? null : bid!,
    talk: said,
  };
}
