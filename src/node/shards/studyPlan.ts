/** The studies that can be played in parts: what their units are, and how a line says which unit it is. */
import type { DealSweepOptions, DealSweepPlan, DealSweepRow } from '../../dealings/sweeps/dealSweep.ts';
import { dealSweepPlan } from '../../dealings/sweeps/dealSweep.ts';
import type { SweepPlan } from '../../experiments/sweepPlan.ts';
import { sweepPlan } from '../../experiments/sweepPlan.ts';
import type { SweepRow } from '../../experiments/sweepRow.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { counted } from '../../visual/words/plural.ts';
import type { DealBlock, DealBlocksPlan } from './dealBlocks.ts';
import { pieceOf } from './dealBlocks.ts';

/** A study in units; the file of a part has a line for each of its units. */
export type StudyPlan = SweepPlan | DealSweepPlan | DealBlocksPlan;

/** The line of a unit. */
export type UnitLine = SweepRow | DealSweepRow | DealBlock;

/** The plan of a sweep; over sequences of deals where the options have `deals`. */
export const planOf = (scenario: Scenario, options: DealSweepOptions): SweepPlan | DealSweepPlan =>
  options.deals === undefined ? sweepPlan(scenario, options) : dealSweepPlan(scenario, options);

/** Tells a study of relationships from a sweep. */
export const isDealBlocks = (plan: StudyPlan): plan is DealBlocksPlan => 'blocks' in plan;

/** The number of the unit that a line says it is. */
export const unitOf = (plan: StudyPlan, line: UnitLine): number =>
  isDealBlocks(plan)
    ? Number(line['unit'])
    : Number((line as SweepRow)['point']) * plan.replicates + Number((line as SweepRow)['replicate']);

/** The number of runs of some units. */
export const runsOf = (plan: StudyPlan, units: readonly number[]): number =>
  isDealBlocks(plan)
    ? units.map((unit) => pieceOf(plan, unit)).reduce((sum, { from, to }) => sum + to - from, 0)
    : units.length * plan.runs;

/** The words for a study and its units. */
export const wordsOf = (plan: StudyPlan) =>
  isDealBlocks(plan)
    ? {
        study: 'study of relationships',
        unit: 'block',
        /** A unit, in an error. */
        name: (unit: number) => `block ${unit}`,
        place: { word: 'block', of: (unit: number) => unit },
        /** Relationships, and as many first clients for the null models, each a sequence of deals. */
        runs: (n: number) => `${counted(n, 'sequence')} of deals`,
      }
    : {
        study: 'sweep',
        unit: 'row',
        name: (unit: number) =>
          `row of point ${Math.floor(unit / plan.replicates)}, replicate ${unit % plan.replicates}`,
        place: { word: 'point', of: (unit: number) => Math.floor(unit / plan.replicates) },
        runs: (n: number) => counted(n, 'deals' in plan ? 'relationship' : 'negotiation'),
      };
