/** Row 25: how many clients of a cohort are left, year by year. */
import { boundPlayer } from '../../../dealings/nullModels/boundCohort.ts';
import type { BoundClient } from '../../../dealings/nullModels/boundCohort.ts';
import { NOTHING_CARRIED } from '../../../dealings/nullModels/nothingCarried.ts';
import type { RetentionTally } from '../../../dealings/nullModels/retentionRise.ts';
import {
  addRetention,
  emptyRetention,
  periodRetention,
  retentionRise,
} from '../../../dealings/nullModels/retentionRise.ts';
import { fitGeometric, fitShiftedBetaGeometric, survivors } from '../../../dealings/nullModels/shiftedBetaGeometric.ts';
import { withLevers } from '../../../scenario/levers/withLevers.ts';
import type { Estimate } from '../../../statistics/estimate.ts';
import { wilson } from '../../../statistics/wilson.ts';
import type { Pattern, Reading } from '../../pattern.ts';
import { comparison, intervalIn } from '../../pattern.ts';
import { RENEWING } from '../../sharedSettings.ts';
import type { ValidationContext } from '../../validationContext.ts';

/** The survivors of people's regular cohort after each year, as shares of those who began. */
export const PEOPLE = [0.631, 0.468, 0.382, 0.326, 0.289, 0.262, 0.241, 0.223, 0.207, 0.194, 0.183, 0.173] as const;
const YEARS = PEOPLE.length;
/** How far a share of survivors may lie from people's. An assumption. */
const TOLERANCE = 0.05;

/** The first clients of the market, each with its own people, through thirteen deals. */
function cohort(context: ValidationContext): RetentionTally {
  const tally = emptyRetention(YEARS + 1);
  const client = (): BoundClient => ({ chance: new Float64Array(YEARS + 1), renews: new Float64Array(YEARS + 1) });
  const [as, still] = [client(), client()];
  const list = context.scenarios('market').map((scenario) => withLevers(scenario, RENEWING));
  context.readSeries(list, ({ scenario, seed, run, assumed }) => {
    const nothing = withLevers(scenario, NOTHING_CARRIED);
    boundPlayer(scenario, YEARS + 1, seed, undefined, assumed)(run, as);
    boundPlayer(nothing, YEARS + 1, seed, undefined, assumed)(run, still);
    addRetention(tally, as, still);
  });
  return tally;
}

/** An exact number, as an estimate. */
const exactly = (estimate: number): Estimate => ({ estimate, low: estimate, high: estimate });

/** The readings of a cohort that was counted through thirteen deals. */
export function survivalReadings(tally: RetentionTally): Reading[] {
  const counts = Array.from(tally.kept, (kept, t) => ({ kept, lost: tally.lost[t]! }));
  const began = counts[0]!.kept + counts[0]!.lost;
  if (began === 0) return [intervalIn('survivors after year 2', null, 0, 1, '')];
  const left = (year: number): Estimate => wilson(counts[year - 1]!.kept, began);
  const band = (year: number): Reading => {
    const people = PEOPLE[year - 1]!;
    const human = `${people.toFixed(3)} ± ${TOLERANCE.toFixed(2)}`;
    return intervalIn(`survivors after year ${year}`, left(year), people - TOLERANCE, people + TOLERANCE, human);
  };
  const [differ, same] = [fitShiftedBetaGeometric(counts), fitGeometric(counts)];
  let [alike, nothing] = [1, 1];
  for (let t = 0; t < YEARS; t++) {
    const period = periodRetention(tally, t);
    alike *= period?.ofAll.estimate ?? 0;
    nothing *= period?.ofThoseLeftStill?.estimate ?? 0;
  }
  const rise = retentionRise(tally, YEARS - 1, false);
  const last = `survivors after year ${YEARS}`;
  return [
    comparison('survivors after year 1 (an input)', left(1), PEOPLE[0].toFixed(3)),
    ...PEOPLE.slice(1).map((_, n) => band(n + 2)),
    comparison(`${last} where clients differ and nobody's trust moves (a fit)`, exactly(survivors(differ, YEARS))),
    comparison(`${last} where trust moves and clients are alike`, exactly(alike)),
    comparison(`${last} where neither (a fit)`, exactly(survivors(same, YEARS))),
    comparison(`${last} where nothing is carried from deal to deal`, exactly(nothing)),
    comparison('rise of retention from year 1 to year 12', rise?.rise ?? null, '0.314'),
    comparison('of which selection', rise?.selection ?? null),
    comparison('of which growth', rise?.growth ?? null),
  ];
}

export const survival: Pattern = {
  row: 25,
  name: 'who stays longer is likelier to stay',
  basis: 'emerged',
  source: 'Fader & Hardie 2007, the regular cohort (from the abstract and the published series)',
  readings: (context) => survivalReadings(cohort(context)),
  note:
    'The market over thirteen yearly deals. The log odds of renewal are set so that the first year is right; the ' +
    'other years are the test. Retention rises with tenure because those leave first who would leave anyhow: people ' +
    'who differ, with no relationship at all, make nearly all of it. Ours differ less than people.',
};
