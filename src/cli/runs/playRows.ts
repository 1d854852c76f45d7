/** Plays the rows of `tell`: one scenario many times, as it is and with levers moved. */
import type { Progress } from '../../kernel/progress.ts';
import { simulate } from '../../node/threads/studies.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { RateRow } from '../../visual/tables/rateTable.ts';
import type { Control } from './controls.ts';

/**
 * Plays the rows in order. When the signal aborts, those that are finished are returned; the signal's reason is thrown
 * where there is none.
 */
export async function playRows(
  scenario: Scenario,
  rows: readonly Control[],
  { seed, runs }: { readonly seed: string; readonly runs: number },
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<(Control & RateRow)[]> {
  const played: (Control & RateRow)[] = [];
  const total = rows.length * runs;
  for (const row of rows) {
    if (signal.aborted) break;
    const before = played.length * runs;
    const simulation = await simulate(withLevers(scenario, row.levers), {
      seed,
      runs,
      signal,
      onProgress: ({ done, stage }) => onProgress({ done: before + done, total, stage }),
    });
    if (simulation.runs < runs) break;
    played.push({ ...row, simulation });
  }
  if (played.length === 0) signal.throwIfAborted();
  return played;
}
