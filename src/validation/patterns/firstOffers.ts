/** Row 7: the first offer and the outcome. */
import { SIDES } from '../../domain/side.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { settledPairs, playPairs } from '../populations/playPairs.ts';
import { correlation, difference, failed, failures } from '../estimators.ts';
import type { ValidationContext } from '../validationContext.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { above, beside, within } from '../pattern.ts';

const opening = (opensAt: number) => ({ 'vendor.opensAt': opensAt });

function readings(context: ValidationContext): Reading[] {
  const scenarios = context.scenarios('distributive');
  const r = (list: readonly Scenario[], played: readonly PlayedPair[]) =>
    correlation(
      played.filter(settledPairs).map(({ pair, utility }) => [list[pair]!.vendor.opensAt, utility.vendor] as const),
    );
  const at = [0.5, 0.7, 0.9, 1].map((level) => context.play('distributive', opening(level))) as [
    readonly PlayedPair[],
    readonly PlayedPair[],
    readonly PlayedPair[],
    readonly PlayedPair[],
  ];
  const wide = scenarios.map((scenario) => spread(scenario, 0.4));
  const played = playPairs(wide, { seed: context.seed });
  return [
    within(
      'r of the first offer with the outcome',
      r(scenarios, context.play('distributive')),
      0.4,
      0.65,
      '0.40–0.65; 0.53',
    ),
    above('failures, opening at 0.9 less at 0.5', difference(at[0], at[2], failed), 0, 'more'),
    above('failures, opening at 0.9 less at 0.7', difference(at[1], at[2], failed), 0, 'more'),
    beside('failures, opening at 1 less at 0.9', difference(at[2], at[3], failed), 'levels off'),
    beside('r, if openings ranged from 0.4 to 1', r(wide, played)),
    beside('failures then (row 1 wants 0.10–0.35)', failures(played)),
  ];
}

/** The same pair with both openings spread from `low` to 1. */
function spread(scenario: Scenario, low: number): Scenario {
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
  note: 'Out of band with these people: in the model nobody is anchored by an offer, so an opening works only through the line that it starts, and what matters more is how late one gives way. Openings from 0.4 to 1 would bring r into the band, and take failures out of it (row 1): the trade-off that keeps the row out. Failures rise to the last with the opening; they do not level off.',
};
