/** Counts the moments of a situation in which a policy could break a law; for `Law.exercised`. */
import type { Law } from '../law.ts';
import type { LoggedCall, WatchedTurn } from '../watch/callLog.ts';
import { evidenceOf } from '../watch/evidence.ts';

type Count = NonNullable<Law['exercised']>;

/** Counts the calls for which `is` holds; all calls where it is left out. */
export const callsThat =
  (is: (call: LoggedCall) => boolean = () => true): Count =>
  (subject, situation) =>
    evidenceOf(subject, situation).play.calls.filter(is).length;

/** Counts the turns of the watched seat for which `is` holds. */
const turnsThat =
  (is: (turn: WatchedTurn) => boolean): Count =>
  (subject, situation) =>
    evidenceOf(subject, situation).play.turns.filter(is).length;

/** Counts the turns on which it bids. */
export const bids: Count = turnsThat(({ action }) => action.bid !== null);
/** Counts the turns on which it bids while it has a break point. */
export const bidsWithBreakPoint: Count = turnsThat(
  ({ action, view }) => action.bid !== null && view.allowed.includes(0),
);
/** Counts the turns on which it accepts. */
export const acceptances: Count = turnsThat(({ action }) => action.accept);
/** Counts the turns on which the other side has pressed or asked. */
export const answers: Count = turnsThat(({ view }) => view.said !== null);
/** Counts the turns on which it answers with a word. */
export const answersWith = (...words: readonly string[]): Count =>
  turnsThat(({ action }) => action.answer !== null && words.includes(action.answer));
/** Counts the turns on which it presses, asks or discloses. */
export const talks: Count = turnsThat(({ action }) => action.talk !== null);
/** Counts the calls of one function of the policy. */
export const callsOf = (fn: LoggedCall['fn']): Count => callsThat((call) => call.fn === fn);
/** Counts the calls after which the memory is not empty. */
export const memories: Count = callsThat(
  ({ outcome: { memory } }) =>
    memory !== null && !(typeof memory === 'object' && Object.keys(memory as object).length === 0),
);
/** Counts the deals. */
export const deals: Count = (subject, situation) =>
  evidenceOf(subject, situation).play.ending?.kind === 'agreement' ? 1 : 0;
