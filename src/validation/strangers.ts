/** Scenarios whose sides come as strangers, and meet before the table. */
import type { Side } from '../domain/side.ts';
import { SIDES } from '../domain/side.ts';
import type { LeverSettings } from '../scenario/levers/leverSettings.ts';
import { withLevers } from '../scenario/levers/withLevers.ts';
import { propensityOf, START_NUMBERS } from '../scenario/read/before.ts';
import type { Scenario } from '../scenario/read/scenario.ts';

/**
 * The levers that make strangers of the sides: what a side brings comes out of its meetings, of which there are none
 * yet. A file that has `before` keeps the numbers that it states beside it; in any other file all of them are taken
 * back.
 *
 * @param scenario - Any scenario.
 * @param propensity - A side's mean trust in somebody whom it has never met; default that of the file, else ½.
 */
export const strangerLevers = (
  scenario: Scenario,
  propensity: (side: Side) => number = (side) => propensityOf(scenario[side]),
): LeverSettings =>
  Object.fromEntries([
    ['before.meetings', 0],
    ...SIDES.flatMap((side): (readonly [string, unknown])[] => [
      [`${side}.propensity`, propensity(side)],
      ...(scenario.before === undefined ? START_NUMBERS.map((name) => [`${side}.${name}`, 'none'] as const) : []),
    ]),
  ]) as LeverSettings;

/** The scenario as strangers come to it; see `strangerLevers`. */
export const asStrangers = (scenario: Scenario, propensity?: (side: Side) => number): Scenario =>
  withLevers(scenario, strangerLevers(scenario, propensity));

/** People after some meetings, two weeks apart; each trusts strangers as it would have trusted at the table. */
export const afterMeetings = (people: readonly Scenario[], meetings: number): Scenario[] =>
  people.map((scenario) =>
    withLevers(
      asStrangers(scenario, (side) => scenario[side].trust),
      { 'before.meetings': meetings },
    ),
  );
