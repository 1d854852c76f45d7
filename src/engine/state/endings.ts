/** The three endings of a negotiation, with packages in options by key and utilities as they truly are. */
import type { Agreement, Deadline, WalkAway } from '../../domain/ending.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import { otherSide, perSide, sideOf } from '../../domain/side.ts';
import { total } from '../../domain/space.ts';
import type { Prepared } from '../preparation/prepared.ts';
import type { State } from './state.ts';

/** Writes a package of option numbers as options by issue key. */
export function packageInWords(prepared: Prepared, packageIndex: ArrayLike<number>): Record<string, string | number> {
  const { keys, issues } = prepared;
  const words: Record<string, string | number> = {};
  for (let k = 0; k < keys.length; k++) words[keys[k]!] = issues[k]!.options[packageIndex[k]!]!;
  return words;
}

/** What a package is truly worth to each side. */
export const trueUtility = (prepared: Prepared, packageIndex: ArrayLike<number>): PerSide<number> =>
  perSide((side) => total(prepared.space, prepared[side].goals.worth, packageIndex));

/** What each side ends with where there is no deal and nobody left. */
const fallback = (prepared: Prepared): PerSide<number> => perSide((side) => prepared[side].fallbackUtility);

/** The ending where `by` accepts the other side's standing offer. */
export function agreement(state: State, by: Side): Agreement {
  const { prepared } = state;
  const { bid } = sideOf(state, otherSide(by));
  return {
    kind: 'agreement',
    round: state.round,
    by,
    package: packageInWords(prepared, bid),
    over: null,
    to: null,
    utility: trueUtility(prepared, bid),
  };
}

/** The ending where `by` leaves and gets its outside option; the other side gets its fallback utility. */
export function walkAway(state: State, by: Side): WalkAway {
  const { prepared } = state;
  const { lost } = sideOf(state, by);
  let over = -1;
  for (let k = 0; k < lost.length; k++) if (lost[k]! > (over < 0 ? 0 : lost[over]!)) over = k;
  const utility = fallback(prepared);
  utility[by] = sideOf(prepared, by).outside.utility;
  return {
    kind: 'walk-away',
    round: state.round,
    by,
    package: null,
    over: prepared.keys[over] ?? null,
    to: sideOf(prepared, by).outside.to,
    utility,
  };
}

/** The ending where the last round is over; each side gets its fallback utility. */
export const deadline = ({ round, prepared }: State): Deadline => ({
  kind: 'deadline',
  round,
  by: null,
  package: null,
  over: null,
  to: null,
  utility: fallback(prepared),
});
