/**
 * Which levers and which assumptions the essay's result depends on: Sobol' indices of the deal rate of the smallPoint
 * population where all of them range freely.
 */
import type { AssumptionName } from '../domain/assumed.ts';
import { withAssumptions } from '../domain/assumed.ts';
import { TABLE_ASSUMPTIONS } from '../domain/assumptions.ts';
import { ISSUE_LEVERS } from '../domain/levers/issueLevers.ts';
import { RIVAL_LEVERS } from '../domain/levers/rivalLevers.ts';
import { SIDE_LEVER_ENTRIES } from '../domain/levers/sideLevers.ts';
import { SIDES } from '../domain/side.ts';
import type { ReadLevels } from '../experiments/design/levels.ts';
import { saltelli, saltelliIndices } from '../experiments/design/saltelli.ts';
import type { SobolIndices } from '../statistics/sobol.ts';
import { LAMBDA, lambda } from './sharedSettings.ts';
import type { PolicyRange } from './policyRanges.ts';
import { policyRanges } from './policyRanges.ts';
import { hasDeal } from './populations/playPairs.ts';
import type { ValidationContext } from './validationContext.ts';

/**
 * The range of each lever, both ends included. The ranges lie around the essay's table, where both deals and failures
 * occur. They come from the table of levers, for the sides, issues and rivals that this population has; only the
 * exponents of the bids are given here.
 *
 * @public A test reads it in a copy of the sources.
 */
export const SENSITIVITY_RANGES: Readonly<Record<string, { readonly from: number; readonly to: number }>> = {
  'vendor.flexibility': ISSUE_LEVERS.flexibility.tried,
  'client.assumes.exit': ISSUE_LEVERS.assumes.tried,
  'client.goals.exit.weight': ISSUE_LEVERS.weight.tried,
  'rivals.0.fit': RIVAL_LEVERS.fit.tried,
  'rivals.0.trust': RIVAL_LEVERS.trust.tried,
  'vendor.bid.exponent': { from: 0.1, to: 0.8 },
  'client.bid.exponent': { from: 0.1, to: 0.8 },
  ...Object.fromEntries(
    SIDE_LEVER_ENTRIES.flatMap(([name, { tried }]) =>
      tried === undefined ? [] : SIDES.map((side) => [`${side}.${name}`, tried]),
    ),
  ),
};
/** The prefix of an assumption's path in the design; it distinguishes assumptions from levers. */
const PREFIX = 'assumption ';
/** The prefix of a parameter of both sides' policies. */
const BOTH = 'both ';

/** The indices of one lever, one assumption, or one parameter of the policy of both sides. */
export interface Influence extends SobolIndices {
  readonly name: string;
  readonly kind: 'lever' | 'assumption' | 'policy';
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
  /** Sorted by total index, the greatest first. */
  readonly factors: readonly Influence[];
}

/**
 * Plays `samples` rows of Saltelli's scheme. The value of a point is the deal rate of the first `pairs` pairs; all
 * points use the same streams of chance.
 */
export function influences(context: ValidationContext, samples: number, pairs: number): Influences {
  const assumptions = TABLE_ASSUMPTIONS.map(
    ([name, { low, high }]) => [PREFIX + name, { from: low, to: high }] as const,
  );
  const parameters = policyRanges(context.scenarios('smallPoint')[0]!);
  const levels = new Map<string, ReadLevels>([
    ...Object.entries(SENSITIVITY_RANGES),
    [`${PREFIX}lambda`, LAMBDA],
    ...assumptions,
    ...parameters.map(({ name, from, to }) => [BOTH + name, { from, to }] as const),
  ]);
  const design = saltelli(levels, samples, context.seed);
  const rates = Float64Array.from({ length: design.count }, (_, i) =>
    dealRate(context, design.at(i) as Readonly<Record<string, number>>, parameters, pairs),
  );
  const { indices, mean, variance } = saltelliIndices(rates, design, context.seed);
  const factors = design.paths.map((path, k): Influence => {
    const { from, to } = levels.get(path) as { from: number; to: number };
    return {
      name: path.replace(PREFIX, '').replace(BOTH, ''),
      kind: path.startsWith(PREFIX) ? 'assumption' : path.startsWith(BOTH) ? 'policy' : 'lever',
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

function dealRate(
  context: ValidationContext,
  point: Readonly<Record<string, number>>,
  parameters: readonly PolicyRange[],
  pairs: number,
): number {
  const assumed: Partial<Record<AssumptionName, number>> = {};
  let levers: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(point)) {
    if (path === `${PREFIX}lambda`) levers = { ...levers, ...lambda(value) };
    else if (path.startsWith(PREFIX)) assumed[path.slice(PREFIX.length) as AssumptionName] = value;
    else if (path.startsWith(BOTH))
      levers = { ...levers, ...parameters.find(({ name }) => BOTH + name === path)!.levers(value) };
    else levers[path] = value;
  }
  const played = context.playFirst(pairs, 'smallPoint', levers, withAssumptions(assumed));
  return played.filter(hasDeal).length / played.length;
}
