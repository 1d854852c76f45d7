/** What followed a deal: the delivery, how satisfied the client is, and whether it stays. */
import type { DealRecord } from '../../dealings/dealRecord.ts';
import type { PerSide } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { percent, twoDecimals } from '../words/formatNumber.ts';
import { styledName } from '../words/naming.ts';
import { clause, pronounOf, verb } from '../words/pronoun.ts';
import { worthText } from '../words/worthText.ts';
import type { Style } from '../page/style.ts';
import { withClient } from './clientOfDeal.ts';

/** "worth 0.50 to Acme and 0.40 to Birch". */
export const dealWorth = (scenario: Scenario, utility: PerSide<number>, style: Style): string =>
  `worth ${SIDES.map(
    (side) => `${worthText(scenario, side, utility[side], style)} to ${styledName(scenario, side, style)}`,
  ).join(' and ')}`;

/** The sentences after a deal. */
export function afterDealText(given: Scenario, { negotiation, row }: DealRecord, style: Style): string[] {
  if (negotiation === null) return [];
  const scenario = withClient(given, row.client);
  const [vendor, client] = [styledName(scenario, 'vendor', style), styledName(scenario, 'client', style)];
  const { utility } = negotiation.ending;
  const isDeal = row.renewed !== null;
  const { own } = pronounOf(scenario, 'client');
  const [felt, trusted] = [twoDecimals(row.satisfaction!), twoDecimals(row.trust!)];
  return [
    ...(isDeal ? [`It is ${dealWorth(scenario, utility, style)}.`] : []),
    ...deliveryText(scenario, row, style),
    `The satisfaction of ${client} is ${felt} of 5, and ${own} trust ${trusted}.`,
    ...stayText(scenario, row, style),
    ...(row.tells === true ? [`${client} ${verb(scenario, 'client', 'tells', 'tell')} others of ${vendor}.`] : []),
  ];
}

function deliveryText(scenario: Scenario, { delivered, recovered }: DealRecord['row'], style: Style): string[] {
  if (delivered === null) return [];
  const vendor = styledName(scenario, 'vendor', style);
  const { own } = pronounOf(scenario, 'vendor');
  if (delivered) return [`${vendor} ${verb(scenario, 'vendor', 'keeps', 'keep')} ${own} word.`];
  const breaks = `${vendor} ${verb(scenario, 'vendor', 'breaks', 'break')} ${own} word`;
  return [recovered === true ? `${breaks}, and ${verb(scenario, 'vendor', 'makes', 'make')} it good.` : `${breaks}.`];
}

function stayText(scenario: Scenario, { renewed, renewalChance, left, to }: DealRecord['row'], style: Style): string[] {
  const client = styledName(scenario, 'client', style);
  if (renewed === null) return left ? [] : [`${client} ${verb(scenario, 'client', 'is', 'are')} without a contract.`];
  const chance = renewalChance === 1 ? '' : ` (the chance was ${percent(renewalChance!)})`;
  if (renewed) return [`${client} ${verb(scenario, 'client', 'renews', 'renew')}${chance}.`];
  const goes = clause(pronounOf(scenario, 'client'), 'signs', 'sign');
  const where = to === null ? 'no rival is better than no deal' : `${goes} with ${to.trim()}`;
  return [`${client} ${verb(scenario, 'client', 'does', 'do')} not renew${chance}: ${where}.`];
}
