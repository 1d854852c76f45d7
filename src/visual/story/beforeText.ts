/** The time before the table in a sentence or two, for a briefing: whether the sides meet, and what is given. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { START_NUMBERS, isStranger } from '../../scenario/read/before.ts';
import type { Scenario, StartNumber } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import { formatCount, timesText } from '../words/formatNumber.ts';
import { possessive, styledName } from '../words/naming.ts';
import { counted } from '../words/plural.ts';
import type { Style } from '../page/style.ts';
import { listed, wrapText } from '../page/wrapText.ts';

/** A number that comes out of meetings, as people name it. */
export const startNumberText = (name: StartNumber): string => (name === 'depth' ? 'depth of trust' : name);

/** What is before the table, and which numbers of the sides come out of it. */
export function beforeText(scenario: Scenario, style: Style): string {
  const { before } = scenario;
  if (before === undefined) return 'They do not meet before the table: trust, its depth and understanding are given.';
  const { meetings, weeks } = before;
  const apart = weeks === 0 ? 'on one day' : `with ${counted(weeks, 'week')} after ${meetings === 1 ? 'it' : 'each'}`;
  const often = meetings < 7 ? timesText(meetings) : `${formatCount(meetings)} times`;
  const met = meetings === 0 ? 'They do not meet before the table.' : `Before the table they meet ${often}, ${apart}.`;
  const open = SIDES.filter((side) => before.yields[side].length > 0);
  if (open.length === 0) return `${met} Trust, its depth and understanding are given, whatever comes out of it.`;
  const strangers = meetings === 0 ? '' : ' What the table above says is how they are before they first meet.';
  const impressed = SIDES.some(
    (side) => before.yields[side].includes('trust') && isStranger(before, scenario[side].propensity),
  );
  const impression = impressed ? ' First impressions move the trust that stands above.' : '';
  const given = SIDES.map((side) => givenText(scenario, side, style)).filter((text) => text !== '');
  const override = given.length === 0 ? '' : ` The scenario gives ${listed(given)}, whatever comes out of it.`;
  return `${met}${strangers}${impression}${override}`;
}

/** That meetings do not move what the scenario gives, below a blank line; no lines where `meets` is false. */
export function overrideLines(scenario: Scenario, style: Style, meets: boolean): Block[] {
  const given = SIDES.map((side) => givenText(scenario, side, style)).filter((text) => text !== '');
  return !meets || given.length === 0
    ? []
    : [
        '',
        ...wrapText(
          `Meetings do not move what the scenario gives: ${listed(given)}. Where it is set to none, as in ` +
            'vendor.trust=none, it comes out of the meetings.',
          2,
        ),
      ];
}

/** "Acme's trust and understanding"; "" where a side has nothing given. */
function givenText(scenario: Scenario, side: Side, style: Style): string {
  const given = START_NUMBERS.filter((name) => scenario.before?.yields[side].includes(name) !== true);
  return given.length === 0
    ? ''
    : `${possessive(styledName(scenario, side, style))} ${listed(given.map(startNumberText))}`;
}
