/** Plays one pair on one scenario and keeps its numbers by run, because differences are paired by run. */
import type { PerSide } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { writeSatisfactions } from '../../engine/state/satisfactionNow.ts';
import { trustNow } from '../../engine/state/trustNow.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { SATISFACTION } from '../../relationship/satisfaction.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { endingPlayer, payoffOf } from '../runs/runBatch.ts';

export interface Game {
  /** The utility that each side ended with, by run, in [0, 1]. */
  readonly payoff: PerSide<Float64Array>;
  /** Each side's trust in the other at the end, by run, in [0, 1]. */
  readonly trust: PerSide<Float64Array>;
  /** Each side's satisfaction, the whole, by run, in [1, 5]. */
  readonly satisfaction: PerSide<Float64Array>;
  /** By run, 1 for a deal, else 0. */
  readonly deal: Uint8Array;
}

/** Plays a pair. Run r depends only on the seed, r, the scenario and these two seats. */
export function playGame(scenario: Scenario, seats: SeatsInput, seed: string, runs: number): Game {
  const table = (): PerSide<Float64Array> => ({ vendor: new Float64Array(runs), client: new Float64Array(runs) });
  const game: Game = { payoff: table(), trust: table(), satisfaction: table(), deal: new Uint8Array(runs) };
  const play = endingPlayer(scenario, seed, seats);
  const satisfaction = new Float64Array(2 * SATISFACTION.length);
  for (let run = 0; run < runs; run++) {
    const state = play(run);
    const trust = trustNow(state);
    writeSatisfactions(state, state.ending!.utility, trust, satisfaction, 0);
    for (const [s, side] of SIDES.entries()) {
      game.payoff[side][run] = payoffOf(state, side);
      game.trust[side][run] = trust[side];
      game.satisfaction[side][run] = satisfaction[s * SATISFACTION.length]!;
    }
    game.deal[run] = state.ending!.kind === 'agreement' ? 1 : 0;
  }
  return game;
}
