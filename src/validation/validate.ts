/** The comparison of the model with people, and the tests of the claim, as plain data. */
import { checkWhole } from '../kernel/problems.ts';
import type { Progress, ProgressOptions } from '../kernel/progress.ts';
import { checkProgressOptions, PROGRESS_KEYS, throwIfStopped } from '../kernel/progress.ts';
import { DEFAULT_SEED, seedText } from '../kernel/stream.ts';
import { VERSION } from '../kernel/version.ts';
import type { ClaimAtAssumption } from './claim/assumptionEnds.ts';
import { assumptionEnds } from './claim/assumptionEnds.ts';
import type { CrossingCell } from './claim/crossing.ts';
import { crossing } from './claim/crossing.ts';
import type { FlexibilityArrow } from './claim/flexibilityArrow.ts';
import { flexibilityArrow } from './claim/flexibilityArrow.ts';
import { parts } from './claim/parts.ts';
import type { PayoffCell } from './claim/payoffMap.ts';
import { payoffMap } from './claim/payoffMap.ts';
import { relationship } from './claim/relationship.ts';
import type { PointSize } from './claim/sizes.ts';
import { sizes } from './claim/sizes.ts';
import type { TakesTwo } from './claim/takesTwo.ts';
import { takesTwo } from './claim/takesTwo.ts';
import { talking } from './claim/talking.ts';
import type { UnderstandingArrow } from './claim/understandingArrow.ts';
import { understandingArrow } from './claim/understandingArrow.ts';
import { findings } from './findings.ts';
import type { Influences } from './influences.ts';
import { influences } from './influences.ts';
import type { KnockoutRow, Without } from './knockouts.ts';
import { KNOCKOUTS, knockoutRows } from './knockouts.ts';
import type { FindingRow, PatternRow, Reading, Verdict } from './pattern.ts';
import { findingRow, patternRow } from './pattern.ts';
import { patterns } from './patterns.ts';
import type { KnockedOut, ValidationContext } from './validationContext.ts';
import { validationContext } from './validationContext.ts';

/** Options of `validate`. */
export interface ValidateOptions extends ProgressOptions {
  /**
   * Whether to play fewer pairs and coarser designs, which takes under a minute and gives wider intervals.
   *
   * @defaultValue false
   */
  readonly quick?: boolean;
  /**
   * The seed of the people, the pairs and the chance of their negotiations.
   *
   * @defaultValue 'dealbreaker'
   */
  readonly seed?: string | number;
  /**
   * The text of the file of human pairs (CaSiNo).
   *
   * @defaultValue undefined: the pairs' priorities are drawn
   */
  readonly casino?: string;
  /**
   * Whether to measure the patterns only: `claim` and `sensitivity` are then null and `contrary` is empty.
   *
   * @defaultValue false
   */
  readonly patternsOnly?: boolean;
  /**
   * With how many seeds the patterns are measured; a whole number from 1. A row whose verdicts differ is undecided. The
   * first is `seed`; the others are the seed with a space and their number, from 2.
   *
   * @defaultValue 1
   */
  readonly seeds?: number;
  /**
   * Whether leaving, trust, talk and beliefs are switched off in turn, to see which rows each of them carries.
   *
   * @defaultValue false
   */
  readonly knockouts?: boolean;
}

/** The keys of the options. */
const VALIDATE_KEYS = ['quick', 'seed', 'casino', 'patternsOnly', 'seeds', 'knockouts', ...PROGRESS_KEYS];

/** A row of the validation: the numbers of the first seed, and the verdicts of all. */
export interface ValidationRow extends PatternRow {
  /** The verdict with each seed; `verdict` is what they agree on, else `undecided`. */
  readonly bySeed: readonly Verdict[];
}

/** The result of `validate`, as plain data. */
export interface Validation {
  readonly type: 'validation';
  readonly seed: string;
  readonly version: string;
  readonly quick: boolean;
  /** How many pairs each population has; `dealOrNoDeal` has five times as many. */
  readonly pairs: number;
  /** Whether the priorities of the human pairs were given. */
  readonly casino: boolean;
  /** The patterns, by row. */
  readonly rows: readonly ValidationRow[];
  /** How many of them are in band. */
  readonly inBand: number;
  /** What becomes of each row without each mechanism; null where it was not asked for. */
  readonly knockouts: readonly KnockoutRow[] | null;
  /** The tests of the claim; null with `patternsOnly`. */
  readonly claim: {
    readonly parts: readonly Reading[];
    readonly relationship: readonly Reading[];
    readonly talking: readonly Reading[];
    readonly crossing: readonly CrossingCell[];
    readonly pays: readonly PayoffCell[];
    readonly sizes: readonly PointSize[];
    /**
     * The essay's arrows: the vendor's understanding to its flexibility, the client's trust to its understanding, and
     * whether it takes two, one lever at a time.
     */
    readonly arrows: {
      readonly toFlexibility: readonly FlexibilityArrow[];
      readonly toUnderstanding: readonly UnderstandingArrow[];
      readonly takesTwo: readonly TakesTwo[];
    };
  } | null;
  /** The claim at each assumption's ends, and the Sobol' indices; null with `patternsOnly`. */
  readonly sensitivity: { readonly turns: readonly ClaimAtAssumption[]; readonly influences: Influences } | null;
  /** The findings that speak against the essay; empty with `patternsOnly`. */
  readonly contrary: readonly FindingRow[];
}

/**
 * How many pairs are played: of each population, in each cell of the crossing, in each cell of the payoff map, for each
 * size of the point, at each end of an assumption, in each cell of the first two arrows, in each cell of "it takes
 * two"; then the rows of Saltelli's scheme, and the pairs at each of its points.
 */
const EFFORT = {
  full: { pairs: 1500, cell: 150, mapCell: 120, size: 300, end: 400, arrow: 100, both: 200, samples: 64, point: 32 },
  quick: { pairs: 400, cell: 30, mapCell: 30, size: 60, end: 60, arrow: 12, both: 20, samples: 6, point: 16 },
} as const;

/** The number of stages beside the patterns and the findings: those of the claim and of the sensitivity. */
const CLAIM_STAGES = 11;

/**
 * Compares the model with patterns of human negotiation, tests the claim, and measures what it depends on. With all
 * parts it takes three to eight minutes, with `quick` less than one.
 *
 * @param options - `quick` (default false): fewer pairs. `seed`, default a constant. `casino`: the text of the file of
 * human pairs; without it their priorities are drawn. `patternsOnly` (default false). `seeds` (default 1): with how
 * many seeds the patterns are measured. `knockouts` (default false): which rows each mechanism carries. `signal`, which
 * is checked before every pair, and `onProgress`.
 * @returns A row for each pattern, with its verdict and readings, and the claim with its sensitivity.
 * @throws ScenarioError for a bad file of human pairs.
 * @throws DealbreakerError for a bad seed or a bad number of seeds.
 *
 * @example
 * ```ts
 * import { validate } from 'dealbreaker/validation';
 *
 * const stages: string[] = [];
 * const control = new AbortController();
 * const onProgress = ({ stage }: { stage: string }): void => {
 *   stages.push(stage);
 *   control.abort(new Error('enough'));
 * };
 * try {
 *   validate({ quick: true, signal: control.signal, onProgress });
 * } catch (error) {
 *   console.log(stages.length, error instanceof Error && error.message); // 1 enough
 * }
 * ```
 */
export function validate(options: ValidateOptions = {}): Validation {
  checkProgressOptions(options, VALIDATE_KEYS);
  const { onProgress } = options;
  const stages = validationStages(options);
  let next = stages.next();
  for (; next.done !== true; next = stages.next()) {
    const { done, total, stage } = next.value;
    onProgress?.({ done, total, stage });
  }
  return next.value;
}

/** A stage that is about to run, and what the stages before it found: the rows of the patterns. */
export interface ValidationStage extends Progress {
  readonly soFar: Validation;
}

/**
 * Does the work of `validate` stage by stage, so that a caller may give way between two stages and keep what is
 * finished.
 *
 * @param options - As of `validate`; `onProgress` is not called.
 * @returns A generator that yields before each stage and returns the whole result.
 * @throws ScenarioError and DealbreakerError as `validate` does.
 */
export function* validationStages(options: ValidateOptions): Generator<ValidationStage, Validation, void> {
  const { quick = false, casino, patternsOnly = false, seeds = 1, signal } = options;
  checkWhole('seeds', seeds, 1);
  const seed = seedText(options.seed ?? DEFAULT_SEED);
  const effort = EFFORT[quick ? 'quick' : 'full'];
  const contextOf = (seed: string, knockedOut?: KnockedOut): ValidationContext =>
    validationContext({ seed, pairs: effort.pairs, quick, casino, signal, ...(knockedOut && { knockedOut }) });
  const context = contextOf(seed);
  const off = options.knockouts === true ? KNOCKOUTS : [];
  const total = (seeds + off.length) * patterns.length + (patternsOnly ? 0 : findings.length + CLAIM_STAGES);
  let done = 0;
  let rows: ValidationRow[] = [];
  let knockouts: KnockoutRow[] | null = null;
  const soFar = (): Validation => ({
    type: 'validation',
    seed,
    version: VERSION,
    quick,
    pairs: effort.pairs,
    casino: casino !== undefined,
    rows: [...rows],
    inBand: rows.filter(({ verdict }) => verdict === 'in band').length,
    knockouts,
    claim: null,
    sensitivity: null,
    contrary: [],
  });
  function* doing<T>(stage: string, measure: () => T): Generator<ValidationStage, T, void> {
    throwIfStopped(signal);
    yield { done, total, stage, soFar: soFar() };
    done += 1;
    return measure();
  }
  for (const pattern of patterns) {
    const row = yield* doing(`row ${pattern.row}: ${pattern.name}`, () => patternRow(pattern, context));
    rows.push({ ...row, bySeed: [row.verdict] });
  }
  const first = rows;
  function* again(what: string, other: ValidationContext): Generator<ValidationStage, PatternRow[], void> {
    const found: PatternRow[] = [];
    for (const pattern of patterns)
      found.push(yield* doing(`row ${pattern.row}, ${what}`, () => patternRow(pattern, other)));
    return found;
  }
  for (let n = 2; n <= seeds; n++) {
    const found = yield* again(`seed ${n}`, contextOf(`${seed} ${n}`));
    rows = rows.map((row, k) => withVerdict(row, found[k]!.verdict));
  }
  const without: Without[] = [];
  for (const knockout of off)
    without.push({ knockout, rows: yield* again(`without ${knockout.name}`, contextOf(seed, knockout)) });
  if (off.length > 0) knockouts = knockoutRows(first, without);
  if (patternsOnly) return soFar();
  const contrary: FindingRow[] = [];
  for (const finding of findings)
    contrary.push(yield* doing(`contrary: ${finding.name}`, () => findingRow(finding, context)));
  return {
    ...soFar(),
    claim: {
      parts: yield* doing('the claim, part by part', () => parts(context)),
      relationship: yield* doing('the claim: it takes two', () => relationship(context)),
      talking: yield* doing('talk', () => talking(context)),
      crossing: yield* doing('the claim, crossed', () => crossing(context, effort.cell)),
      pays: yield* doing('where inflexibility pays', () => payoffMap(context, effort.mapCell)),
      sizes: yield* doing('the size of the point', () => sizes(context, effort.size)),
      arrows: {
        toFlexibility: yield* doing('from understanding to flexibility', () => flexibilityArrow(context, effort.arrow)),
        toUnderstanding: yield* doing('from trust to understanding', () => understandingArrow(context, effort.arrow)),
        takesTwo: yield* doing('it takes two, one lever at a time', () => takesTwo(context, effort.both)),
      },
    },
    sensitivity: {
      turns: yield* doing('each assumption at its ends', () => assumptionEnds(context, effort.end)),
      influences: yield* doing("Sobol' indices", () => influences(context, effort.samples, effort.point)),
    },
    contrary,
  };
}

/** A row with the verdict of one more seed. */
function withVerdict(row: ValidationRow, verdict: Verdict): ValidationRow {
  const bySeed = [...row.bySeed, verdict];
  return { ...row, bySeed, verdict: bySeed.every((one) => one === verdict) ? verdict : 'undecided' };
}
