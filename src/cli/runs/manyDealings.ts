/** Plays many sequences of deals, and the cohort of their first clients beside its null models. */
import { rowsOfOutcomes } from '../../dealings/rows/rowsOfOutcomes.ts';
import type { DealingsSimulation } from '../../dealings/dealingsSimulation.ts';
import type { NullModels } from '../../dealings/nullModels/nullModels.ts';
import { nullModelsStudy } from '../../dealings/nullModels/nullModels.ts';
import { dealingsStudy } from '../../dealings/simulateDealings.ts';
import { play } from '../../node/threads/play.ts';
import type { RowsFile } from '../../node/files/rowsFile.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Io } from '../options/io.ts';
import { showProgress } from '../output/progress.ts';

export interface ManyDealingsOptions {
  readonly runs: number;
  readonly deals: number;
  readonly seed: string;
  readonly workers: number;
}

export interface ManyDealings {
  readonly simulation: DealingsSimulation;
  /** Null for a single deal, and where the work was interrupted before any client was played. */
  readonly nullModels: NullModels | null;
  readonly interrupted: boolean;
  /** The number of rows that were written. */
  readonly rows: number;
}

/**
 * Plays both studies, the second one after the first. Each row of the first is written to the file, where there is one.
 */
export async function manyDealings(
  scenario: Scenario,
  { workers, ...options }: ManyDealingsOptions,
  io: Io,
  file: RowsFile | null = null,
): Promise<ManyDealings> {
  const study = dealingsStudy(scenario, options);
  let rows = 0;
  const { result, interrupted } = await showProgress(io, async (signal, onProgress) => {
    const how = { workers, signal, onProgress };
    const simulation = await play(
      {
        ...study,
        addOutcomes: (piece, outcomes) => {
          if (file !== null)
            for (const row of rowsOfOutcomes(scenario, study.seed, outcomes)) {
              file.write({ ...row });
              rows += 1;
            }
          return study.addOutcomes(piece, outcomes);
        },
      },
      how,
    );
    const none = options.deals < 2 || signal.aborted;
    return {
      simulation,
      nullModels: none ? null : await beside(() => play(nullModelsStudy(scenario, options), how), signal),
    };
  });
  return { ...result, interrupted, rows };
}

/** The null models; null where they were interrupted before any client was played. */
async function beside(work: () => Promise<NullModels>, signal: AbortSignal): Promise<NullModels | null> {
  try {
    return await work();
  } catch (error) {
    if (error !== signal.reason) throw error;
    return null;
  }
}
