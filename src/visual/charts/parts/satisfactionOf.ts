/** The satisfaction that rows of runs and of hands have: the library's, from 1 to 5, or a class's ratings. */
import type { Side } from '../../../domain/side.ts';
import { SIDES } from '../../../domain/side.ts';
import type { FlatRow } from '../../words/csv.ts';
import { twoDecimals } from '../../words/formatNumber.ts';
import { isNumeric } from './given.ts';
import type { Roles } from '../../words/roleText.ts';
import { roleOf } from '../../words/roleText.ts';

/** The numbers of a side; empty where no row has one. */
export const satisfactionOf = (rows: readonly FlatRow[], side: Side): number[] =>
  rows.flatMap((row) => {
    const cell = row[`satisfaction.${side}`];
    return isNumeric(cell) ? [Number(cell)] : [];
  });

/** The sides of which a row has a number. */
export const ratedSides = (rows: readonly FlatRow[]): Side[] =>
  SIDES.filter((side) => satisfactionOf(rows, side).length > 0);

/** "Mean satisfaction: vendor 2.88, client 2.02. "; "" where no row has a number. */
export function satisfactionMeans(rows: readonly FlatRow[], roles: Roles): string {
  const means = ratedSides(rows).map((side) => {
    const numbers = satisfactionOf(rows, side);
    return `${roleOf(roles, side)} ${twoDecimals(numbers.reduce((sum, number) => sum + number, 0) / numbers.length)}`;
  });
  return means.length === 0 ? '' : `Mean satisfaction: ${means.join(', ')}. `;
}
