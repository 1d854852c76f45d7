/** Which levers tell the points of one verdict from all others: by ranks alone. */
import { holm } from '../../statistics/pValue.ts';
import { rankSum } from '../../statistics/rankSum.ts';
import type { BoxVerdict } from './boxVerdicts.ts';

/** A lever that separates the points of a verdict from the others. */
export interface Separating {
  readonly verdict: 'supported' | 'contradicted';
  readonly factor: string;
  /**
   * Of a point of this verdict and another point, how often the first has the greater value, in [0, 1]: near 1 the
   * verdict is found where the lever is high, near 0 where it is low.
   */
  readonly greater: number;
  /** The p-value of the rank sums after Holm's correction for all contrasts, verdicts and factors. */
  readonly p: number;
}

/** Fewer points than these on either side are not compared. An assumption. */
const FEWEST = 8;
const SIGNIFICANCE = 0.05;

/**
 * Compares the points of each verdict with all others, contrast by contrast and factor by factor.
 *
 * @param points - By point, the share of its range at which each factor stands.
 * @param contrasts - By contrast, its verdict at each of these points.
 * @returns By contrast, those with a corrected p below 0.05, the clearest first.
 */
export function separating(
  points: readonly Readonly<Record<string, number>>[],
  contrasts: readonly (readonly BoxVerdict[])[],
): Separating[][] {
  const compared = contrasts.flatMap((verdicts, contrast) =>
    (['supported', 'contradicted'] as const).flatMap((verdict) => {
      const own = points.filter((_, n) => verdicts[n] === verdict);
      const others = points.filter((_, n) => verdicts[n] !== verdict);
      if (own.length < FEWEST || others.length < FEWEST) return [];
      return Object.keys(points[0]!).map((factor) => {
        const at = (list: typeof points): number[] => list.map((point) => point[factor]!);
        return { contrast, verdict, factor, ...rankSum(at(own), at(others)) };
      });
    }),
  );
  const ps = holm(compared.map(({ p }) => p));
  return contrasts.map((_, n) =>
    compared
      .flatMap(({ contrast, ...one }, k) => (contrast === n && ps[k]! < SIGNIFICANCE ? [{ ...one, p: ps[k]! }] : []))
      .sort((a, b) => Math.abs(b.greater - 0.5) - Math.abs(a.greater - 0.5)),
  );
}
