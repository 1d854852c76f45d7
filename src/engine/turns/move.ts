/** A move: an action given from outside in issue keys and options. It is checked here, before the state changes. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Answer, Talk } from '../../domain/talk.ts';
import { inMessage, isRecord } from '../../kernel/guards.ts';
import type { PathReporter, Problem } from '../../kernel/problems.ts';
import { checkObject, checkReadable, inputError, problem, throwProblems } from '../../kernel/problems.ts';
import { suggest } from '../../kernel/nearest.ts';
import type { Action } from '../../policies/contracts/policy.ts';
import { fittingAnswers } from '../../policies/sandbox/fittingAnswers.ts';
import type { Option } from '../../scenario/read/scenario.ts';
import { inMeeting, maySpeak } from '../meetings/meetings.ts';
import type { State } from '../state/state.ts';

/** One turn in issue keys and options. `answer` is due exactly when the view's `said` is not null. */
export interface Move {
  readonly answer?: Answer;
  /**
   * Whether the side accepts the standing offer. It cannot accept across a break point of its own; an exception that
   * the same move grants counts.
   *
   * @defaultValue false
   */
  readonly accept?: boolean;
  /**
   * Whether the side leaves.
   *
   * @defaultValue false
   */
  readonly leave?: boolean;
  /**
   * An option for every issue, by key; or option numbers, in issue order. Due unless the side accepts or leaves; not in
   * a meeting before the table. A side that refers to its manager repeats its standing bid, or leaves the bid out once
   * it has one.
   */
  readonly bid?: Readonly<Record<string, Option>> | readonly number[];
  /**
   * A press wishes for the option that the same move's bid has on the issue. In a meeting there is no bid and no press.
   */
  readonly talk?: { readonly kind: Talk['kind']; readonly issue: string };
}

/** Throws DealbreakerError for what is no side. */
export function checkSide(side: unknown): void {
  if (!(SIDES as readonly unknown[]).includes(side))
    throw inputError('side', `there is no side "${inMessage(side)}"`, 'use "vendor" or "client"');
}

/**
 * Reads a move of a side and changes nothing.
 *
 * @returns The action, in numbers.
 * @throws ScenarioError with every problem of the move.
 * @throws DealbreakerError for what is no side or no move.
 */
export function readMove(state: State, side: Side, move: Move): Action {
  checkReadable('', move);
  checkObject('', move, 'give a move, such as { bid: … }');
  const problems: Problem[] = [];
  const report: PathReporter = (path, what, mend) => void problems.push(problem(path, what, mend));
  if (state.ending !== null) report('', 'the talks are over', 'open a new table');
  else if (state.turn !== side) report('', `it is not the ${side}'s turn`, `let the ${state.turn} act first`);
  const answer = checkAnswer(state, side, move.answer, report);
  if (inMeeting(state)) {
    checkMeetingMove(move, report);
    const said = move.talk !== undefined && !maySpeak(state);
    if (said) report('talk', 'the meeting ends with this answer', 'leave it out');
    const talk = said ? null : checkTalk(state, move.talk, null, report);
    throwProblems(problems);
    return { answer, accept: false, leave: false, bid: null, talk };
  }
  if (move.accept === true) checkAcceptance(state, side, answer, report);
  if (move.accept === true && move.leave === true) report('leave', 'one cannot accept and leave', 'do one of the two');
  if (answer === 'refer') checkReferral(move, report);
  const ends = move.accept === true || move.leave === true;
  const given = answer === 'refer' && move.bid === undefined ? standingBid(state, side) : move.bid;
  const bid = ends ? null : checkBid(state, given, report);
  if (answer === 'refer' && bid !== null) checkRepeats(state, side, bid, report);
  const talk = ends || bid === null ? null : checkTalk(state, move.talk, bid, report);
  throwProblems(problems);
  return { answer, accept: move.accept === true, leave: move.leave === true, bid, talk };
}

/** In a meeting there is nothing to bid for, to accept or to leave. */
function checkMeetingMove({ accept, leave, bid }: Move, report: PathReporter): void {
  const parts = { accept: accept === true, leave: leave === true, bid: bid !== undefined };
  for (const [part, isThere] of Object.entries(parts))
    if (isThere) report(part, 'there is none in a meeting before the table', 'leave it out until the table begins');
}

function checkAnswer(state: State, side: Side, answer: Answer | undefined, report: PathReporter): Answer | null {
  const { said } = state[side].view;
  if (said === null) {
    if (answer !== undefined) report('answer', 'there is nothing to answer', 'leave it out');
    return null;
  }
  const fitting = fittingAnswers(state[side].view, said);
  if (answer !== undefined && fitting.includes(answer)) return answer;
  report(
    'answer',
    answer === undefined ? 'the other side waits for an answer' : `"${inMessage(answer)}" does not answer that`,
    `use one of: ${fitting.join(', ')}`,
  );
  return null;
}

/** Asking the manager takes the turn: nothing else is done on it, and a bid repeats the side's standing one. */
function checkReferral({ accept, leave, talk }: Move, report: PathReporter): void {
  const mend = 'leave it out: to refer takes the turn';
  if (accept === true) report('accept', 'one cannot accept and refer', mend);
  if (leave === true) report('leave', 'one cannot leave and refer', mend);
  if (talk !== undefined) report('talk', 'one cannot talk and refer', mend);
}

/** The side's standing bid as option numbers; undefined before its first bid. */
const standingBid = (state: State, side: Side): number[] | undefined =>
  state[side].hasBid ? [...state[side].bid] : undefined;

function checkRepeats(state: State, side: Side, bid: readonly number[], report: PathReporter): void {
  if (standingBid(state, side)?.some((option, k) => option !== bid[k]) === true)
    report(
      'bid',
      'one cannot move and refer',
      'leave the bid out, or repeat the one that stands: to refer takes the turn',
    );
}

/** Checks the standing offer against the break points that stand after the answer: a granted issue has none. */
function checkAcceptance(state: State, side: Side, answer: Answer | null, report: PathReporter): void {
  const { space, allowed, theirs, said } = state[side].view;
  if (theirs === null) return report('accept', 'nothing is on the table yet', 'bid first');
  const granted = answer === 'grant' ? said!.issue : -1;
  for (let k = 0; k < space.count; k++)
    if (k !== granted && allowed[space.offsets[k]! + theirs[k]!] === 0)
      report(
        'accept',
        `the offer crosses the break point on "${state.prepared.keys[k]!}"`,
        'bid instead, or grant the exception when it is pressed for',
      );
}

function checkBid(state: State, bid: Move['bid'], report: PathReporter): number[] | null {
  const { keys, issues } = state.prepared;
  if (bid === undefined || bid === null || typeof bid !== 'object') {
    report('bid', 'there is no bid', `give an option for each of: ${keys.join(', ')}`);
    return null;
  }
  const given = bid as Readonly<Record<string, Option>>;
  if (!Array.isArray(bid)) {
    for (const key of Object.keys(given))
      if (!keys.includes(key)) report(`bid.${key}`, 'there is no such issue', suggest(key, keys));
  }
  return keys.map((key, k) => {
    const { options } = issues[k]!;
    const o = Array.isArray(bid)
      ? (bid as readonly number[])[k]!
      : Object.hasOwn(given, key)
        ? options.indexOf(given[key]!)
        : -1;
    if (Number.isInteger(o) && o >= 0 && o < options.length) return o;
    report(`bid.${key}`, 'it has no such option', `use one of: ${options.slice(0, 20).join(', ')}`);
    return 0;
  });
}

function checkTalk(state: State, talk: Move['talk'], bid: readonly number[] | null, report: PathReporter): Talk | null {
  if (talk === undefined) return null;
  if (!isRecord(talk)) {
    report('talk', 'it is not an object', 'leave it out');
    return null;
  }
  const issue = state.prepared.keys.indexOf(talk.issue);
  if (issue < 0)
    report(
      'talk.issue',
      `there is no issue "${inMessage(talk.issue)}"`,
      suggest(inMessage(talk.issue), state.prepared.keys),
    );
  else if (talk.kind === 'press' && bid !== null) return { kind: 'press', issue, option: bid[issue]! };
  else if (talk.kind === 'ask' || talk.kind === 'disclose') return { kind: talk.kind, issue };
  else if (bid === null) report('talk.kind', 'in a meeting one can ask or disclose', 'use "ask" or "disclose"');
  else report('talk.kind', 'one can press, ask or disclose', 'use "press", "ask" or "disclose"');
  return null;
}
