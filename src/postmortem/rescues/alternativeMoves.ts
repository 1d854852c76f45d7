/** The moves that a side could have made in a turn: the recorded move with one act changed. */
import type { View } from '../../agents/view.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import type { Side } from '../../domain/side.ts';
import type { Answer, Talk } from '../../domain/talk.ts';
import { ANSWERS_AT_BREAK_POINT, ANSWERS_TO_QUESTION } from '../../domain/talk.ts';
import { total } from '../../domain/space.ts';
import { packageInWords } from '../../engine/state/endings.ts';
import type { Move } from '../../engine/turns/move.ts';
import type { Prepared } from '../../engine/preparation/prepared.ts';
import type { Option } from '../../scenario/read/scenario.ts';
import { bidsWithin } from '../record/bidsWithin.ts';

export interface AlternativeAct {
  readonly kind: Answer | Talk['kind'] | 'silence' | 'bid' | 'accept';
  /** The issue that it is about; null for silence, bid and accept. */
  readonly issue: string | null;
  /** The option that is wished or granted; else null. */
  readonly option: Option | null;
  /** The package of a bid or an acceptance; else null. */
  readonly package: Readonly<Record<string, Option>> | null;
}

export interface AlternativeMove {
  readonly act: AlternativeAct;
  /** The whole turn, as `table.act` takes it. */
  readonly move: Move;
}

/**
 * The moves that differ from the recorded one in one act, in this order: another answer; asking, pressing, disclosing
 * or saying nothing; another bid within the side's break points; accepting the standing offer. Bids and acceptances are
 * above the side's fallback utility. Empty for a turn that ended the talks.
 */
export function alternativeMoves(prepared: Prepared, side: Side, view: View, taken: Move): AlternativeMove[] {
  if (taken.accept === true || taken.leave === true) return [];
  return [...answers(prepared, view, taken), ...sayings(prepared, view, taken), ...bids(prepared, side, view, taken)];
}

const act = (kind: AlternativeAct['kind'], more: Partial<AlternativeAct> = {}): AlternativeAct => ({
  kind,
  issue: null,
  option: null,
  package: null,
  ...more,
});

const FITTING: readonly (readonly Answer[])[] = [[...ANSWERS_AT_BREAK_POINT, 'refer'], ANSWERS_TO_QUESTION];

function answers({ keys, issues }: Prepared, view: View, taken: Move): AlternativeMove[] {
  const { said } = view;
  if (said === null || taken.answer === undefined) return [];
  const issue = keys[said.issue]!;
  const option = said.kind === 'press' ? issues[said.issue]!.options[said.option]! : null;
  const others = (FITTING.find((group) => group.includes(taken.answer!)) ?? []).filter(
    (answer) => answer !== taken.answer && (answer !== 'refer' || view.hasManager),
  );
  return others.flatMap((answer): AlternativeMove[] => {
    // To refer takes the turn: the standing bid stays, and nothing else is said.
    if (answer === 'refer')
      return [
        { act: act(answer, { issue, option }), move: view.mine === null ? { answer, bid: taken.bid! } : { answer } },
      ];
    const alone = { act: act(answer, { issue, option }), move: { ...taken, answer } };
    // A side that grants an exception may bid with it in the same turn.
    return answer !== 'grant'
      ? [alone]
      : [
          { ...alone, move: { ...taken, answer, bid: { ...(taken.bid as Record<string, Option>), [issue]: option! } } },
          alone,
        ];
  });
}

function sayings({ keys }: Prepared, view: View, taken: Move): AlternativeMove[] {
  if (view.theirs === null && view.mine === null) return [];
  const { talk, ...quiet } = taken;
  const bid = taken.bid as Readonly<Record<string, Option>>;
  const said = (kind: Talk['kind'], issue: string): AlternativeMove => ({
    act: act(kind, { issue, option: kind === 'press' ? bid[issue]! : null }),
    move: { ...quiet, talk: { kind, issue } },
  });
  const others = (['ask', 'press', 'disclose'] as const).flatMap((kind) =>
    keys.filter((issue) => talk?.kind !== kind || talk.issue !== issue).map((issue) => said(kind, issue)),
  );
  return [...others, ...(talk === undefined ? [] : [{ act: act('silence'), move: quiet }])];
}

function bids(prepared: Prepared, side: Side, view: View, taken: Move): AlternativeMove[] {
  const { space } = prepared;
  const own = prepared[side];
  const found: AlternativeMove[] = bidsWithin(prepared, side, view)
    .map((chosen) => packageInWords(prepared, chosen))
    .filter((bid) => JSON.stringify(bid) !== JSON.stringify(taken.bid))
    .map((bid) => ({ act: act('bid', { package: bid }), move: { ...taken, bid } }));
  const { theirs } = view;
  if (theirs === null || vetoedIssue(space, view.allowed, theirs) >= 0) return found;
  const worth = total(space, own.goals.worth, theirs);
  if (worth < own.goals.walkAway || worth <= own.fallbackUtility) return found;
  const { answer } = taken;
  return [
    ...found,
    {
      act: act('accept', { package: packageInWords(prepared, theirs) }),
      move: { ...(answer === undefined ? {} : { answer }), accept: true },
    },
  ];
}
