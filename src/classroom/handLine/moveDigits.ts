/** A move of a hand as digits: its answer, what it does, what it says, and its bid where that is a new one. */
import { ANSWERS, TALK_KINDS } from '../../domain/talk.ts';
import type { Move } from '../../engine/turns/move.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { Digit, DigitReader } from './handCode.ts';

/** A bid as the number of its option of every issue; null before the first. */
export type BidNumbers = readonly number[] | null;

/** What a move does: a new bid, the bid before, accepting, leaving, or nothing (in a meeting, or to refer). */
const [BID, SAME, ACCEPT, LEAVE, NONE, ACTS] = [0, 1, 2, 3, 4, 5];

/** The digits of a move, and the bid that stands after it. `before` is the bid before. */
export function moveDigits(issues: Scenario['issues'], move: Move, before: BidNumbers): [Digit[], BidNumbers] {
  const keys = Object.keys(issues);
  const given = move.bid as Readonly<Record<string, Option>> | undefined;
  const bid = given === undefined ? null : keys.map((key) => issues[key]!.options.indexOf(given[key]!));
  const isSame = bid !== null && before !== null && bid.every((option, k) => option === before[k]);
  const act =
    move.accept === true ? ACCEPT! : move.leave === true ? LEAVE! : bid === null ? NONE! : isSame ? SAME! : BID!;
  const { talk } = move;
  const digits: Digit[] = [
    [move.answer === undefined ? 0 : ANSWERS.indexOf(move.answer) + 1, ANSWERS.length + 1],
    [act, ACTS!],
    [talk === undefined ? 0 : TALK_KINDS.indexOf(talk.kind) + 1, TALK_KINDS.length + 1],
  ];
  if (talk !== undefined) digits.push([keys.indexOf(talk.issue), keys.length]);
  if (act === BID) keys.forEach((key, k) => digits.push([bid![k]!, issues[key]!.options.length]));
  return [digits, bid ?? before];
}

/** Reads a move, and the bid that stands after it. */
export function readMoveDigits(
  issues: Scenario['issues'],
  digits: DigitReader,
  before: BidNumbers,
): [move: Move, bid: BidNumbers] {
  const keys = Object.keys(issues);
  const answer = digits.next(ANSWERS.length + 1);
  const act = digits.next(ACTS!);
  const talk = digits.next(TALK_KINDS.length + 1);
  const about = talk === 0 ? null : keys[digits.next(keys.length)]!;
  const bid = act === BID ? keys.map((key) => digits.next(issues[key]!.options.length)) : act === SAME ? before : null;
  const move: Move = {
    ...(answer === 0 ? {} : { answer: ANSWERS[answer - 1]! }),
    ...(act === ACCEPT ? { accept: true } : {}),
    ...(act === LEAVE ? { leave: true } : {}),
    ...(bid === null ? {} : { bid }),
    ...(about === null ? {} : { talk: { kind: TALK_KINDS[talk - 1]!, issue: about } }),
  };
  return [move, bid ?? before];
}
