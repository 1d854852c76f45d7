/**
 * Which levers and which assumptions the essay's result depends on: Sobol' indices of the deal rate of the smallPoint
 * population where all of them range freely.
 */
import type { AssumptionName } from '../domain/assumed.ts';
import { withAssumptions } from '../domain/assumed.ts';
import { ASSUMPTIONS } from '../domain/assumptions.ts';
import type { ReadLevels } from '../experiments/design/levels.ts';
import { saltelli, saltelliIndices } from '../experiments/design/saltelli.ts';
import type { SobolIndices } from '../statistics/sobol.ts';
import { LAMBDA, lambda } from './leverSettings.ts';
import { hasDeal } from './populations/playPairs.ts';
import type { ValidationContext } from './validationContext.ts';

/** The range of each lever, both ends included: around the essay's table, where both deals and failures occur. */
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
/** What an assumption's path begins with in the design, so that it is told from a lever's. */
const PREFIX = 'assumption ';

/** The indices of one lever or assumption. */
export interface Influence extends SobolIndices {
  readonly name: string;
  readonly kind: 'lever' | 'assumption';
  readonly from: number;
  readonly to: number;
}

/** The indices of all levers and assumptions. */
export interface Influences {
  /** Rows of Saltelli's scheme. */
  readonly samples: number;
  /** Pairs played at each point. */
  readonly pairs: number;
  /** The mean deal rate over all ranges, in [0, 1]. */
  readonly mean: number;
  readonly variance: number;
  /** By total index, the greatest first. */
  readonly factors: readonly Influence[];
}

/**
 * Plays `samples` rows of Saltelli's scheme. The value of a point is the deal rate of the first `pairs` pairs; all
 * points use the same streams of chance.
 */
export function influences(context: ValidationContext, samples: number, pairs: number): Influences {
  const assumptions = Object.entries(ASSUMPTIONS).map(
    ([name, { low, high }]) => [PREFIX + name, { from: low, to: high }] as const,
  );
  const levels = new Map<string, ReadLevels>([...Object.entries(LEVERS), [`${PREFIX}lambda`, LAMBDA], ...assumptions]);
  const design = saltelli(levels, samples, context.seed);
  const rates = Float64Array.from({ length: design.count }, (_, i) =>
    dealRate(context, design.at(i) as Readonly<Record<string, number>>, pairs),
  );
  const { indices, mean, variance } = saltelliIndices(rates, design, context.seed);
  const factors = design.paths.map((path, k): Influence => {
    const { from, to } = levels.get(path) as { from: number; to: number };
    return {
      name: path.replace(PREFIX, ''),
      kind: path.startsWith(PREFIX) ? 'assumption' : 'lever',
      from,
      to,
      ...indices[k]!,
    };
  });
  return {
    samples,
    pairs,
    mean: mean.estimate,
    variance,
    factors: factors.sort((x, y) => (y.total?.estimate ?? 0) - (x.total?.estimate ?? 0)),
  };
}

function dealRate(context: ValidationContext, point: Readonly<Record<string, number>>, pairs: number): number {
  const assumed: Partial<Record<AssumptionName, number>> = {};
  let levers: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(point)) {
    if (path === `${PREFIX}lambda`) levers = { ...levers, ...lambda(value) };
    else if (path.startsWith(PREFIX)) assumed[path.slice(PREFIX.length) as AssumptionName] = value;
    else levers[path] = value;
  }
  const played = context.playFirst(pairs, 'smallPoint', levers, withAssumptions(assumed));
  return played.filter(hasDeal).length / played.length;
}
