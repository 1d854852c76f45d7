/** Plays a scenario at many points, each with a value for every lever that varies. */
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Study } from './runs/runStudy.ts';
import { runStudy } from './runs/runStudy.ts';
import { tallyPoints } from './runs/tally.ts';
import type { SweepOptions, SweepPlan } from './sweepPlan.ts';
import { sweepPlan } from './sweepPlan.ts';
import type { SweepRow, SweepUnit } from './sweepRow.ts';
import { sweepRow } from './sweepRow.ts';

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
  units?: Iterable<number>,
  unitCount: number = plan.units,
): Study<void, SweepUnit> {
  return {
    seed: plan.seed,
    seats: plan.seats,
    runs: unitCount * plan.runs,
    pieces: sweepPieces(plan, units),
    addOutcomes: tallyPoints(plan.runs, (unit, tally) => emit(sweepRow(plan, unit, tally))),
    result: () => undefined,
  };
}

function* upTo(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}

/** The runs of some units, in order; default all. */
export function* sweepPieces(
  { scenario, design, runs, replicates, units: count }: SweepPlan,
  units: Iterable<number> = upTo(count),
): Generator<SweepUnit> {
  for (const unit of units) {
    const from = (unit % replicates) * runs;
    yield { unit, scenario, levers: design.at(Math.floor(unit / replicates)), from, to: from + runs };
  }
}
