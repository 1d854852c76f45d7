/** Plays the cells of the chain: the table after meetings, with what they bring clamped, all on the same luck. */
import type { PerSide } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { TableStart } from '../../engine/state/startNow.ts';
import { startNow } from '../../engine/state/startNow.ts';
import { runPlayer } from '../../experiments/runs/runBatch.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import { START_NUMBERS } from '../../scenario/read/before.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { ChainClamp } from './chainResult.ts';

/** The runs of one cell. */
export interface ChainCell {
  /** By run, 1 where it ends without a deal, else 0. */
  readonly failed: readonly number[];
  /** By run, what both sides bring. */
  readonly starts: readonly PerSide<TableStart>[];
}

/** The levers of a clamp that are the same in every run: those of the vendor's flexibility. */
export const clampLevers = ({ vendor }: Scenario, clamp: ChainClamp): LeverSettings =>
  clamp !== 'flexibility'
    ? {}
    : {
        ...(Object.keys(vendor.breakPoints).length === 0 ? {} : { 'vendor.flexibility': 0 }),
        ...('foresight' in vendor.talk ? { 'vendor.talk.foresight': 0 } : {}),
      };

/** The levers that set what both sides bring to what they brought in `first`. */
function clampTo(first: PerSide<TableStart>, clamp: ChainClamp): LeverSettings {
  const names = START_NUMBERS.filter((name) =>
    name === 'understanding' ? clamp === 'understanding' || clamp === 'both' : clamp === 'trust' || clamp === 'both',
  );
  return Object.fromEntries(SIDES.flatMap((side) => names.map((name) => [`${side}.${name}`, first[side][name]])));
}

/**
 * Plays runs 0 to `runs` − 1 of a scenario.
 *
 * @param scenario - The scenario with its meetings.
 * @param clamp - What is set, run by run, to what both sides brought in the same run of `first`.
 * @param first - The cell without meetings; null clamps nothing.
 */
export function playCell(
  scenario: Scenario,
  seed: string,
  runs: number,
  clamp: ChainClamp,
  first: ChainCell | null,
): ChainCell {
  const moves = first !== null && (clamp === 'understanding' || clamp === 'trust' || clamp === 'both');
  const usual = runPlayer(scenario, seed);
  const [failed, starts]: [number[], PerSide<TableStart>[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    const play = moves ? runPlayer(withLevers(scenario, clampTo(first.starts[run]!, clamp)), seed) : usual;
    const state = play(run);
    failed.push(state.ending!.kind === 'agreement' ? 0 : 1);
    starts.push(startNow(state));
  }
  return { failed, starts };
}
