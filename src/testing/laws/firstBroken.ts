/** How laws search the log of a play: the first entry that breaks the law, in order of play. */
import type { BrokenLaw } from '../law.ts';
import type { TestSituation } from '../situation.ts';
import type { Subject } from '../subject.ts';
import { evidenceOf } from '../watch/evidence.ts';
import type { WatchFault } from '../watch/faults.ts';
import type { WatchedTurn, LoggedCall } from '../watch/callLog.ts';

/** The first logged call for which `find` returns a text. */
export function firstCall(
  subject: Subject,
  situation: TestSituation,
  find: (call: LoggedCall) => string | null,
): BrokenLaw | null {
  for (const call of evidenceOf(subject, situation).play.calls) {
    const what = find(call);
    if (what !== null) return { what, round: call.inputs.view.round, side: call.side };
  }
  return null;
}

/** The first turn of the watched seat for which `find` returns a text. */
export function firstTurn(
  subject: Subject,
  situation: TestSituation,
  find: (turn: WatchedTurn) => string | null,
): BrokenLaw | null {
  for (const turn of evidenceOf(subject, situation).play.turns) {
    const what = find(turn);
    if (what !== null) return { what, round: turn.view.round, side: turn.side };
  }
  return null;
}

/** The first fault of a kind in the calls of these functions. */
export const firstFault = (
  subject: Subject,
  situation: TestSituation,
  of: WatchFault['of'],
  fns: readonly LoggedCall['fn'][],
): BrokenLaw | null =>
  firstCall(subject, situation, ({ fn, faults }) =>
    fns.includes(fn) ? (faults.find((fault) => fault.of === of)?.what ?? null) : null,
  );
