/** Row 2: negotiations fail more often where the two sides' priorities overlap more. */
import { prepare } from '../../engine/preparation/prepare.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { newcombe } from '../../statistics/newcombe.ts';
import { failureRate } from '../estimators.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { intervalIn, intervalAbove } from '../pattern.ts';
import { dealOrNoDealOverlap, dealOrNoDealPair } from '../populations/dealOrNoDeal.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import type { ValidationContext } from '../validationContext.ts';

/** Σ_k min(w_k, w′_k) over the issues' weights, in [0, 1]: 1 where both sides have the same weights. */
export function overlapOf(scenario: Scenario): number {
  const { vendor, client } = prepare(scenario);
  return vendor.goals.weight.reduce((sum, w, k) => sum + Math.min(w, client.goals.weight[k]!), 0);
}

/** Upper end of each bin of overlap, not included, and how often people failed in it. */
const BINS = [
  [0.3, 0.08],
  [0.5, 0.12],
  [0.7, 0.26],
  [0.9, 0.35],
  [Infinity, 0.46],
] as const;
const NAMES = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
/** How far a bin's failure rate may lie from people's. */
const RATE_TOLERANCE = 0.1;
/** An overlap that lies below the end of a bin by at most this is at the end. */
const OVERLAP_ROUNDING = 1e-9;

/** The number of the bin of an overlap, from 0. */
export const binOfOverlap = (overlap: number): number => BINS.findIndex(([end]) => overlap < end - OVERLAP_ROUNDING);

/** The bins with failures so far from 0 that they need more pairs for an interval of ± 0.04; the others have enough. */
const RARE = [2, 3, 4];
/** How many times as many pairs as another population such a bin has. */
const WANTED = 3;
/** The last bin holds about a twenty-fifth of all pairs; so many at most are looked through for each one wanted. */
const LOOKED_THROUGH = 60;

/**
 * The pairs of `dealOrNoDeal` by the bin of their overlap. To the bins of `RARE` the next ones after the population's
 * last pair are added, until each has three times as many as other populations have pairs.
 */
export const pairsByOverlap = (context: ValidationContext): readonly (readonly PlayedPair[])[] =>
  context.shared('dealOrNoDeal by overlap', () => {
    const scenarios = context.scenarios('dealOrNoDeal');
    const binOf = scenarios.map((scenario) => binOfOverlap(overlapOf(scenario)));
    const bins = BINS.map((_, bin) => context.play('dealOrNoDeal').filter(({ pair }) => binOf[pair] === bin));
    const more: Scenario[][] = BINS.map(() => []);
    const { pairs, seed } = context;
    const lacking = (bin: number): boolean => bins[bin]!.length + more[bin]!.length < WANTED * pairs;
    const from = scenarios.length;
    for (let n = from; RARE.some(lacking) && n < from + LOOKED_THROUGH * WANTED * pairs; n++) {
      const bin = binOfOverlap(dealOrNoDealOverlap(n, seed));
      if (RARE.includes(bin) && lacking(bin)) more[bin]!.push(dealOrNoDealPair(n, seed));
    }
    return bins.map((found, bin) => [...found, ...context.playList(more[bin]!, false)]);
  });

/** "below 0.3", "0.3 to 0.5", "from 0.9". */
export const nameOfBin = (bin: number): string => {
  const from = BINS[bin - 1]?.[0];
  const to = BINS[bin]?.[0];
  return from === undefined ? `below ${to}` : to === Infinity ? `from ${from}` : `${from} to ${to}`;
};

function readings(context: ValidationContext): Reading[] {
  const bins = pairsByOverlap(context);
  const rates = BINS.map(([, human], bin) =>
    intervalIn(
      `failures where the overlap is ${nameOfBin(bin)}`,
      bins[bin]!.length === 0 ? null : failureRate(bins[bin]!),
      human - RATE_TOLERANCE,
      human + RATE_TOLERANCE,
      `${human.toFixed(2)} ± ${RATE_TOLERANCE.toFixed(2)}`,
    ),
  );
  const steps = bins
    .slice(1)
    .map((list, n) =>
      intervalAbove(
        `${NAMES[n + 1]!} bin less the one before`,
        bins[n]!.length === 0 || list.length === 0 ? null : newcombe(failureRate(bins[n]!), failureRate(list)),
        n === bins.length - 2 ? -RATE_TOLERANCE : 0,
        'more',
      ),
    );
  return [...rates, ...steps];
}

export const overlap: Pattern = {
  row: 2,
  name: 'impasse rises with the overlap of priorities',
  basis: 'calibrated',
  source: 'DealOrNoDeal, 5,916 pairs',
  readings,
  note:
    'The slope comes from the geometry: two people who hold out need a package that is good enough for both, and ' +
    'there is none where both want the same thing. Where little overlaps, people fail more often than ours do (8 ' +
    'against 1 in a hundred): in the original both had to fill in the same deal, and slips count as failures; the ' +
    'model makes no slips. The last step is held only not to fall clearly.',
};
