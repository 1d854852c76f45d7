/**
 * Plays a scenario at many points, each with a value for every lever that varies. It returns one flat row for each
 * point and replicate, with the values of the levers and the estimates.
 */
import type { Side } from '../domain/side.ts';
import { VERSION } from '../kernel/version.ts';
import type { SeatsInput } from '../engine/seats.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import { scenarioHash } from '../scenario/read/scenarioHash.ts';
import type { Design, DesignPoint } from './design/design.ts';
import type { Estimate } from '../statistics/estimate.ts';
import type { RunOptions } from './runs/runBatch.ts';
import { runOptions } from './runs/runBatch.ts';
import type { SatisfactionColumn } from './runs/satisfactionColumns.ts';
import { satisfactionColumns } from './runs/satisfactionColumns.ts';
import { summarise } from './simulate.ts';
import type { Piece, Study } from './runs/runStudy.ts';
import { runStudy } from './runs/runStudy.ts';
import type { Tally } from './runs/tally.ts';
import { tallyPoints } from './runs/tally.ts';
import type { Vary } from './design/vary.ts';
import { designOf } from './design/vary.ts';
import { checkWhole } from '../kernel/problems.ts';

export interface SweepOptions extends RunOptions {
  /** The points: a grid, a Latin hypercube, or explicit points (see `Vary`). */
  readonly vary: Vary;
  /**
   * The number of rows for each point, a whole number from 1. Replicate q, from 0, plays the runs from q·runs to
   * (q + 1)·runs − 1.
   *
   * @defaultValue 1
   */
  readonly replicates?: number;
}

export type SweepMeasure = 'dealRate' | `${'payoff' | 'trust'}.${Side}` | SatisfactionColumn | 'roundsPlayed';

/**
 * One row of a sweep. Between `replicate` and `runs` it has the value of every lever that varies, by path (a policy
 * with parameters as JSON). An estimate has three columns, such as `dealRate`, `dealRate.low` and `dealRate.high`.
 * `utility.vendor` and `utility.client` are means over the deals, and null where no run ended in a deal.
 */
export type SweepRow = {
  /** The number of the point, from 0. */
  readonly point: number;
  /** The number of the replicate, from 0. */
  readonly replicate: number;
  readonly runs: number;
  readonly seed: string;
  /** The number of the first run that was played for this row. */
  readonly firstRun: number;
  readonly agreement: number;
  readonly 'walk-away': number;
  readonly deadline: number;
  readonly faults: number;
  /** The hash of the scenario before the levers were set. */
  readonly scenario: string;
  readonly version: string;
  readonly type: 'sweep';
} & { readonly [Column in SweepMeasure | `${SweepMeasure}.${'low' | 'high'}`]: number } & {
  readonly [column: string]: string | number | null;
};

/**
 * Plays a scenario at many points of its levers, all on common random numbers.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `vary`: a grid, a Latin hypercube or explicit points (see `Vary`). `runs` at each point, from 1,
 * default 1000; `replicates` from 1, default 1; `seed`, default a constant; `seats`; `signal` and `onProgress`.
 * @returns One flat row for each point and replicate, point by point.
 * @throws ScenarioError for a bad scenario, bad seats, or a lever that cannot be set so.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, sweep } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const rows = sweep(scenario, {
 *   vary: { 'vendor.care': { from: 0, to: 1, step: 0.5 }, 'vendor.talk': ['candid', 'silent'] },
 *   runs: 50,
 *   seed: 7,
 * });
 * console.log(rows.length, rows[1]?.['vendor.care'], rows[1]?.['vendor.talk'], rows[1]?.type); // 6 0 silent sweep
 * ```
 */
export function sweep(scenario: Scenario, options: SweepOptions): SweepRow[] {
  const rows: SweepRow[] = [];
  const study = sweepStudy(sweepPlan(scenario, options), (row) => void rows.push(row));
  runStudy(study, options);
  return rows;
}

/**
 * A sweep whose options were read and checked. Each unit becomes one row: unit u is replicate u mod `replicates` of
 * point ⌊u/replicates⌋.
 */
export interface SweepPlan {
  readonly scenario: Scenario;
  readonly hash: string;
  readonly design: Design;
  readonly seed: string;
  readonly seats: SeatsInput | undefined;
  readonly runs: number;
  readonly replicates: number;
  readonly units: number;
}

/** The keys of the options beside those of every study. */
export const SWEEP_KEYS = ['seats', 'vary', 'replicates'] as const;

/**
 * Reads and checks the options before anything is played.
 *
 * @throws ScenarioError for a lever that cannot be set to a value of the design.
 * @throws DealbreakerError for bad options.
 */
export function sweepPlan(scenario: Scenario, options: SweepOptions): SweepPlan {
  const { runs, seed } = runOptions(options, SWEEP_KEYS);
  const { vary, replicates = 1 } = options;
  checkWhole('replicates', replicates, 1);
  const read = asScenario(scenario);
  const design = designOf(read, vary, seed);
  return {
    scenario: read,
    hash: scenarioHash(read),
    design,
    seed,
    seats: options.seats,
    runs,
    replicates,
    units: design.count * replicates,
  };
}

interface Unit extends Piece {
  readonly unit: number;
  readonly levers: DesignPoint;
}

/**
 * Makes the study of some units.
 *
 * @param plan - The sweep.
 * @param emit - Called with every finished row, in the order of the units.
 * @param units - The numbers of the units; default all.
 * @param unitCount - How many units there are.
 */
export function sweepStudy(
  plan: SweepPlan,
  emit: (row: SweepRow) => void,
  units: Iterable<number> = upTo(plan.units),
  unitCount: number = plan.units,
): Study<void, Unit> {
  return {
    seed: plan.seed,
    seats: plan.seats,
    runs: unitCount * plan.runs,
    pieces: pieces(plan, units),
    addOutcomes: tallyPoints(plan.runs, (unit, tally) => emit(rowOf(plan, unit, tally))),
    result: () => undefined,
  };
}

function* upTo(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}

function* pieces({ scenario, design, runs, replicates }: SweepPlan, units: Iterable<number>): Generator<Unit> {
  for (const unit of units) {
    const from = (unit % replicates) * runs;
    yield { unit, scenario, levers: design.at(Math.floor(unit / replicates)), from, to: from + runs };
  }
}

function rowOf(plan: SweepPlan, { unit, levers, from }: Unit, tally: Tally): SweepRow {
  const simulation = summarise(tally, plan.seed);
  const row: Record<string, string | number | null> = {
    point: Math.floor(unit / plan.replicates),
    replicate: unit % plan.replicates,
  };
  for (const [path, value] of Object.entries(levers))
    row[path] = typeof value === 'object' ? JSON.stringify(value) : value;
  Object.assign(row, {
    runs: plan.runs,
    seed: plan.seed,
    firstRun: from,
    ...simulation.endings,
    faults: simulation.faults.vendor + simulation.faults.client,
  });
  const add = (name: string, estimate: Estimate | null): void => {
    row[name] = estimate?.estimate ?? null;
    row[`${name}.low`] = estimate?.low ?? null;
    row[`${name}.high`] = estimate?.high ?? null;
  };
  add('dealRate', simulation.dealRate);
  for (const measure of ['payoff', 'utility', 'trust'] as const) {
    add(`${measure}.vendor`, simulation[measure].vendor);
    add(`${measure}.client`, simulation[measure].client);
  }
  const satisfied = satisfactionColumns((side, name) => simulation.satisfaction[side][name]);
  for (const [name, estimate] of Object.entries(satisfied)) add(name, estimate);
  add('roundsPlayed', simulation.rounds);
  return { ...row, scenario: plan.hash, version: VERSION, type: 'sweep' } as SweepRow;
}
