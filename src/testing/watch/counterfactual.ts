/**
 * Compares two tables that differ in the other side's secrets and in nothing that the watched side can see. The policy
 * sits on both sides of each table, so that anything that it passes from one seat to the other changes its calls.
 */
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import { SIDE_LEVER_ENTRIES, SIDE_LEVERS } from '../../domain/levers/sideLevers.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { Answer } from '../../domain/talk.ts';
import type { State } from '../../engine/state/state.ts';
import { fittingAnswers } from '../../policies/sandbox/fittingAnswers.ts';
import type { ScenarioFile, TestSituation } from '../situation.ts';
import type { Subject } from '../subject.ts';
import { differencePath } from './plain.ts';
import type { Play } from './play.ts';
import { play, preparedFor } from './play.ts';
import { watchSeat, Stopped } from './watchedSeat.ts';
import { instantiate, contextOf } from './instantiate.ts';
import type { CallDifference } from './callLog.ts';

type Json = Record<string, unknown>;
const round = (x: number): number => Math.round(x * 100) / 100;

/** Another value of a lever, within its range: about half the range away, or twice or half of what stands by ratio. */
function otherValue({ min, max, minOpen, scale }: LeverEntry, value: number): number {
  if (scale === 'logarithmic') return 2 * value <= max ? 2 * value : value / 2;
  const moved = round(min + (((value - min) / (max - min) + 0.45) % 0.9) * (max - min));
  return minOpen === true && moved <= min ? max : moved;
}

/**
 * The file with the watched side's understanding at 0 and, where `turned`, with other values for all of the other
 * side's secrets. Nobody has told of these: there are no meetings before the table and no adviser.
 *
 * @public A test reads it in a copy of the sources.
 */
export function tableOf({ before: _met, adviser: _told, ...file }: ScenarioFile, side: Side, turned: boolean): Json {
  const other = otherSide(side);
  const own = { ...(file[side] as Json), understanding: 0 };
  const before = file[other] as Json & {
    goals: Record<string, { weight: number; values: Record<string, number> }>;
  };
  if (!turned) return { ...file, [side]: own };
  const weights = Object.values(before.goals).map(({ weight }) => weight);
  const goals = Object.fromEntries(
    Object.entries(before.goals).map(([key, { values }], k) => [
      key,
      {
        weight: weights[(k + 1) % weights.length]!,
        values: Object.fromEntries(Object.entries(values).map(([option, value]) => [option, round(1 - value * 0.9)])),
      },
    ]),
  );
  const levers = Object.fromEntries(
    SIDE_LEVER_ENTRIES.filter(([, entry]) => entry.default !== 'absent').map(([name, entry]) => [
      name,
      otherValue(entry, Number(before[name] ?? entry.default)),
    ]),
  );
  // Nothing opens below its walk-away value.
  const secrets = { goals, ...levers, opensAt: SIDE_LEVERS.opensAt.max, breakPoints: {}, assumes: {} };
  return { ...file, [side]: own, [other]: { ...before, ...secrets } };
}

/**
 * The first call that is given the same at both tables and has another outcome at the second; null for none, and where
 * the call has another outcome at the first table played again: then what differs is not the secrets.
 */
export function counterfactual(subject: Subject, situation: TestSituation): CallDifference | null {
  const script =
    situation.counterpart === 'scenario' || situation.counterpart === 'itself' ? 'stingy' : situation.counterpart;
  const { side } = situation;
  const other = otherSide(side);
  const files = [tableOf(situation.scenario, side, false), tableOf(situation.scenario, side, true)] as const;
  const prepared = files.map(preparedFor);
  /** The answers that can be given at both tables; null where there is none. */
  const fitting = (state: State): readonly Answer[] | null => {
    const { said } = state[other].view;
    if (said === null) return [];
    const both = prepared.map((one) =>
      fittingAnswers({ ...state[other].view, goals: one[other].goals, breakPoints: one[other].breakPoints }, said),
    );
    const shared = both[0]!.filter((answer) => both[1]!.includes(answer) && answer !== 'tell');
    return shared.length === 0 ? null : shared;
  };
  const playAt = (i: 0 | 1): Play | null => {
    const scenario = files[i];
    try {
      const opposite = watchSeat(
        subject,
        prepared[i]!,
        other,
        instantiate(subject, contextOf(prepared[i]!, other), situation.parameters),
        () => undefined,
      );
      return play(
        subject,
        { ...situation, scenario, counterpart: script },
        {
          answersOpposite: (state) => {
            const { memory } = state[other];
            try {
              opposite.turn(state); // Its action is not applied; what it stores outside its memory stays.
            } catch (error) {
              if (!(error instanceof Stopped)) throw error;
            }
            state[other].memory = memory;
            return fitting(state);
          },
        },
      );
    } catch {
      return null; // `make` throws: the law neverThrows reports it
    }
  };
  const [first, second] = [playAt(0), playAt(1)];
  const found = firstDifference(first, second);
  return found === null || firstDifference(first, playAt(0)) !== null ? null : found;
}

/** The first call of two plays that is given the same and has another outcome; null for none. */
function firstDifference(first: Play | null, second: Play | null): CallDifference | null {
  if (first === null || second === null) return null;
  for (let n = 0; n < Math.min(first.calls.length, second.calls.length); n++) {
    const [one, changed] = [first.calls[n]!, second.calls[n]!];
    if (differencePath(one.inputs, changed.inputs) !== null) return null;
    const at = differencePath(
      { threw: one.outcome.threw, output: one.outcome.output },
      { threw: changed.outcome.threw, output: changed.outcome.output },
    );
    if (at !== null) return { call: one, then: one.outcome, now: changed.outcome, at };
  }
  return null;
}
