/** Names the columns of satisfaction: `satisfaction.vendor` for the whole, `satisfaction.vendor.outcome` for a part. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Satisfaction } from '../../relationship/satisfaction.ts';
import { SATISFACTION } from '../../relationship/satisfaction.ts';

export type SatisfactionPart = Exclude<keyof Satisfaction, 'whole'>;
export type SatisfactionColumn = `satisfaction.${Side}` | `satisfaction.${Side}.${SatisfactionPart}`;

/**
 * Makes the ten columns, the vendor's first.
 *
 * @param of - The cell for a name of a side; `n` is the column's number, from 0.
 */
export const satisfactionColumns = <T>(
  of: (side: Side, name: keyof Satisfaction, n: number) => T,
): Record<SatisfactionColumn, T> =>
  Object.fromEntries(
    SIDES.flatMap((side, s) =>
      SATISFACTION.map((name, n) => [
        `satisfaction.${side}${n === 0 ? '' : `.${name}`}`,
        of(side, name, s * SATISFACTION.length + n),
      ]),
    ),
  ) as Record<SatisfactionColumn, T>;
