/** A sequence of deals in a few sentences: how many were made, and where a client was lost. */
import type { Dealings } from '../../dealings/dealings.ts';
import { styledName } from '../words/naming.ts';
import type { Style } from '../page/style.ts';
import { listed } from '../page/wrapText.ts';

/** The sentences. */
export function dealingsSummary({ scenario, deals }: Dealings, style: Style): string[] {
  const rows = deals.map(({ row }) => row);
  const made = rows.filter(({ renewed }) => renewed !== null).length;
  const lost = rows.filter(({ left }) => left);
  const vendor = styledName(scenario, 'vendor', style);
  const where = (to: string | null): string => (to === null ? 'to nobody' : `to ${to.trim()}`);
  const sentence =
    lost.length === 0
      ? `Nobody left ${vendor}.`
      : `${vendor} lost a client ${listed(lost.map(({ deal, to }) => `${where(to)} at deal ${deal}`))}.`;
  return [`${made} of ${deals.length} deals were made.`, sentence];
}
