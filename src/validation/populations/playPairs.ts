/** Plays a list of scenarios, each once or several times, and keeps of each negotiation what patterns are about. */
import type { PerSide } from '../../domain/side.ts';
import type { Ending } from '../../domain/ending.ts';
import { trustNow } from '../../engine/trustNow.ts';
import type { Assumed } from '../../domain/assumed.ts';
import { withAssumptions } from '../../domain/assumed.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { runPlayer } from '../../experiments/runs/runBatch.ts';
import { bestJoint, onFrontier } from './quality.ts';

export interface PlayedPair {
  /** The place in the list, from 0. */
  readonly pair: number;
  readonly kind: Ending['kind'];
  /** The round of the ending, from 0. */
  readonly round: number;
  /** Who left (or accepted), and the issue that the leaver left over; null for none. */
  readonly by: Ending['by'];
  readonly over: string | null;
  /** Of the deal, or what each was left with. */
  readonly utility: PerSide<number>;
  /** Each side's trust in the other at the end. */
  readonly trust: PerSide<number>;
  /** Joint value over the best there was, in [0, 1]; null without a deal. */
  readonly joint: number | null;
  /** Null without a deal. */
  readonly frontier: boolean | null;
}

/**
 * Every scenario `runs` times: play m of pair n is `negotiate(scenario, { seed, run: n · runs + m })`, so that no two
 * pairs share their luck, and the same list with a lever pulled plays the same chances. Without `quality`, joint and
 * frontier are null throughout.
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
  // Assumptions of their own, even if they are the model's: then nothing is kept of a scenario that is played once.
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
        joint: judged ? (utility.vendor + utility.client) / best : null,
        frontier: judged ? onFrontier(state.prepared, utility) : null,
      });
    }
    pair += 1;
  }
  return played;
}

export const hasDeal = ({ kind }: Pick<PlayedPair, 'kind'>): boolean => kind === 'agreement';
