/**
 * The points of Saltelli's scheme (see sobol.ts): for each row j of the samples A and B the point A_j, the point B_j,
 * and A_j with one factor after the other taken from B_j.
 */
import { openStream } from '../../kernel/stream.ts';
import type { Design } from './design.ts';
import type { ReadLevels } from './levels.ts';
import { settingAt } from './levels.ts';

/**
 * `samples` rows of k + 2 points each. A row's shares are drawn at the address of the row and the factor, so that more
 * samples go on where fewer ended, and one factor more moves nobody else's.
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
