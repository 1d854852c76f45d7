/**
 * Sobol' indices as a table. Few rows of the scheme tell the order of the factors alone, so that their indices are left
 * out; an index of more rows is told beside its interval.
 */
import type { Estimate } from '../../statistics/estimate.ts';
import type { SobolIndices } from '../../statistics/sobol.ts';
import { FEW_ROWS } from '../../statistics/sobol.ts';
import type { Block } from '../page/block.ts';
import { bar, formatCount, twoDecimals } from '../words/formatNumber.ts';
import { headedColumns, wrapText } from '../page/wrapText.ts';

/** A factor, with the cells that say what it is. */
export interface SobolRow extends SobolIndices {
  readonly cells: readonly string[];
}

/**
 * Makes the table and a note on what it tells.
 *
 * @param head - The names of the first columns, one for each cell of a row.
 * @param factors - The factors, in any order.
 * @param samples - The rows of the scheme.
 */
export function sobolTable(
  head: readonly string[],
  factors: readonly SobolRow[],
  samples: number,
  indent: number,
): Block[] {
  const sorted = [...factors].sort((a, b) => (b.total?.estimate ?? 0) - (a.total?.estimate ?? 0));
  const width = head.length;
  if (samples < FEW_ROWS)
    return [
      ...headedColumns(
        [...head, 'place', '95 % interval'],
        sorted.map(({ cells, rank }) => [...cells, ...placeCells(rank)]),
        indent,
        [width],
      ),
      ...wrapText(
        `The places of the total indices, the greatest first, and no indices: ${formatCount(samples)} rows of the ` +
          `scheme tell the order at most. From ${FEW_ROWS} rows on the indices are told.`,
        indent,
      ),
    ];
  const isOutside = sorted.some(({ first, total }) => [first, total].some((one) => one !== null && !isShare(one)));
  return [
    ...headedColumns(
      [...head, 'alone', '95 % interval', '', 'in all', '95 % interval', ''],
      sorted.map(({ cells, first, total }) => [...cells, ...shareCells(first), ...shareCells(total)]),
      indent,
      [width, width + 3],
    ),
    ...(isOutside ? wrapText('An index below 0 or above 1 is the error of the sample: take more rows.', indent) : []),
  ];
}

const isShare = ({ estimate }: Estimate): boolean => estimate >= 0 && estimate <= 1;

/** A place and its interval; a place that is the same in every resample has none. */
const placeCells = (rank: Estimate | null): string[] =>
  rank === null
    ? ['–', '']
    : [
        String(rank.estimate),
        rank.low === rank.high ? 'the same in every resample' : `${rounded(rank.low)} to ${rounded(rank.high)}`,
      ];

const rounded = (x: number): string => String(Math.round(x * 10) / 10);

/** An index, its interval and a bar; a factor that changed nothing in any row has the index 0 and no interval. */
const shareCells = (share: Estimate | null): string[] =>
  share === null
    ? ['–', '', '']
    : share.low === share.high
      ? ['–', share.low === 0 ? 'no effect in any row' : 'too few rows', '']
      : [
          twoDecimals(share.estimate),
          `${twoDecimals(share.low)} to ${twoDecimals(share.high)}`,
          bar(Math.min(1, Math.max(0, share.estimate)), 10),
        ];
