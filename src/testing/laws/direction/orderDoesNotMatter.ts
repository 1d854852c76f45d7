/** The order of the options has no effect. */
import { SIDES } from '../../../domain/side.ts';
import type { Law } from '../../law.ts';
import { preparedFor } from '../../watch/play.ts';
import { utilities } from '../efficiency/utilities.ts';
import { goesOtherwise, reordered, withoutRandomBids } from './renaming.ts';

export const orderDoesNotMatter: Law = {
  name: 'orderDoesNotMatter',
  contract: 'direction',
  kind: 'directional',
  says:
    'With the options of every issue in the opposite order its bids and its talk stay the same, where no two ' +
    'packages are worth the same to a side.',
  excuses: () => null,
  broken: (subject, situation) => {
    const all = utilities(preparedFor(situation.scenario));
    const tie = all === null || SIDES.some((_, i) => new Set(all.map((one) => one[i]!.toFixed(9))).size < all.length);
    const scenario = withoutRandomBids(situation.scenario);
    const at = tie ? null : goesOtherwise(subject, { ...situation, scenario }, reordered(scenario));
    return at === null ? null : { what: `with the options in the opposite order, event ${at} differs`, round: null };
  },
};
