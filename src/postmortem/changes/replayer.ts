/** Replays runs of a scenario with levers moved, on the same seed and with the same seats. */
import { prepare } from '../../engine/preparation/prepare.ts';
import { readSeats } from '../../engine/preparation/seats.ts';
import type { State } from '../../engine/state/state.ts';
import { runPlayer } from '../../experiments/runs/runBatch.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { PlayedRun } from '../record/playedRun.ts';
import { rememberSearches } from './rememberSearches.ts';

/**
 * Returns a function from the number of a run to its final state, which is valid until the next call.
 *
 * @throws ScenarioError where the scenario refuses the levers.
 */
export function replayer({ scenario, seed, seats }: PlayedRun, levers: LeverSettings): (run: number) => State {
  const moved = withLevers(scenario, levers);
  rememberSearches(prepare(moved, readSeats(seats)));
  return runPlayer(moved, seed, seats);
}
