/** What went before a deal: the market that turned, who sits at the table, and what both bring to it. */
import type { DealRecord, MarketNumber } from '../../dealings/dealRecord.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES, otherSide } from '../../domain/side.ts';
import { marketLever } from '../../scenario/read/market.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import { percent, twoDecimals } from '../words/formatNumber.ts';
import { issueText, optionText, possessive, styledName } from '../words/naming.ts';
import { verb } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';
import { gainText, worthText } from '../words/worthText.ts';
import { withClient } from './clientOfDeal.ts';
import { listed } from '../page/wrapText.ts';

/** The sentences before a deal. */
export function beforeDealText(
  given: Scenario,
  deal: DealRecord,
  before: DealRecord | undefined,
  style: Style,
): string[] {
  const scenario = withClient(given, deal.row.client);
  return [
    ...marketText(scenario, deal, before, style),
    ...seatText(given, deal, style),
    ...offersText(scenario, deal, style),
    ...carriedText(scenario, deal, style),
  ];
}

function marketText(
  scenario: Scenario,
  { market }: DealRecord,
  before: DealRecord | undefined,
  style: Style,
): string[] {
  if (!market.turned || before === undefined) return [];
  const moved = market.numbers.filter(({ truth }, n) => truth !== before.market.numbers[n]!.truth);
  if (moved.length === 0) return [];
  const sentence = (side: 'vendor' | 'client'): string => {
    const name = styledName(scenario, side, style);
    return market.noticed[side] === true
      ? `${name} ${verb(scenario, side, 'notices', 'notice')}.`
      : `${name} ${verb(scenario, side, 'does', 'do')} not notice.`;
  };
  const concerned = SIDES.filter((side) => moved.some(({ path }) => ownerOf(scenario, path) === side));
  return [
    `The market turns: ${listed(moved.map((number) => movedText(scenario, number, style)))}.`,
    ...concerned.map(sentence),
  ];
}

/** The side that has to notice what moves. */
function ownerOf({ rivals }: Scenario, path: string): Side {
  const { side, rival } = marketLever(path)!;
  return side ?? rivals[rival]!.courts;
}

function movedText(scenario: Scenario, { path, truth }: MarketNumber, style: Style): string {
  const { side, rival, issue, of } = marketLever(path)!;
  const value = (option: Option): string => (typeof option === 'number' ? twoDecimals(option) : option);
  const worth = (of: Side): string => (typeof truth === 'number' ? worthText(scenario, of, truth, style) : truth);
  if (side === null) {
    const { name, courts } = scenario.rivals[rival]!;
    const courted = styledName(scenario, courts, style);
    return of === 'fit'
      ? `a deal with ${name.trim()} is now worth ${worth(courts)} to ${courted}`
      : `${courted} could trust ${name.trim()} ${value(truth)}`;
  }
  const who = styledName(scenario, side, style);
  if (of === 'walkAway') return `no deal is now worth ${worth(side)} to ${who}`;
  if (of === 'opensAt') return `${who} would now open at ${worth(side)}`;
  const point = `the break point of ${who} on ${issueText(scenario, issue!)}`;
  if (truth === 'none') return `${point} has lost its reason`;
  if (of === 'flexibility') return `${point} could bend with ${value(truth)}`;
  return `${point} could be ${optionText(scenario, issue!, truth)}`;
}

function seatText(scenario: Scenario, { row }: DealRecord, style: Style): string[] {
  const vendor = styledName(scenario, 'vendor', style);
  const nameOfClient = (number: number | null): string => styledName(withClient(scenario, number), 'client', style);
  const client = nameOfClient(row.client);
  if (row.client === null) return [`The place of ${client} is empty; nobody comes to the table of ${vendor}.`];
  if (row.cameBack) return [`${client} ${verb(scenario, 'client', 'comes', 'come')} back.`];
  if (row.deal === 1 || row.lastEnding !== null) return [];
  const told =
    row.referredBy === null
      ? ''
      : `; ${nameOfClient(row.referredBy)} ${verb(scenario, 'client', 'has', 'have')} told it of ${vendor}`;
  return [`A new client, ${client}, sits in the place of ${nameOfClient(row.client - 1)}${told}.`];
}

/** What the rivals have reached at tables of their own. */
const offersText = (scenario: Scenario, { offers = [] }: DealRecord, style: Style): string[] =>
  offers.map(({ name, courts, ending, utility }) => {
    const courted = styledName(scenario, courts, style);
    return ending === 'agreement'
      ? `At a table of its own ${name.trim()} offers ${courted} a deal worth ` +
          `${worthText(scenario, courts, utility, style)}.`
      : `At a table of its own ${name.trim()} reaches no deal with ${courted}.`;
  });

/** What both bring to a table that has a past. */
function carriedText(scenario: Scenario, { carried, negotiation }: DealRecord, style: Style): string[] {
  if (carried === null || negotiation === null) return [];
  const [vendor, client] = [styledName(scenario, 'vendor', style), styledName(scenario, 'client', style)];
  const { start } = negotiation;
  const favours = carried.ledger.map(({ deal, by, issue, worth }) => {
    const side = otherSide(by);
    const debtor = styledName(scenario, side, style);
    const owes = verb(scenario, side, 'owes', 'owe');
    const giver = styledName(scenario, by, style);
    const exception = `the exception on ${issueText(scenario, issue)} in deal ${deal}`;
    return `${debtor} ${owes} ${giver} a favour worth ${gainText(scenario, side, worth, style)}: ${exception}.`;
  });
  if (start === undefined) return favours;
  return [
    `${client} ${verb(scenario, 'client', 'comes', 'come')} with a trust of ${twoDecimals(start.client.trust)}, ` +
      `${vendor} with ${twoDecimals(start.vendor.trust)}; ${possessive(client)} understanding is ` +
      `${percent(start.client.understanding)}, ${possessive(vendor)} ${percent(start.vendor.understanding)}.`,
    ...favours,
  ];
}
