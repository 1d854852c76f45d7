/** What a policy did in the situations of a check, counted. */
import type { Subject } from '../subject.ts';
import type { TestSituation } from '../situation.ts';
import { evidenceOf } from '../watch/evidence.ts';

/** Counts of what a policy did; 0 for what it never did. */
export interface Acts {
  /** The calls of its functions. */
  readonly calls: number;
  /** The turns on which its seat bid, accepted, left, answered, and pressed, asked or disclosed. */
  readonly bids: number;
  readonly acceptances: number;
  readonly departures: number;
  readonly answers: number;
  readonly talks: number;
}

export const NO_ACTS: Acts = { calls: 0, bids: 0, acceptances: 0, departures: 0, answers: 0, talks: 0 };

/** Adds what the policy did in one situation. */
export function addActs(acts: Acts, subject: Subject, situation: TestSituation): Acts {
  const { calls, turns } = evidenceOf(subject, situation).play;
  const count = (is: (action: (typeof turns)[number]['action']) => boolean): number =>
    turns.filter(({ action }) => is(action)).length;
  return {
    calls: acts.calls + calls.length,
    bids: acts.bids + count(({ bid }) => bid !== null),
    acceptances: acts.acceptances + count(({ accept }) => accept),
    departures: acts.departures + count(({ leave }) => leave),
    answers: acts.answers + count(({ answer }) => answer !== null),
    talks: acts.talks + count(({ talk }) => talk !== null),
  };
}
