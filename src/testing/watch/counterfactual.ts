/**
 * Twin tables, which differ in the other side's secrets and in nothing that the watched side can see. The policy sits
 * on both sides of both, so that whatever it hands from one seat to the other would show.
 */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { Answer } from '../../domain/talk.ts';
import type { State } from '../../engine/state.ts';
import { fittingAnswers } from '../../policies/sandbox/sandbox.ts';
import type { ScenarioFile, TestSituation } from '../situation.ts';
import type { Subject } from '../subject.ts';
import { difference } from './plain.ts';
import type { Play } from './play.ts';
import { play, preparedFor } from './play.ts';
import { watchSeat, Stopped } from './watchedSeat.ts';
import { instantiate, settingOf } from './instantiate.ts';
import type { Difference } from './callLog.ts';

type Json = Record<string, unknown>;
const round = (x: number): number => Math.round(x * 100) / 100;

/**
 * The file with the watched side knowing nothing of the other from the start, and with the other's secrets turned about
 * where `turned`.
 */
function tableOf(file: ScenarioFile, side: Side, turned: boolean): ScenarioFile {
  const other = otherSide(side);
  const own = { ...(file[side] as Json), understanding: 0 };
  const before = file[other] as Json & {
    goals: Record<string, { weight: number; values: Record<string, number> }>;
    walkAway: number;
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
  const secrets = {
    goals,
    walkAway: round((before.walkAway + 0.45) % 0.9),
    opensAt: 1,
    breakPoints: {},
    assumes: {},
    trust: 0.9,
    depth: 7,
    care: 0.35,
    stake: 0.15,
    understanding: 0.8,
  };
  return { ...file, [side]: own, [other]: { ...before, ...secrets } };
}

/**
 * The first thought that is answered otherwise at the twin, where both are given the same; null where there is none.
 */
export function twins(subject: Subject, situation: TestSituation): Difference | null {
  const script =
    situation.counterpart === 'scenario' || situation.counterpart === 'itself' ? 'stingy' : situation.counterpart;
  const { side } = situation;
  const other = otherSide(side);
  const files = [tableOf(situation.scenario, side, false), tableOf(situation.scenario, side, true)] as const;
  const prepared = files.map(preparedFor);
  /** The answers that are possible at both tables; null where there is none. */
  const fitting = (state: State): readonly Answer[] | null => {
    const { said } = state[other].view;
    if (said === null) return [];
    const both = prepared.map((one) =>
      fittingAnswers({ ...state[other].view, goals: one[other].goals, breakPoints: one[other].breakPoints }, said),
    );
    const shared = both[0]!.filter((answer) => both[1]!.includes(answer) && answer !== 'tell');
    return shared.length === 0 ? null : shared;
  };
  const plays = files.map((scenario, i): Play | null => {
    try {
      const opposite = watchSeat(
        subject,
        prepared[i]!,
        other,
        instantiate(subject, settingOf(prepared[i]!, other), situation.parameters),
        () => undefined,
      );
      return play(
        subject,
        { ...situation, scenario, counterpart: script },
        {
          opposite: (state) => {
            const { memory } = state[other];
            try {
              opposite.turn(state); // what it would do there is not done; what it may tell itself is told
            } catch (error) {
              if (!(error instanceof Stopped)) throw error;
            }
            state[other].memory = memory;
            return fitting(state);
          },
        },
      );
    } catch {
      return null; // it cannot be made: another law's matter
    }
  });
  const [first, second] = plays;
  if (first == null || second == null) return null;
  for (let n = 0; n < Math.min(first.thoughts.length, second.thoughts.length); n++) {
    const [one, twin] = [first.thoughts[n]!, second.thoughts[n]!];
    if (difference(one.inputs, twin.inputs) !== null) return null;
    const at = difference(
      { threw: one.outcome.threw, output: one.outcome.output },
      { threw: twin.outcome.threw, output: twin.outcome.output },
    );
    if (at !== null) return { thought: one, then: one.outcome, now: twin.outcome, at };
  }
  return null;
}
