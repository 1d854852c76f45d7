/** Puts the parts of a study of relationships together: the results are those of one process, to the bit. */
import type { DealingsSimulation } from '../../dealings/dealingsSimulation.ts';
import type { NullModels } from '../../dealings/nullModels/nullModels.ts';
import { nullModelsStudy } from '../../dealings/nullModels/nullModels.ts';
import type { DealRow } from '../../dealings/rows/dealRow.ts';
import { rowsOfOutcomes } from '../../dealings/rows/rowsOfOutcomes.ts';
import { dealingsStudy } from '../../dealings/simulateDealings.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { DealBlock } from './dealBlocks.ts';
import { outcomesOf, pieceOf, whatOf } from './dealBlocks.ts';
import { linesInOrder, visitLines } from './readShards.ts';
import { isDealBlocks } from './studyPlan.ts';
import { readSpec, SPEC_FILE } from './studySpec.ts';
import { join } from 'node:path';

/** A whole study of relationships. */
export interface MergedDealings {
  readonly scenario: Scenario;
  readonly simulation: DealingsSimulation;
  /** Null for a single deal. */
  readonly nullModels: NullModels | null;
}

/**
 * Reads all parts of a study of relationships, in memory that does not grow with the number of runs. The results are
 * those of `simulateDealings` and `nullModels` in one process, byte for byte.
 *
 * @param directory - The directory that the parts were played into.
 * @param onRow - Is called with each row of `dealRows`, in order; default nothing.
 * @returns The scenario, the rates by deal and the null models.
 * @throws ScenarioError for parts of another study, and for blocks that exist twice, were changed, or are missing: by
 * part and by block.
 *
 * @example
 * ```ts
 * import { mkdtempSync, rmSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { dealingsShard, mergeDealings, readScenarioFile } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/next-deal.json');
 * const directory = mkdtempSync(join(tmpdir(), 'dealings-'));
 * const options = { runs: 100, deals: 2, directory };
 * for (const index of [1, 2]) await dealingsShard(scenario, { ...options, shard: { index, of: 2 } });
 * const { simulation, nullModels } = mergeDealings(directory);
 * console.log(simulation.runs, nullModels?.periods.length); // 100 1
 * rmSync(directory, { recursive: true });
 * ```
 */
export function mergeDealings(directory: string, onRow?: (row: DealRow) => void): MergedDealings {
  const { spec, plan } = readSpec(directory);
  if (!isDealBlocks(plan))
    throw new ScenarioError([
      { path: join(directory, SPEC_FILE), what: 'it is the spec of a sweep', mend: 'merge it by mergeShards' },
    ]);
  const places = visitLines(directory, spec, plan, () => undefined);
  const { scenario, runs, deals, seed } = plan;
  const rates = dealingsStudy(scenario, { runs, deals, seed });
  const models = deals < 2 ? null : nullModelsStudy(scenario, { runs, deals, seed });
  for (const line of linesInOrder(directory, plan, places)) {
    const block = line as DealBlock;
    const outcomes = outcomesOf(block);
    const piece = pieceOf(plan, block.unit);
    if (whatOf(plan, block.unit) === 'clients') models!.addOutcomes(piece, outcomes);
    else {
      rates.addOutcomes(piece, outcomes);
      if (onRow !== undefined) for (const row of rowsOfOutcomes(scenario, seed, outcomes)) onRow(row);
    }
  }
  return { scenario, simulation: rates.result(), nullModels: models?.result() ?? null };
}
