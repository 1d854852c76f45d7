/**
 * A study of relationships in blocks of runs, and a finished block as a line of numbers. The blocks of relationships
 * come first; where there is more than one deal, as many blocks of first clients follow, for the null models.
 */
import type { NullModelsOptions } from '../../dealings/nullModels/nullModelsOptions.ts';
import { studyOptions } from '../../dealings/studyOptions.ts';
import type { RunFault, RunOutcomes } from '../../experiments/runs/outcome.ts';
import type { Piece, Sequences, Study } from '../../experiments/runs/runStudy.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { VERSION } from '../../kernel/version.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { scenarioHash } from '../../scenario/read/scenarioHash.ts';

/** A study of relationships whose options were read and checked. */
export interface DealBlocksPlan {
  readonly scenario: Scenario;
  readonly hash: string;
  readonly seed: string;
  readonly seats: SeatsInput | undefined;
  /** The number of runs of the whole study. */
  readonly runs: number;
  readonly deals: number;
  readonly units: number;
  /** How many units are blocks of relationships; they come first. */
  readonly blocks: number;
}

/** A finished block. */
export interface DealBlock {
  /** The number of its unit, from 0. */
  readonly unit: number;
  readonly what: Sequences['what'];
  /** Its first run. */
  readonly from: number;
  readonly count: number;
  readonly stride: number;
  /** The numbers of `RunOutcomes`; null for NaN, text for what JSON cannot write. */
  readonly numbers: readonly (number | string | null)[];
  readonly faults: readonly RunFault[];
  /** The hash of the scenario. */
  readonly scenario: string;
  readonly version: string;
}

/** The runs of a block. */
export interface DealUnit extends Piece {
  readonly unit: number;
}

/** The number of runs in a block. A process that is killed loses the block that it was at. */
export const BLOCK = 64;

/**
 * Reads and checks the options before anything is played.
 *
 * @throws ScenarioError for a bad scenario.
 * @throws DealbreakerError for bad options.
 */
export function dealBlocksPlan(scenario: Scenario, options: NullModelsOptions): DealBlocksPlan {
  const { runs, deals, seed } = studyOptions(options);
  const read = asScenario(scenario);
  const blocks = Math.ceil(runs / BLOCK);
  return {
    scenario: read,
    hash: scenarioHash(read),
    seed,
    seats: options.seats,
    runs,
    deals,
    units: deals < 2 ? blocks : 2 * blocks,
    blocks,
  };
}

/** What the runs of a unit are. */
export const whatOf = ({ blocks }: DealBlocksPlan, unit: number): Sequences['what'] =>
  unit < blocks ? 'relationships' : 'clients';

/** The runs of a unit. */
export function pieceOf({ scenario, runs, blocks }: DealBlocksPlan, unit: number): DealUnit {
  const from = (unit % blocks) * BLOCK;
  return { unit, scenario, levers: NO_LEVERS, from, to: Math.min(runs, from + BLOCK) };
}

const NO_LEVERS = {};

/**
 * Makes the study of some units, all relationships or all clients.
 *
 * @param plan - The whole study.
 * @param units - The numbers of the units, in order.
 * @param emit - Called with every finished block.
 */
export function dealBlocksStudy(
  plan: DealBlocksPlan,
  units: readonly number[],
  emit: (block: DealBlock) => void,
): Study<void, DealUnit> {
  const pieces = units.map((unit) => pieceOf(plan, unit));
  const what = whatOf(plan, units[0]!);
  let numbers: (number | string | null)[] = [];
  let faults: RunFault[] = [];
  return {
    seed: plan.seed,
    sequences: { what, deals: plan.deals },
    seats: plan.seats,
    runs: pieces.reduce((sum, { from, to }) => sum + to - from, 0),
    pieces,
    addOutcomes: ({ unit, from, to }, outcomes) => {
      const { count, stride } = outcomes;
      for (let n = 0; n < count * stride; n++) numbers.push(written(outcomes.numbers[n]!));
      faults.push(...outcomes.faults);
      if (outcomes.from + count === to) {
        emit({
          unit,
          what,
          from,
          count: to - from,
          stride,
          numbers,
          faults,
          scenario: plan.hash,
          version: VERSION,
        });
        numbers = [];
        faults = [];
      }
      return count;
    },
    result: () => undefined,
  };
}

const written = (x: number): number | string | null => (Number.isNaN(x) ? null : Number.isFinite(x) ? x : String(x));

/** The outcomes of a block, to the bit. */
export const outcomesOf = ({ from, count, stride, numbers, faults }: DealBlock): RunOutcomes => ({
  from,
  count,
  stride,
  numbers: Float64Array.from(numbers, (x) => (x === null ? NaN : Number(x))),
  faults,
});
