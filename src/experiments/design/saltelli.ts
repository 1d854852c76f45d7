/**
 * Makes the points of Saltelli's scheme (see sobol.ts). For each row j of the samples A and B the points are A_j, B_j,
 * and, for each factor, A_j with that factor taken from B_j.
 */
import { openStream } from '../../kernel/stream.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { estimateOf, meanOf } from '../../statistics/mean.ts';
import type { SobolIndices } from '../../statistics/sobol.ts';
import { sobol } from '../../statistics/sobol.ts';
import type { Design } from './design.ts';
import type { ReadLevels } from './levels.ts';
import { settingAt } from './levels.ts';

/**
 * Makes a design of `samples` rows of k + 2 points each. The numbers of a row are drawn from a stream with the address
 * of the row and the factor: further samples or factors do not change the others.
 */
export function saltelli(levels: ReadonlyMap<string, ReadLevels>, samples: number, seed: string): Design {
  const paths = [...levels.keys()];
  const perRow = paths.length + 2;
  const share = (row: number, path: string, sample: 'A' | 'B'): number =>
    openStream(seed, row, path, `sensitivity ${sample}`).next();
  return {
    paths,
    count: samples * perRow,
    at: (i) => {
      const row = Math.floor(i / perRow);
      const place = i % perRow;
      return Object.fromEntries(
        paths.map((path, k) => [
          path,
          settingAt(levels.get(path)!, share(row, path, place === 1 || place === k + 2 ? 'B' : 'A')),
        ]),
      );
    },
  };
}

/**
 * Computes the Sobol' indices of each factor from the values at all points of such a design. Mean and variance are
 * those of the samples A and B together.
 */
export function saltelliIndices(
  values: Float64Array,
  { paths }: Pick<Design, 'paths'>,
  seed: string,
): { indices: SobolIndices[]; mean: Estimate; variance: number } {
  const perRow = paths.length + 2;
  const column = (place: number): Float64Array => values.filter((_, i) => i % perRow === place);
  const [a, b] = [column(0), column(1)];
  const mean = meanOf([...a, ...b]);
  return {
    indices: sobol(
      a,
      b,
      paths.map((_, k) => column(k + 2)),
      seed,
    ),
    mean: estimateOf(mean, -Infinity, Infinity)!,
    variance: mean.squares / (mean.n - 1),
  };
}
