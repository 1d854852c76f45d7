/**
 * Which levers and which assumptions carry the essay's result: Sobol' indices of the deal rate over the smallPoint
 * population when all of them range freely, and the claim itself with each assumption moved to its ends.
 */
import type { Assumed, AssumptionName } from '../domain/assumed.ts';
import { ASSUMED, withAssumptions } from '../domain/assumed.ts';
import { ASSUMPTIONS } from '../domain/assumptions.ts';
import type { Estimate } from '../statistics/estimate.ts';
import type { ReadLevels } from '../experiments/design/levels.ts';
import { settledPairs } from './populations/playPairs.ts';
import type { PlayedPair } from './populations/playPairs.ts';
import { saltelli } from '../experiments/design/saltelli.ts';
import type { SobolIndices } from '../statistics/sobol.ts';
import { sobol } from '../statistics/sobol.ts';
import { difference, failed, timesAsOften } from './estimators.ts';
import type { ValidationContext, LeverSettings } from './validationContext.ts';

/** How far each lever ranges: around the essay's table, so that there are deals and failures to explain. */
const LEVERS: Readonly<Record<string, { readonly from: number; readonly to: number }>> = {
  'vendor.flexibility': { from: 0, to: 0.5 },
  'vendor.care': { from: 0, to: 1 },
  'client.care': { from: 0, to: 1 },
  'vendor.understanding': { from: 0, to: 0.5 },
  'client.understanding': { from: 0, to: 0.5 },
  'vendor.trust': { from: 0.3, to: 0.7 },
  'client.trust': { from: 0.3, to: 0.7 },
  'vendor.depth': { from: 1, to: 16 },
  'client.depth': { from: 1, to: 16 },
  'vendor.stake': { from: 0, to: 0.8 },
  'client.stake': { from: 0, to: 0.8 },
  'client.assumes.exit': { from: 0, to: 0.5 },
  'client.goals.exit.weight': { from: 0.03, to: 0.25 },
  'rivals.0.fit': { from: 0.4, to: 0.5 },
  'rivals.0.trust': { from: 0.4, to: 0.6 },
  'vendor.bid.exponent': { from: 0.2, to: 0.8 },
  'client.bid.exponent': { from: 0.2, to: 0.8 },
  'vendor.opensAt': { from: 0.8, to: 1 },
  'client.opensAt': { from: 0.8, to: 1 },
};
/** λ, the asymmetry of trust: a parameter of the rule, counted among the assumptions. */
const LAMBDA = { from: 1, to: 4 };
const NAME = 'assumption ';

export interface Influence extends SobolIndices {
  readonly name: string;
  readonly kind: 'lever' | 'assumption';
  readonly from: number;
  readonly to: number;
}

export interface Influences {
  readonly samples: number;
  readonly pairs: number;
  /** The deal rate over all the ranges. */
  readonly mean: number;
  readonly variance: number;
  /** By their total index, the greatest first. */
  readonly factors: readonly Influence[];
}

/** `samples` rows of Saltelli's scheme, each point the deal rate of the first `pairs` pairs, all on the same luck. */
export function influences(context: ValidationContext, samples: number, pairs: number): Influences {
  const assumptions = Object.entries(ASSUMPTIONS).map(
    ([name, { low, high }]) => [NAME + name, { from: low, to: high }] as const,
  );
  const levels = new Map<string, ReadLevels>([...Object.entries(LEVERS), [`${NAME}lambda`, LAMBDA], ...assumptions]);
  const design = saltelli(levels, samples, context.seed);
  const found = Float64Array.from({ length: design.count }, (_, i) =>
    dealRate(context, design.at(i) as Readonly<Record<string, number>>, pairs),
  );
  const perRow = levels.size + 2;
  const column = (place: number): Float64Array => found.filter((_, i) => i % perRow === place);
  const [a, b] = [column(0), column(1)];
  const indices = sobol(
    a,
    b,
    design.paths.map((_, k) => column(k + 2)),
    context.seed,
  );
  const factors = design.paths.map((path, k): Influence => {
    const { from, to } = levels.get(path) as { from: number; to: number };
    return {
      name: path.replace(NAME, ''),
      kind: path.startsWith(NAME) ? 'assumption' : 'lever',
      from,
      to,
      ...indices[k]!,
    };
  });
  const both = [...a, ...b];
  const mean = both.reduce((sum, x) => sum + x, 0) / both.length;
  return {
    samples,
    pairs,
    mean,
    variance: both.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (both.length - 1),
    factors: factors.sort((x, y) => (y.total?.estimate ?? 0) - (x.total?.estimate ?? 0)),
  };
}

function dealRate(context: ValidationContext, point: Readonly<Record<string, number>>, pairs: number): number {
  const changed: Partial<Record<AssumptionName, number>> = {};
  const levers: Record<string, number> = {};
  for (const [path, value] of Object.entries(point)) {
    if (path === `${NAME}lambda`) levers['vendor.trustRule.lambda'] = levers['client.trustRule.lambda'] = value;
    else if (path.startsWith(NAME)) changed[path.slice(NAME.length) as AssumptionName] = value;
    else levers[path] = value;
  }
  const played = context.playUnder(withAssumptions(changed), 'smallPoint', levers, pairs);
  return played.filter(settledPairs).length / played.length;
}

/** The claim with one assumption at one of its ends. */
export interface Turned {
  readonly name: string;
  readonly value: number | null;
  /** How many times as often talks fail where nobody understands as where both do. */
  readonly times: Estimate;
  /** Failures that the break point makes where nobody understands. */
  readonly breakPoint: Estimate;
}

/** First as it is, then every assumption (and λ) at both ends, on the first `pairs` pairs. */
export function turns(context: ValidationContext, pairs: number): Turned[] {
  const understanding = (u: number): LeverSettings => ({ 'vendor.understanding': u, 'client.understanding': u });
  const at = (name: string, value: number | null, assumed: Assumed, levers: LeverSettings): Turned => {
    const play = (more: LeverSettings): readonly PlayedPair[] =>
      context.playUnder(assumed, 'smallPoint', { ...levers, ...more }, pairs);
    const [none, full, free] = [
      play(understanding(0)),
      play(understanding(1)),
      play({ ...understanding(0), 'vendor.breakPoints.exit': 'none' }),
    ];
    return { name, value, times: timesAsOften(none, full), breakPoint: difference(free, none, failed)! };
  };
  return [
    at('as it is', null, ASSUMED, {}),
    ...[LAMBDA.from, LAMBDA.to].map((lambda) =>
      at('lambda', lambda, ASSUMED, { 'vendor.trustRule.lambda': lambda, 'client.trustRule.lambda': lambda }),
    ),
    ...Object.entries(ASSUMPTIONS).flatMap(([name, { low, high }]) =>
      [low, high].map((value) => at(name, value, withAssumptions({ [name]: value }), {})),
    ),
  ];
}
