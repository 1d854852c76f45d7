/** A sequence of deals in a few sentences: how many were made, and where a client was lost. */
import type { Dealings } from '../../dealings/dealings.ts';
import { styledName } from '../words/naming.ts';
import { counted } from '../words/plural.ts';
import type { Style } from '../page/style.ts';
import { listed } from '../page/wrapText.ts';

/** The sentences. */
export function dealingsSummary({ scenario, deals }: Dealings, style: Style): string[] {
  const rows = deals.map(({ row }) => row);
  const made = rows.filter(({ renewed }) => renewed !== null).length;
  const lost = rows.filter(({ left }) => left);
  const vendor = styledName(scenario, 'vendor', style);
  const takers = [...new Set(lost.map(({ to }) => to))].map((taker) => {
    const at = lost.filter(({ to }) => to === taker).map(({ deal }) => String(deal));
    return `to ${taker === null ? 'nobody' : taker.trim()} at ${at.length === 1 ? 'deal' : 'deals'} ${listed(at)}`;
  });
  const sentence =
    lost.length === 0
      ? `Nobody left ${vendor}.`
      : `${vendor} lost ${lost.length === 1 ? 'a client' : counted(lost.length, 'client')} ${takers.join('; ')}.`;
  return [`${made} of ${counted(deals.length, 'deal')} ${made === 1 ? 'was' : 'were'} made.`, sentence];
}
