/**
 * A sequence of deals, told. The deals that matter are told at length: the first, those that fail, those before which
 * the market turns or somebody else sits down, and those after which a client leaves. The others have a line each.
 */
import type { DealRecord } from '../../dealings/dealRecord.ts';
import type { Dealings } from '../../dealings/dealings.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../page/style.ts';
import { wrapText } from '../page/wrapText.ts';
import { withClient, withOwnClient } from './clientOfDeal.ts';
import { afterDealText, dealWorth } from './afterDealText.ts';
import { beforeDealText } from './beforeDealText.ts';
import { headline } from '../story/endingText.ts';
import { story } from '../story/story.ts';

/** Whether a deal is told at length. */
const matters = ({ market = [] }: Scenario, { deal, row }: DealRecord): boolean =>
  deal === 1 ||
  row.client === null ||
  row.ending !== 'agreement' ||
  market.some(({ at }) => at === deal) ||
  row.left ||
  row.cameBack ||
  row.lastEnding === null ||
  row.delivered === false;

/** Writes the deals, in order. The first talks over which a client left are told round by round. */
export function dealingsText({ scenario, deals }: Dealings, style: Style): Block[] {
  const lost = deals.find(({ row }) => row.left && row.ending !== 'agreement');
  return deals.flatMap((deal, n) => {
    const before = deals[n - 1];
    const isLong = matters(scenario, deal);
    const gap = n > 0 && (isLong || matters(scenario, before!)) ? [''] : [];
    return [
      ...gap,
      ...(isLong
        ? longText(scenario, deal, before, style, deal === lost)
        : wrapText(dealLine(scenario, deal, style), 2)),
    ];
  });
}

/** A deal at length: what went before it, how the talks ended, and what followed. */
function longText(
  scenario: Scenario,
  deal: DealRecord,
  before: DealRecord | undefined,
  style: Style,
  isTold: boolean,
): Block[] {
  const { negotiation } = withOwnClient(deal);
  const ended = negotiation === null ? [] : [headline(negotiation, style)];
  const told = negotiation !== null && isTold ? ['', ...story(negotiation, style), ''] : [];
  return [
    ...wrapText(style.title(`Deal ${deal.deal}`), 2),
    ...wrapText(beforeDealText(scenario, deal, before, style).join(' '), 4),
    ...told,
    ...wrapText([...ended, ...afterDealText(scenario, deal, style)].join(' '), 4),
  ];
}

/** A deal in a line. */
export function dealLine(given: Scenario, { deal, negotiation, row }: DealRecord, style: Style): string {
  const scenario = withClient(given, row.client);
  const worth = dealWorth(scenario, negotiation!.ending.utility, style);
  const felt = `Satisfaction ${twoDecimals(row.satisfaction!)}, trust ${twoDecimals(row.trust!)}; renewed.`;
  return `${style.title(`Deal ${deal}`)}: signed in round ${negotiation!.rounds}, ${worth}. ${felt}`;
}
