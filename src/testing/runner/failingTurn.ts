/** The turn on which a policy broke a law, in the words of its scenario. */
import type { Side } from '../../domain/side.ts';
import type { TalkRequest } from '../../domain/talk.ts';
import { packageInWords } from '../../engine/state/endings.ts';
import type { Prepared } from '../../engine/preparation/prepared.ts';
import { ownUtility } from '../../policies/toolkit/ownUtility.ts';
import type { BrokenLaw } from '../law.ts';
import type { TestSituation } from '../situation.ts';
import type { Subject } from '../subject.ts';
import { evidenceOf } from '../watch/evidence.ts';
import { shown } from '../watch/plain.ts';

/** What stood before the policy on a turn, and what its functions did. */
export interface FailingTurn {
  /** The round, from 0. */
  readonly round: number;
  readonly side: Side;
  /** The standing offer of the other side, by issue; null for none. */
  readonly theirs: Readonly<Record<string, string | number>> | null;
  /** Its utility to the side, in [0, 1]; null for none. */
  readonly worth: number | null;
  /** The side's walk-away value, in [0, 1]. */
  readonly walkAway: number;
  /** What the other side said with it, in words; null for nothing. */
  readonly said: string | null;
  /** The calls of the turn, in order: the function, and what it returned or threw, cut to 200 characters. */
  readonly calls: readonly { readonly of: string; readonly did: string }[];
}

/** The turn of the side and round of a broken law; null where it names no round, or no call was made in it. */
export function failingTurn(subject: Subject, situation: TestSituation, broken: BrokenLaw): FailingTurn | null {
  const side = broken.side ?? situation.side;
  const { calls, prepared } = evidenceOf(subject, situation).play;
  const turn = calls.filter((call) => call.side === side && call.inputs.view.round === broken.round);
  const [first] = turn;
  if (first === undefined) return null;
  const { view } = first.inputs;
  return {
    round: view.round,
    side,
    theirs: view.theirs === null ? null : packageInWords(prepared, view.theirs),
    worth: view.theirs === null ? null : ownUtility(view, view.theirs),
    walkAway: view.goals.walkAway,
    said: view.said === null ? null : saidInWords(prepared, view.said),
    calls: turn.map(({ fn, outcome }) => ({ of: fn, did: outcome.threw ?? `returns ${shown(outcome.output)}` })),
  };
}

function saidInWords({ keys, issues }: Prepared, said: TalkRequest): string {
  const key = keys[said.issue]!;
  return said.kind === 'ask'
    ? `asks about "${key}"`
    : `presses for "${key}": ${shown(issues[said.issue]!.options[said.option])}`;
}
