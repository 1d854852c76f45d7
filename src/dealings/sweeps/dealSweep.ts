/** Plays sequences of deals at many points, each with a value for every lever that varies. */
import { checkObject, checkWhole } from '../../kernel/problems.ts';
import { VERSION } from '../../kernel/version.ts';
import type { RunOutcomes } from '../../experiments/runs/outcome.ts';
import type { Piece, Study } from '../../experiments/runs/runStudy.ts';
import { runStudy } from '../../experiments/runs/runStudy.ts';
import { sweepPieces } from '../../experiments/sweep.ts';
import type { SweepOptions, SweepPlan } from '../../experiments/sweepPlan.ts';
import { sweepPlan } from '../../experiments/sweepPlan.ts';
import type { SweepUnit } from '../../experiments/sweepRow.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { relationPieces } from '../bulk/playRelations.ts';
import { DEALS } from '../studyOptions.ts';
import type { DealMeasure, MeasureTally } from './dealMeasures.ts';
import { addMeasures, DEAL_MEASURES, emptyMeasures, measuresOf } from './dealMeasures.ts';

export interface DealSweepOptions extends SweepOptions {
  /**
   * The number of deals of each run, a whole number from 1.
   *
   * @defaultValue 8
   */
  readonly deals?: number;
}

/** A sweep over sequences of deals whose options were read and checked. */
export interface DealSweepPlan extends SweepPlan {
  readonly deals: number;
}

/**
 * One row of a sweep over sequences of deals. Between `replicate` and `runs` it has the value of every lever that
 * varies, by path (a policy with parameters as JSON). Each measure has three columns, such as `retention`,
 * `retention.low` and `retention.high`: over all deals of all runs, with an interval over the runs. They are null where
 * there was nothing to count, and an end is null where there is none.
 */
export type DealSweepRow = {
  /** The number of the point, from 0. */
  readonly point: number;
  /** The number of the replicate, from 0. */
  readonly replicate: number;
  readonly runs: number;
  readonly deals: number;
  readonly seed: string;
  /** The number of the first run that was played for this row. */
  readonly firstRun: number;
  /** At how many tables somebody sat. */
  readonly tables: number;
  /** The number of runs that a policy from outside ended by a fault. */
  readonly faults: number;
  /** The hash of the scenario before the levers were set. */
  readonly scenario: string;
  readonly version: string;
  readonly type: 'dealSweep';
} & { readonly [Column in DealMeasure | `${DealMeasure}.${'low' | 'high'}`]: number | null } & {
  readonly [column: string]: string | number | null;
};

/**
 * Plays sequences of deals at many points of the scenario's levers, all on common random numbers.
 *
 * @param scenario - A scenario, as `readScenario` returns it; its `after` and `market` say how deals follow each other.
 * @param options - Those of `sweep`, and `deals` from 1, default 8.
 * @returns One flat row for each point and replicate, point by point.
 * @throws ScenarioError for a bad scenario, bad seats, or a lever that cannot be set so.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario } from 'dealbreaker';
 * import { sweepDealings } from 'dealbreaker/validation';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/next-deal.json', 'utf8'));
 * const rows = sweepDealings(scenario, { vary: { 'vendor.care': [0, 1] }, deals: 3, runs: 40, seed: 7 });
 * console.log(rows.map((row) => row['vendor.care']), rows[0]!.retention! <= rows[1]!.retention!); // [ 0, 1 ] true
 * ```
 */
export function sweepDealings(scenario: Scenario, options: DealSweepOptions): DealSweepRow[] {
  const rows: DealSweepRow[] = [];
  const plan = dealSweepPlan(scenario, options);
  runStudy(
    dealSweepStudy(plan, (row) => void rows.push(row)),
    options,
    relationPieces,
  );
  return rows;
}

/**
 * Reads and checks the options before anything is played.
 *
 * @throws ScenarioError for a lever that cannot be set to a value of the design.
 * @throws DealbreakerError for bad options.
 */
export function dealSweepPlan(scenario: Scenario, given: DealSweepOptions): DealSweepPlan {
  checkObject('options', given);
  const { deals = DEALS, ...options } = given;
  checkWhole('deals', deals, 1);
  return { ...sweepPlan(scenario, options), deals };
}

/** Makes the study of some units; see `sweepStudy`. */
export const dealSweepStudy = (
  plan: DealSweepPlan,
  emit: (row: DealSweepRow) => void,
  units?: Iterable<number>,
  unitCount: number = plan.units,
): Study<void, SweepUnit> => ({
  seed: plan.seed,
  sequences: { what: 'relationships', deals: plan.deals },
  seats: plan.seats,
  runs: unitCount * plan.runs,
  pieces: sweepPieces(plan, units),
  addOutcomes: tallyMeasures(plan.runs, (unit: SweepUnit, tally) => emit(dealSweepRow(plan, unit, tally))),
  result: () => undefined,
});

/** Makes a function that counts the outcomes of points that are played one after the other; see `tallyPoints`. */
export function tallyMeasures<P extends Piece>(
  runs: number,
  done: (point: P, tally: MeasureTally) => void,
): (point: P, outcomes: RunOutcomes) => number {
  let tally = emptyMeasures();
  return (point, outcomes) => {
    addMeasures(tally, outcomes);
    if (tally.runs === runs) {
      done(point, tally);
      tally = emptyMeasures();
    }
    return outcomes.count;
  };
}

/** The row of a unit whose runs are counted. */
function dealSweepRow(plan: DealSweepPlan, { unit, levers, from }: SweepUnit, tally: MeasureTally): DealSweepRow {
  const row: Record<string, string | number | null> = {
    point: Math.floor(unit / plan.replicates),
    replicate: unit % plan.replicates,
  };
  for (const [path, value] of Object.entries(levers))
    row[path] = typeof value === 'object' ? JSON.stringify(value) : value;
  row['runs'] = plan.runs;
  row['deals'] = plan.deals;
  row['seed'] = plan.seed;
  row['firstRun'] = from;
  row['tables'] = tally.tables;
  row['faults'] = tally.faults;
  const found = measuresOf(tally);
  const end = (x: number | undefined): number | null => (x !== undefined && Number.isFinite(x) ? x : null);
  for (const name of DEAL_MEASURES) {
    row[name] = found[name]?.estimate ?? null;
    row[`${name}.low`] = end(found[name]?.low);
    row[`${name}.high`] = end(found[name]?.high);
  }
  return { ...row, scenario: plan.hash, version: VERSION, type: 'dealSweep' } as DealSweepRow;
}
