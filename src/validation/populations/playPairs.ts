/** Plays a list of scenarios, each once or several times, and keeps the outcome of each negotiation. */
import type { PerSide } from '../../domain/side.ts';
import { perSide } from '../../domain/side.ts';
import type { Ending } from '../../domain/ending.ts';
import type { Event } from '../../engine/record/event.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { negotiationOf } from '../../engine/record/negotiation.ts';
import { playTurn } from '../../engine/turns/playTurn.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { recorder } from '../../engine/record/recorder.ts';
import { reset } from '../../engine/turns/reset.ts';
import { makeState } from '../../engine/state/makeState.ts';
import { satisfactionNow } from '../../engine/state/satisfactionNow.ts';
import { trustNow } from '../../engine/state/trustNow.ts';
import type { Assumed } from '../../domain/assumed.ts';
import { withAssumptions } from '../../domain/assumed.ts';
import type { Satisfaction } from '../../relationship/satisfaction.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { runPlayer } from '../../experiments/runs/runBatch.ts';
import { bestJoint, onFrontier } from './quality.ts';

/** The outcome of one negotiation. */
export interface PlayedPair {
  /** The scenario's number in the list, from 0. */
  readonly pair: number;
  readonly kind: Ending['kind'];
  /** The round of the ending, from 0. */
  readonly round: number;
  /** The side that accepted or left; null at the deadline. */
  readonly by: Ending['by'];
  /** The issue over which the side left; null for none. */
  readonly over: string | null;
  /** Each side's utility of the deal, or of its fallback, in [0, 1]. */
  readonly utility: PerSide<number>;
  /** Each side's trust in the other at the end, in [0, 1]. */
  readonly trust: PerSide<number>;
  /** How satisfied each side is. */
  readonly satisfaction: PerSide<Satisfaction>;
  /** Joint value over the best possible, in [0, 1]; null without a deal. */
  readonly joint: number | null;
  /** Whether the deal is on the Pareto frontier; null without a deal. */
  readonly frontier: boolean | null;
}

/**
 * Plays every scenario `runs` times. Play m of pair n is `negotiate(scenario, { seed, run: n · runs + m })`: no two
 * pairs share a stream of chance, and the same list with changed levers uses the same streams. Where `quality` is
 * false, `joint` and `frontier` are null.
 */
export function playPairs(
  scenarios: Iterable<Scenario>,
  {
    seed,
    runs = 1,
    quality = true,
    assumed,
  }: { readonly seed: string; readonly runs?: number; readonly quality?: boolean; readonly assumed?: Assumed },
): PlayedPair[] {
  const played: PlayedPair[] = [];
  // A new object of assumptions, so that `runPlayer` does not cache a scenario that is played once.
  const fresh = assumed ?? withAssumptions({});
  let pair = 0;
  for (const scenario of scenarios) {
    const play = runPlayer(scenario, seed, undefined, fresh);
    let best = 0;
    for (let m = 0; m < runs; m++) {
      const state = play(pair * runs + m);
      const ending = state.ending!;
      const { kind, round, by, utility } = ending;
      const judged = quality && kind === 'agreement';
      if (judged) best ||= bestJoint(state.prepared);
      played.push({
        pair,
        kind,
        round,
        by,
        over: ending.over,
        utility,
        trust: trustNow(state),
        satisfaction: satisfactionNow(state, utility),
        joint: judged ? (utility.vendor + utility.client) / best : null,
        frontier: judged ? onFrontier(state.prepared, utility) : null,
      });
    }
    pair += 1;
  }
  return played;
}

/**
 * Reads a negotiation. `compromise` works out the own utility of the compromise that each side believes in at the end;
 * −1 for none.
 */
export type ReadRecord<T> = (talks: Negotiation, compromise: () => PerSide<number>) => T;

/**
 * Plays `negotiate(scenario, { seed, run })` with its record and these assumptions, and returns what `read` makes of
 * it.
 */
export function playRecorded<T>(
  scenario: Scenario,
  seed: string,
  run: number,
  assumed: Assumed,
  read: ReadRecord<T>,
): T {
  const state = makeState(prepare(scenario, undefined, assumed));
  reset(state, seed, run);
  const events: Event[] = [];
  const listener = recorder(state, events);
  while (state.ending === null) playTurn(state, listener);
  return read(negotiationOf(state, state.ending, events), () => perSide((side) => state[side].view.compromise()));
}

/** Whether the negotiation ended in a deal. */
export const hasDeal = ({ kind }: Pick<PlayedPair, 'kind'>): boolean => kind === 'agreement';
