/**
 * The tables of "it takes two": where one can leave, where both can, and where the vendor may bend; of drawn people,
 * and of a scenario.
 */
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { playPairs } from '../populations/playPairs.ts';
import { POINT } from '../populations/smallPoint.ts';
import { understanding } from '../sharedSettings.ts';
import type { ValidationContext } from '../validationContext.ts';
import type { InvestingTable } from './takesTwo.ts';
import { uncourted, withRivals } from './withRivals.ts';

const PRESSES: LeverSettings = { 'client.talk': 'candid' };
const BENDS = 0.5;
/** How much of a deal depends on working together afterwards, for a side that can leave now. */
const STAKE = 0.6;

/** The scenario with a rival for each side that has none; that side's stake is 0.6. */
const bothCanLeave = (scenario: Scenario): Scenario =>
  withLevers(withRivals(scenario), Object.fromEntries(uncourted(scenario).map((side) => [`${side}.stake`, STAKE])));

/** The tables of the first `pairs` pairs of the smallPoint population; nobody understands at the start. */
export function tablesOfPeople(context: ValidationContext, pairs: number): InvestingTable[] {
  const people = context.scenarios('smallPoint').slice(0, pairs);
  const table = (name: InvestingTable['name'], seated: (scenario: Scenario) => Scenario): InvestingTable => {
    const list = people.map(seated);
    return {
      name,
      play: (levers) =>
        context.playList(
          list.map((scenario) => withLevers(scenario, { ...understanding(0), ...levers })),
          false,
        ),
    };
  };
  return [
    table('people as they are', (scenario) => scenario),
    table('one can leave', (scenario) => withLevers(scenario, PRESSES)),
    table('both can leave', (scenario) => bothCanLeave(withLevers(scenario, PRESSES))),
    table('the vendor may bend', (scenario) =>
      withLevers(scenario, { ...PRESSES, [`vendor.breakPoints.${POINT}.flexibility`]: BENDS }),
    ),
  ];
}

/**
 * The tables of a scenario, each played `runs` times: as it is; where both can leave, unless rivals court both sides;
 * where the vendor may bend, unless it has no break point.
 */
export function tablesOf(scenario: Scenario, seed: string, runs: number): InvestingTable[] {
  const table = (name: InvestingTable['name'], seated: Scenario): InvestingTable => ({
    name,
    play: (levers) => playPairs([withLevers(seated, levers)], { seed, runs, quality: false }),
  });
  return [
    table('as the file is', scenario),
    ...(uncourted(scenario).length === 0 ? [] : [table('both can leave', bothCanLeave(scenario))]),
    ...(Object.keys(scenario.vendor.breakPoints).length === 0
      ? []
      : [table('the vendor may bend', withLevers(scenario, { 'vendor.flexibility': BENDS }))]),
  ];
}
