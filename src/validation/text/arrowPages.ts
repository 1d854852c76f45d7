/** The essay's arrows as text: a table for each measurement. */
import type { Validation } from '../validation.ts';
import type { Block } from '../../visual/page/block.ts';
import { headedColumns, wrapText } from '../../visual/page/wrapText.ts';
import { plusMinus, threeDecimals, twoDecimals } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/page/style.ts';
import { takesTwoTables } from './takesTwoTables.ts';

type Arrows = NonNullable<Validation['claim']>['arrows'];

/** Three tables, each under its title. */
export const arrowPages = ({ toFlexibility, toUnderstanding, takesTwo }: Arrows, style: Style): Block[] => [
  `  ${style.title('Understanding → flexibility: presses on the break point, explained or granted')}`,
  ...wrapText(
    "The share by the vendor's understanding, and its slope from 0 to 1. Client: whether it presses what costs " +
      'little (candid) or has few points in mind (people). Foresight 0 is the clamp, care 0 the null model.',
    4,
  ),
  ...headedColumns(
    ['client', 'care', 'bends', 'foresight', 'presses', ...understandings(toFlexibility), 'slope'],
    toFlexibility.map(({ client, care, flexibility, foresight, presses, shares, slope }) => [
      client === 'foresighted' ? 'people' : client,
      ...[care, flexibility, foresight, presses].map(String),
      ...shares.map(({ answered }) => (answered === null ? '–' : twoDecimals(answered.estimate))),
      slope === null ? 'nothing' : plusMinus(slope, twoDecimals),
    ]),
    4,
  ),
  '',
  `  ${style.title("Trust → understanding: how much truer the client's beliefs become")}`,
  ...wrapText(
    "The fall of |belief − truth| of the vendor's costs by the client's trust; the rise is from the lowest trust to " +
      'the highest, over all issues and on the point alone.',
    4,
  ),
  ...headedColumns(
    ['', ...(toUnderstanding[0]?.byTrust ?? []).map(({ trust }) => String(trust)), 'rise', 'on the point'],
    toUnderstanding.map(({ table, byTrust, rise, pointRise }) => [
      table,
      ...byTrust.map(({ gain }) => threeDecimals(gain.estimate)),
      plusMinus(rise, threeDecimals),
      plusMinus(pointRise, threeDecimals),
    ]),
    4,
  ),
  '',
  ...takesTwoTables(takesTwo, style),
];

const understandings = (rows: Arrows['toFlexibility']): string[] =>
  (rows[0]?.shares ?? []).map(({ understanding }) => String(understanding));
