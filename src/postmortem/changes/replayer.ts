/** Replays runs of a scenario with levers moved, on the same seed and with the same seats. */
import type { Side } from '../../domain/side.ts';
import { perSide } from '../../domain/side.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import type { Prepared } from '../../engine/preparation/prepared.ts';
import { readSeats } from '../../engine/preparation/seats.ts';
import type { Carried, CarriedSide } from '../../engine/state/carried.ts';
import type { State } from '../../engine/state/state.ts';
import { runPlayer } from '../../experiments/runs/runBatch.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { PlayedRun } from '../record/playedRun.ts';
import { rememberSearches } from './rememberSearches.ts';

/**
 * What is carried into the run with levers moved: a side whose trust, depth or understanding is moved starts with that,
 * and not with what it brings from earlier deals.
 */
function carriedWith({ carried }: PlayedRun, levers: LeverSettings, prepared: Prepared): Carried | null {
  if (carried === null || carried.sides === null) return carried;
  const { sides } = carried;
  const isMoved = (path: keyof LeverSettings): boolean => levers[path] !== undefined;
  const start = (side: Side): CarriedSide => ({
    ...sides[side],
    ...(isMoved(`${side}.trust`) || isMoved(`${side}.depth`) ? { edge: prepared[side].firstEdge } : {}),
    ...(isMoved(`${side}.understanding`) ? { beliefs: prepared[side].firstBeliefs } : {}),
  });
  return { ...carried, sides: perSide(start) };
}

/**
 * Returns a function from the number of a run to its final state, which is valid until the next call.
 *
 * @throws ScenarioError where the scenario refuses the levers.
 */
export function replayer(played: PlayedRun, levers: LeverSettings): (run: number) => State {
  const { scenario, seed, seats } = played;
  const moved = withLevers(scenario, levers);
  const prepared = prepare(moved, readSeats(seats));
  rememberSearches(prepared);
  return runPlayer(moved, seed, seats, undefined, carriedWith(played, levers, prepared));
}
