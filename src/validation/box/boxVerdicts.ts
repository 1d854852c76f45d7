/** The verdict of every contrast at every point, corrected for the number of all of them. */
import type { Estimate } from '../../statistics/estimate.ts';
import { logOddsInteraction } from '../../statistics/logOddsInteraction.ts';
import { mcnemar } from '../../statistics/mcnemar.ts';
import { normalQuantile } from '../../statistics/normalQuantile.ts';
import { holm, intervalPValue } from '../../statistics/pValue.ts';
import { tango } from '../../statistics/tango.ts';

/**
 * `supported`: what the essay asks for saves deals. `contradicted`: it costs deals. `no difference`: it neither saves
 * nor costs a tenth of all talks. `undecided`: none of these.
 */
export type BoxVerdict = 'supported' | 'contradicted' | 'no difference' | 'undecided';

/** A contrast at a point. */
export interface BoxResult {
  /** The rate of deals in each cell, in [0, 1]: without and with; of `takes two` nobody, vendor, client, both. */
  readonly deals: readonly number[];
  /** The rate of deals with less that without, in [−1, 1]; of `takes two` the interaction on the log-odds of a deal. */
  readonly effect: Estimate;
  /** The two-sided p-value after Holm's correction for all contrasts at all points. */
  readonly p: number;
  readonly verdict: BoxVerdict;
}

/** A difference of deal rates that is wholly nearer to 0 counts as none. An assumption. */
export const NEGLIGIBLE = 0.1;
const SIGNIFICANCE = 0.05;

/** What is known of a contrast before the correction. */
export interface Tested extends Pick<BoxResult, 'deals' | 'effect'> {
  readonly p: number;
  /** Pairs with a deal in the second cell only, in the first only, and all; null for an interaction. */
  readonly pairs: readonly [gained: number, lost: number, n: number] | null;
}

/** Tests a contrast: Tango's interval and McNemar's exact test of two cells, the interaction of four. */
export function tested(cells: readonly (readonly number[])[]): Tested {
  const deals = cells.map((cell) => cell.reduce((sum, deal) => sum + deal, 0) / cell.length);
  const [first, second, third, fourth] = cells as [number[], number[], number[]?, number[]?];
  if (third !== undefined && fourth !== undefined) {
    const effect = logOddsInteraction(first, second, third, fourth);
    return {
      deals,
      effect,
      p: intervalPValue(effect),
      pairs: null,
    };
  }
  const gained = first.filter((deal, n) => deal < second[n]!).length;
  const lost = first.filter((deal, n) => deal > second[n]!).length;
  return {
    deals,
    effect: tango(gained, lost, first.length),
    p: mcnemar(lost, gained),
    pairs: [gained, lost, first.length],
  };
}

/**
 * Corrects all tests together. A sign is found where Holm's p is below 0.05. `no difference` is found where Tango's
 * interval at the level 1 − 0.05/m lies within ± 0.1, with the number m of all tests (Bonferroni); an interaction is
 * never found to be none.
 */
export function boxVerdicts(all: readonly Tested[]): BoxResult[] {
  const ps = holm(all.map(({ p }) => p));
  const z = normalQuantile(SIGNIFICANCE / (2 * all.length));
  return all.map(({ deals, effect, pairs }, n) => {
    const p = ps[n]!;
    if (p < SIGNIFICANCE) return { deals, effect, p, verdict: effect.estimate > 0 ? 'supported' : 'contradicted' };
    const whole = pairs === null ? null : tango(...pairs, z);
    const isNone = whole !== null && whole.low > -NEGLIGIBLE && whole.high < NEGLIGIBLE;
    return { deals, effect, p, verdict: isNone ? 'no difference' : 'undecided' };
  });
}
