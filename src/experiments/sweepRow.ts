/** One flat row for each point and replicate of a sweep, with the values of the levers and the estimates. */
import type { Side } from '../domain/side.ts';
import { VERSION } from '../kernel/version.ts';
import type { Estimate } from '../statistics/estimate.ts';
import type { DesignPoint } from './design/design.ts';
import type { Piece } from './runs/runStudy.ts';
import type { SatisfactionColumn } from './runs/satisfactionColumns.ts';
import { satisfactionColumns } from './runs/satisfactionColumns.ts';
import type { Tally } from './runs/tally.ts';
import { summarise } from './simulate.ts';
import type { SweepPlan } from './sweepPlan.ts';

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

/** A unit of a sweep: one replicate of a point, which becomes one row. */
export interface SweepUnit extends Piece {
  readonly unit: number;
  readonly levers: DesignPoint;
}

/** The row of a unit whose runs are counted. */
export function sweepRow(plan: SweepPlan, { unit, levers, from }: SweepUnit, tally: Tally): SweepRow {
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
