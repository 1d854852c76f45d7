/** A relationship over its deals in small bars: trust and satisfaction of both sides, and the client's tenure. */
import type { Dealings } from '../../dealings/dealings.ts';
import type { DealRow } from '../../dealings/rows/dealRow.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES, otherSide } from '../../domain/side.ts';
import type { Block } from '../page/block.ts';
import { columns, listed, wrapText } from '../page/wrapText.ts';
import { possessive, styledName } from '../words/naming.ts';
import { verb } from '../words/pronoun.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../page/style.ts';
import { sparkline } from './sparkline.ts';

/** The largest number of deals that are drawn, one bar each. */
const MOST = 60;
/** What stands for an empty seat. */
const EMPTY = '·';

/** One bar for each deal; no lines where nobody ever sat at the table. */
export function smallRelationship({ scenario, deals }: Dealings, style: Style): Block[] {
  const rows = deals.slice(0, MOST).map(({ row }) => row);
  const seated = rows.filter(({ client }) => client !== null);
  if (seated.length === 0) return [];
  const name = (side: Side): string => styledName(scenario, side, style);
  const line = (label: string, side: Side, of: (row: DealRow) => number, low: number, high: number): string[] => [
    label,
    style[side](
      rows.map((row) => (row.client === null ? EMPTY : sparkline([(of(row) - low) / (high - low)]))).join(''),
    ),
    `${twoDecimals(of(seated[0]!))} → ${twoDecimals(of(seated.at(-1)!))}`,
  ];
  const most = Math.max(1, ...rows.map(({ tenure }) => tenure));
  const lost = rows.filter(({ left }) => left).map(({ deal }) => deal);
  return [
    ...columns(
      [
        ...SIDES.map((side) =>
          line(
            `${name(side)} ${verb(scenario, side, 'trusts', 'trust')} ${name(otherSide(side))}`,
            side,
            (row) => (side === 'client' ? row.trust : row.vendorTrust)!,
            0,
            1,
          ),
        ),
        ...SIDES.map((side) =>
          line(
            `${possessive(name(side))} satisfaction`,
            side,
            (row) => (side === 'client' ? row.satisfaction : row.vendorSatisfaction)!,
            1,
            5,
          ),
        ),
        [
          'deals in a row',
          style.client(
            rows.map(({ client, tenure }) => (client === null ? EMPTY : sparkline([tenure / most]))).join(''),
          ),
          `at most ${most}`,
        ],
      ],
      2,
    ),
    '',
    ...wrapText(
      style.faint(
        'One bar for each deal; trust from 0 to 1, satisfaction from 1 to 5. ' +
          (seated.length < rows.length ? `${EMPTY} is an empty seat. ` : '') +
          (lost.length === 0
            ? ''
            : `A client left after ${lost.length === 1 ? 'deal' : 'deals'} ${listed(lost.map(String))}. `) +
          (deals.length > MOST ? `The first ${MOST} deals.` : ''),
      ),
      2,
    ),
  ];
}
