/** One vendor with several clients, for people: its rows, or what many such vendors have. */
import type { Portfolio } from '../../dealings/portfolio/portfolio.ts';
import type { PortfolioRow } from '../../dealings/portfolio/portfolioRows.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import type { Style } from '../page/style.ts';
import { headedColumns, wrapText } from '../page/wrapText.ts';
import { perHundred, plusMinus, twoDecimals } from '../words/formatNumber.ts';
import { counted } from '../words/plural.ts';
import { gainNumber, meanGain } from '../words/worthText.ts';

/** The rows of one vendor, one line for each seat and deal. */
export function vendorTable(rows: readonly PortfolioRow[], scenario: Scenario, style: Style): Block[] {
  const number = (x: number | null): string => (x === null ? '–' : twoDecimals(x));
  const made = rows.filter(({ ending }) => ending === 'agreement');
  const exceptions = rows.reduce((sum, row) => sum + row.exceptions, 0);
  const asked = rows.filter(({ heard }) => heard > 0).length;
  return [
    ...headedColumns(
      ['deal', 'seat', 'client', 'ended', 'tenure', 'left for', 'heard of', 'exceptions', 'satisfaction', 'margin'],
      rows.map((row) => [
        String(row.deal),
        String(row.seat),
        row.client === null ? '–' : String(row.client),
        row.ending ?? 'nobody',
        String(row.tenure),
        row.to ?? (row.left ? 'nobody' : ''),
        String(row.heard),
        String(row.exceptions),
        number(row.satisfaction),
        row.margin === null ? '–' : gainNumber(scenario, 'vendor', row.margin, style),
      ]),
      2,
      [0, 1, 2, 4, 6, 7, 8, 9],
    ),
    '',
    ...wrapText(
      `${made.length} of ${rows.length} deals were made, with ${counted(exceptions, 'exception')}; ` +
        `at ${counted(asked, 'table')} the client had heard of one that another got. Satisfaction is the client's; ` +
        "the margin is the vendor's, beyond no deal.",
      2,
    ),
  ];
}

/** What the vendors of a portfolio have, one line for each number. */
export function portfolioTable(found: Portfolio, scenario: Scenario, style: Style): Block[] {
  const { clients, deals, dealRate, heard } = found;
  const share = ({ estimate, low, high }: Portfolio['dealRate']): string =>
    `${perHundred(estimate)} (${perHundred(low)}–${perHundred(high)}) of 100`;
  const gain = (mean: Portfolio['firm']): string => meanGain(scenario, 'vendor', mean, style);
  return [
    ...headedColumns(
      ['for each seat and deal', 'mean over vendors'],
      [
        ['deals made', share(dealRate)],
        ['what the firm has', gain(found.firm)],
        ['what its rep has, with the bonus', gain(found.rep)],
        ['exceptions', plusMinus(found.exceptions)],
        ['what they are worth to the vendor', gain(found.given)],
        ['what they are expected to cost with the others', gain(found.precedents)],
        ['clients who had heard of one', share(heard)],
      ],
      2,
      [1],
    ),
    '',
    ...wrapText(
      `${counted(clients, 'seat')}, ${counted(deals, 'deal')}; worths in the vendor's ` +
        `${style.points === true ? 'points' : 'utility'}, beyond no deal; 95 % intervals over the vendors.`,
      2,
    ),
  ];
}
