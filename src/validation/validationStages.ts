/** Does the work of `validate` stage by stage. */
import { checkWhole } from '../kernel/problems.ts';
import type { Progress } from '../kernel/progress.ts';
import { throwIfStopped } from '../kernel/progress.ts';
import { DEFAULT_SEED, seedText } from '../kernel/stream.ts';
import { VERSION } from '../kernel/version.ts';
import { assumptionEnds } from './claim/assumptionEnds.ts';
import { crossing } from './claim/crossing.ts';
import { flexibilityArrow } from './claim/flexibilityArrow.ts';
import { tablesOfPeople } from './claim/investingTables.ts';
import { parts } from './claim/parts.ts';
import { payoffMap } from './claim/payoffMap.ts';
import { relationship } from './claim/relationship.ts';
import { sizes } from './claim/sizes.ts';
import { takesTwo } from './claim/takesTwo.ts';
import { talking } from './claim/talking.ts';
import { understandingArrow } from './claim/understandingArrow.ts';
import { findings } from './findings.ts';
import { influences } from './influences.ts';
import type { KnockoutRow, Without } from './knockouts.ts';
import { KNOCKOUTS, knockoutRows } from './knockouts.ts';
import type { FindingRow, PatternRow, Verdict } from './pattern.ts';
import { findingRow, patternRow } from './pattern.ts';
import { patterns } from './patterns.ts';
import type { KnockedOut, ValidationContext } from './validationContext.ts';
import { validationContext } from './validationContext.ts';
import type { ValidateOptions } from './validateOptions.ts';
import type { Validation, ValidationRow } from './validation.ts';

/**
 * How many pairs are played: of each population, in each cell of the crossing, in each cell of the payoff map, for each
 * size of the point, at each end of an assumption, in each cell of the first two arrows, in each cell of "it takes
 * two"; then the rows of Saltelli's scheme, and the pairs at each of its points.
 */
const EFFORT = {
  full: { pairs: 1500, cell: 150, mapCell: 120, size: 300, end: 400, arrow: 100, both: 200, samples: 64, point: 32 },
  quick: { pairs: 300, cell: 20, mapCell: 20, size: 40, end: 40, arrow: 12, both: 16, samples: 4, point: 16 },
} as const;

/** The number of stages beside the patterns and the findings: those of the claim and of the sensitivity. */
const CLAIM_STAGES = 11;

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
        takesTwo: yield* doing('it takes two, one lever at a time', () =>
          takesTwo(tablesOfPeople(context, effort.both)),
        ),
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
