/** The model held against people, and against its own claim: all of it, as plain data. */
import { DEFAULT_SEED, seedText } from '../kernel/stream.ts';
import type { ProgressOptions } from '../kernel/progress.ts';
import { throwIfStopped } from '../kernel/progress.ts';
import { VERSION } from '../kernel/version.ts';
import type { Cell } from './claim/crossing.ts';
import { crossing } from './claim/crossing.ts';
import { parts } from './claim/parts.ts';
import type { Place } from './claim/payoffMap.ts';
import { payoffMap } from './claim/payoffMap.ts';
import { relationship } from './claim/relationship.ts';
import type { Size } from './claim/sizes.ts';
import { sizes } from './claim/sizes.ts';
import { talking } from './claim/talking.ts';
import type { FindingRow } from './contrary/finding.ts';
import { findingRow } from './contrary/finding.ts';
import { findings } from './findings.ts';
import { validationContext } from './validationContext.ts';
import type { PatternRow, Reading } from './pattern.ts';
import { rowOf } from './pattern.ts';
import { patterns } from './patterns.ts';
import type { Influences, Turned } from './sensitivity.ts';
import { influences, turns } from './sensitivity.ts';

export interface ValidateOptions extends ProgressOptions {
  /** Fewer pairs and coarser designs: under a minute, wider intervals. Default false. */
  readonly quick?: boolean;
  /** Text or a whole number; default a constant. It draws the people, the pairs and the luck. */
  readonly seed?: string | number;
  /** The text of the file of human pairs (CaSiNo); without it their priorities are drawn. */
  readonly casino?: string;
  /** Only the patterns; the rest is empty. Default false. */
  readonly patternsOnly?: boolean;
}

export interface Validation {
  readonly type: 'validation';
  readonly seed: string;
  readonly version: string;
  readonly quick: boolean;
  /** Pairs of each population. */
  readonly pairs: number;
  /** Whether the human pairs' own priorities were there. */
  readonly casino: boolean;
  readonly rows: readonly PatternRow[];
  readonly inBand: number;
  /** Null where only the patterns were asked for. */
  readonly claim: {
    readonly parts: readonly Reading[];
    readonly relationship: readonly Reading[];
    readonly talking: readonly Reading[];
    readonly crossing: readonly Cell[];
    readonly pays: readonly Place[];
    readonly sizes: readonly Size[];
  } | null;
  readonly sensitivity: { readonly turns: readonly Turned[]; readonly influences: Influences } | null;
  readonly contrary: readonly FindingRow[];
}

/**
 * How much is played: pairs of each population, of each cell of the crossing and the map, of each size, of each turned
 * assumption; rows of Saltelli's scheme and pairs at each of its points.
 */
const EFFORT = {
  full: { pairs: 1500, cell: 150, place: 120, size: 300, turned: 400, samples: 64, point: 32 },
  quick: { pairs: 400, cell: 30, place: 30, size: 60, turned: 60, samples: 6, point: 16 },
} as const;

/** How many stages there are beside the patterns and the findings: those of the claim and of the sensitivity. */
const CLAIM_STAGES = 8;

/** Throws ScenarioError for a bad file of human pairs, DealbreakerError for a bad seed. */
export function validate(options: ValidateOptions = {}): Validation {
  const { quick = false, casino, patternsOnly = false, signal, onProgress } = options;
  const seed = seedText(options.seed ?? DEFAULT_SEED);
  const effort = EFFORT[quick ? 'quick' : 'full'];
  const context = validationContext({ seed, pairs: effort.pairs, quick, casino });
  const total = patterns.length + (patternsOnly ? 0 : findings.length + CLAIM_STAGES);
  let done = 0;
  const doing = <T>(stage: string, act: () => T): T => {
    throwIfStopped(signal);
    onProgress?.({ done, total, stage });
    done += 1;
    return act();
  };
  const rows = patterns.map((pattern) => doing(`row ${pattern.row}: ${pattern.name}`, () => rowOf(pattern, context)));
  const base = {
    type: 'validation' as const,
    seed,
    version: VERSION,
    quick,
    pairs: effort.pairs,
    casino: casino !== undefined,
    rows,
    inBand: rows.filter(({ verdict }) => verdict === 'in band').length,
  };
  if (patternsOnly) return { ...base, claim: null, sensitivity: null, contrary: [] };
  return {
    ...base,
    contrary: findings.map((finding) => doing(`contrary: ${finding.name}`, () => findingRow(finding, context))),
    claim: {
      parts: doing('the claim, part by part', () => parts(context)),
      relationship: doing('the claim: it takes two', () => relationship(context)),
      talking: doing('talk', () => talking(context)),
      crossing: doing('the claim, crossed', () => crossing(context, effort.cell)),
      pays: doing('where inflexibility pays', () => payoffMap(context, effort.place)),
      sizes: doing('the size of the point', () => sizes(context, effort.size)),
    },
    sensitivity: {
      turns: doing('each assumption at its ends', () => turns(context, effort.turned)),
      influences: doing("Sobol' indices", () => influences(context, effort.samples, effort.point)),
    },
  };
}
