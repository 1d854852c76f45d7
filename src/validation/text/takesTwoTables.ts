/** "It takes two" as text: a table of cells for each table of a negotiation. */
import type { TakesTwo } from '../claim/takesTwo.ts';
import type { Block } from '../../visual/page/block.ts';
import { headedColumns, wrapText } from '../../visual/page/wrapText.ts';
import { plusMinus, twoDecimals } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/page/style.ts';

/** The tables under their title. */
export const takesTwoTables = (found: readonly TakesTwo[], style: Style): Block[] => [
  `  ${style.title('It takes two? One lever at a time, on the log-odds of a deal')}`,
  ...wrapText(
    'Failures where nobody, the vendor, the client and both invest; then what both do beyond the sum of each, on the ' +
      'log-odds (half a case added to each count) and in shares saved, each with its own 95 % interval; p is ' +
      `corrected for all ${found.length} (Holm). +: it takes two, −: it does not, ?: undecided, by the log-odds ` +
      'where p is below 0.05.',
    4,
  ),
  ...[...new Set(found.map(({ table }) => table))].flatMap((name) => [
    ...wrapText(name[0]!.toUpperCase() + name.slice(1), 4),
    ...headedColumns(
      ['', 'lever', 'trust is', ...WHO, 'log-odds', 'p', 'shares'],
      found
        .filter(({ table }) => table === name)
        .map(({ lever, rule, failures, logOdds, saved, p, verdict }) => [
          markOf(verdict, style),
          lever,
          rule,
          ...WHO.map((who) => twoDecimals(failures[who].estimate)),
          plusMinus(logOdds, twoDecimals),
          pText(p),
          plusMinus(saved, twoDecimals),
        ]),
      4,
    ),
  ]),
  '',
];

const WHO = ['nobody', 'vendor', 'client', 'both'] as const;

/** A p-value: "0.012", "<0.001". */
export const pText = (p: number): string => (p < 0.001 ? '<0.001' : p.toFixed(3));

const markOf = (verdict: TakesTwo['verdict'], style: Style): string =>
  verdict === 'supported' ? style.good('+') : verdict === 'contradicted' ? style.bad('−') : style.faint('?');
