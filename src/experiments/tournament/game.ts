/** One pair at one scenario, played over all runs: its numbers run by run, because differences are paired by run. */
import type { PerSide } from '../../domain/side.ts';
import { trustNow } from '../../engine/trustNow.ts';
import type { SeatsInput } from '../../engine/seats.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { payoffOf, runPlayer } from '../runs/runBatch.ts';

export interface Game {
  /** What each side ended with, by run; failures counted at what it was left with. */
  readonly payoff: PerSide<Float64Array>;
  /** Each side's trust in the other at the end, by run. */
  readonly trust: PerSide<Float64Array>;
  /** 1 for a deal. */
  readonly deal: Uint8Array;
}

/** Plays a pair. Run r depends only on the seed, r, the scenario and these two seats. */
export function playGame(scenario: Scenario, seats: SeatsInput, seed: string, runs: number): Game {
  const table = (): PerSide<Float64Array> => ({ vendor: new Float64Array(runs), client: new Float64Array(runs) });
  const game: Game = { payoff: table(), trust: table(), deal: new Uint8Array(runs) };
  const play = runPlayer(scenario, seed, seats);
  for (let run = 0; run < runs; run++) {
    const state = play(run);
    const trust = trustNow(state);
    for (const side of ['vendor', 'client'] as const) {
      game.payoff[side][run] = payoffOf(state, side);
      game.trust[side][run] = trust[side];
    }
    game.deal[run] = state.ending!.kind === 'agreement' ? 1 : 0;
  }
  return game;
}
