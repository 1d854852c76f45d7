/**
 * The arrow from understanding to flexibility: the share of presses on the vendor's break point that it explains or
 * grants, by its understanding, with and without foresight.
 */
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { Cluster } from '../../statistics/clustered.ts';
import { clusteredRate } from '../../statistics/clustered.ts';
import { clusteredRegression } from '../../statistics/clusteredRegression.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { pow } from '../../kernel/math.ts';
import { POINT } from '../populations/smallPoint.ts';
import type { ValidationContext } from '../validationContext.ts';

/** The answers of one kind of vendor, by its understanding. */
export interface FlexibilityArrow {
  /**
   * The client's talk: `candid` presses what it takes to cost little; `foresighted`, people's own, has few points in
   * mind and hardly presses a small one.
   */
  readonly client: 'candid' | 'foresighted';
  /** The vendor's care, in [0, 1]; 0 is the null model, in which how the other feels does not matter to it. */
  readonly care: number;
  /** The flexibility of its break point, in [0, 1]. */
  readonly flexibility: number;
  /** How far its answers follow what it foresees: 1, or 0 where foresight is clamped. */
  readonly foresight: number;
  /** How many presses on the break point the vendor answered, over all levels. */
  readonly presses: number;
  /** By the vendor's understanding, in [0, 1]: the share explained or granted, in [0, 1]; null without a press. */
  readonly shares: readonly { readonly understanding: number; readonly answered: Estimate | null }[];
  /** The change of that share from understanding 0 to 1, in [−1, 1]; null where too few pairs were pressed. */
  readonly slope: Estimate | null;
}

/** The presses of each pair at one level: `count`, and how many were explained or granted, `sum`. */
interface Level {
  readonly understanding: number;
  readonly pairs: readonly Cluster[];
}

/** Counts the vendor's answers to presses on its break point. */
export function pressesAnswered({ events }: Pick<Negotiation, 'events'>): Cluster {
  const answers = events.filter(
    ({ kind, by, issue }) =>
      by === 'vendor' && issue === POINT && (kind === 'grant' || kind === 'explain' || kind === 'refuse'),
  );
  return { sum: answers.filter(({ kind }) => kind !== 'refuse').length, count: answers.length };
}

/**
 * The least-squares slope of the share answered over understanding, one observation for each press, clustered by pair.
 * Where all presses are answered alike, a share 1 − 0.05^(1/n) of the n pairs may still differ (the exact bound for no
 * case in n).
 */
export function slopeOf(levels: readonly Level[]): Estimate | null {
  const presses = levels.flatMap(({ understanding, pairs }) =>
    pairs.flatMap(({ sum, count }, cluster) =>
      Array.from({ length: count }, (_, press) => ({ cluster, x: [understanding], y: press < sum ? 1 : 0 })),
    ),
  );
  const slope = clusteredRegression(presses)?.[0] ?? null;
  if (slope === null || presses.some(({ y }) => y !== presses[0]!.y)) return slope;
  const most = 1 - pow(0.05, 1 / new Set(presses.map(({ cluster }) => cluster)).size);
  return { estimate: 0, low: -most, high: most };
}

/** The cells: client, care, flexibility, foresight. Foresight is clamped beside each care that is not the null. */
const CELLS: readonly (readonly [FlexibilityArrow['client'], number, number, number])[] = [
  ['foresighted', 1, 0, 1],
  ...[1, 0.5].flatMap((care) =>
    [0, 0.5].flatMap((flexibility) => [1, 0].map((foresight) => ['candid', care, flexibility, foresight] as const)),
  ),
  ['candid', 0, 0, 1],
  ['candid', 0, 0.5, 1],
];

/** Plays every cell on the first `pairs` pairs of the smallPoint population; the vendor's talk is `foresighted`. */
export function flexibilityArrow(context: ValidationContext, pairs: number): FlexibilityArrow[] {
  const understandings = context.quick ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  return CELLS.map(([client, care, flexibility, foresight]): FlexibilityArrow => {
    const levels = understandings.map((understanding): Level => {
      const levers = {
        'client.talk': client,
        'vendor.talk': { name: 'foresighted', foresight } as const,
        'vendor.understanding': understanding,
        'vendor.care': care,
        [`vendor.breakPoints.${POINT}.flexibility`]: flexibility,
      };
      return { understanding, pairs: context.readRecords('smallPoint', levers, pressesAnswered, pairs) };
    });
    const counts = levels.flatMap((level) => level.pairs.map(({ count }) => count));
    return {
      client,
      care,
      flexibility,
      foresight,
      presses: counts.reduce((sum, count) => sum + count, 0),
      shares: levels.map((level) => ({ understanding: level.understanding, answered: clusteredRate(level.pairs) })),
      slope: slopeOf(levels),
    };
  });
}
