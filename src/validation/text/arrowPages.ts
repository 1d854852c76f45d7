/** The essay's arrows as text: a table for each measurement. */
import type { TakesTwo } from '../claim/takesTwo.ts';
import type { Validation } from '../validation.ts';
import type { Block } from '../../visual/words/block.ts';
import { headedColumns, wrapText } from '../../visual/words/wrapText.ts';
import { plusMinus, twoDecimals } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/words/style.ts';

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
  `  ${style.title('It takes two? One lever at a time, on the log-odds of a deal')}`,
  ...wrapText(
    'Failures where nobody, the vendor, the client and both invest; then what both do beyond the sum of each, on the ' +
      'log-odds (half a case added to each count) and in shares saved. +: it takes two, −: it does not, ?: ' +
      `undecided, by the interval on the log-odds; the ${takesTwo.length} intervals ` +
      'are not corrected for their number.',
    4,
  ),
  ...[...new Set(takesTwo.map(({ table }) => table))].flatMap((name) => [
    ...wrapText(name[0]!.toUpperCase() + name.slice(1), 4),
    ...headedColumns(
      ['', 'lever', 'trust is', ...WHO, 'log-odds', 'shares'],
      takesTwo
        .filter(({ table }) => table === name)
        .map(({ lever, rule, failures, logOdds, saved, verdict }) => [
          markOf(verdict, style),
          lever,
          rule,
          ...WHO.map((who) => twoDecimals(failures[who].estimate)),
          plusMinus(logOdds, twoDecimals),
          plusMinus(saved, twoDecimals),
        ]),
      4,
    ),
  ]),
  '',
];

const WHO = ['nobody', 'vendor', 'client', 'both'] as const;

const understandings = (rows: Arrows['toFlexibility']): string[] =>
  (rows[0]?.shares ?? []).map(({ understanding }) => String(understanding));

/** Three digits, without the sign of a zero that rounding left. */
const threeDecimals = (x: number): string => x.toFixed(3).replace(/^-(0\.000)$/, '$1');

const markOf = (verdict: TakesTwo['verdict'], style: Style): string =>
  verdict === 'supported' ? style.good('+') : verdict === 'contradicted' ? style.bad('−') : style.faint('?');
