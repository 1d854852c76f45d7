/** `sweep` for threads. */
import type { SweepOptions, SweepRow } from '../../experiments/sweep.ts';
import { sweepStudy, sweepPlan } from '../../experiments/sweep.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PlayOptions } from './play.ts';
import { play } from './play.ts';
import { codeOnly } from './seats.ts';

/**
 * The same rows as `sweep` of the main entry, byte for byte, whatever the number of workers. Stopped early, it gives
 * the rows that were finished.
 */
export async function sweep(
  scenario: Scenario,
  options: Omit<SweepOptions, 'seats'> & PlayOptions,
): Promise<SweepRow[]> {
  const rows: SweepRow[] = [];
  await play(
    sweepStudy(sweepPlan(scenario, codeOnly(options)), (row) => void rows.push(row)),
    options,
  );
  return rows;
}
