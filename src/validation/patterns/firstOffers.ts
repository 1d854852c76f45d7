/** Row 7: the first offer and the outcome. */
import { SIDES } from '../../domain/side.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { correlation, failureRate, moreFailures } from '../estimators.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, intervalIn, intervalAbove } from '../pattern.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { hasDeal } from '../populations/playPairs.ts';
import type { ValidationContext } from '../validationContext.ts';

function readings(context: ValidationContext): Reading[] {
  const scenarios = context.scenarios('distributive');
  const r = (list: readonly Scenario[], played: readonly PlayedPair[]) =>
    correlation(
      played.filter(hasDeal).map(({ pair, utility }) => [list[pair]!.vendor.opensAt, utility.vendor] as const),
    );
  const openingAt = (opensAt: number) => context.play('distributive', { 'vendor.opensAt': opensAt });
  const [at05, at07, at09, at1] = [openingAt(0.5), openingAt(0.7), openingAt(0.9), openingAt(1)];
  const wide = scenarios.map((scenario) => withOpeningsFrom(scenario, 0.4));
  const playedWide = context.playList(wide);
  return [
    intervalIn(
      'r of the first offer with the outcome',
      r(scenarios, context.play('distributive')),
      0.4,
      0.65,
      '0.40–0.65; 0.53',
    ),
    intervalAbove('failures, opening at 0.9 less at 0.5', moreFailures(at05, at09), 0, 'more'),
    intervalAbove('failures, opening at 0.9 less at 0.7', moreFailures(at07, at09), 0, 'more'),
    comparison('failures, opening at 1 less at 0.9', moreFailures(at09, at1), 'levels off'),
    comparison('r, if openings ranged from 0.4 to 1', r(wide, playedWide)),
    comparison('failures then (row 1 wants 0.10–0.35)', failureRate(playedWide)),
  ];
}

/** The same pair with both openings, drawn from 0.8 to 1, stretched linearly to `low` to 1. */
function withOpeningsFrom(scenario: Scenario, low: number): Scenario {
  const moved = Object.fromEntries(
    SIDES.map((side) => {
      const { opensAt, walkAway } = scenario[side];
      return [side, { ...scenario[side], opensAt: Math.max(walkAway, 1 - (1 - opensAt) * (1 - low) * 5) }];
    }),
  );
  return readScenario({ ...scenario, ...moved });
}

export const firstOffers: Pattern = {
  row: 7,
  name: 'first offer and outcome',
  basis: 'emerged',
  source: 'Petrowsky et al. 2023 (r = 0.53)',
  readings,
  note:
    'Out of band with these people: in the model nobody is anchored by an offer, so an opening works only through ' +
    'the line that it starts, and what matters more is how late one gives way. Openings from 0.4 to 1 would bring r ' +
    'into the band, and take failures out of it (row 1): the trade-off that keeps the row out. Failures rise to the ' +
    'last with the opening; they do not level off.',
};
