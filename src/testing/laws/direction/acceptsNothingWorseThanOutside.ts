/** A policy accepts only what is perceived to be worth at least the outside option. */
import { total } from '../../../domain/space.ts';
import { perceivedUtility } from '../../../relationship/perceivedUtility.ts';
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstTurn } from '../firstBroken.ts';

export const acceptsNothingWorseThanOutside: Law = {
  name: 'acceptsNothingWorseThanOutside',
  contract: 'direction',
  kind: 'directional',
  says: 'It accepts nothing whose perceived utility is below that of its outside option.',
  excuses: appliesTo('seat', 'accept'),
  broken: (subject, situation) =>
    firstTurn(subject, situation, ({ view, action }) => {
      if (!action.accept || view.theirs === null) return null;
      const seen = perceivedUtility(total(view.space, view.goals.worth, view.theirs), view.stake, view.trust);
      return seen < view.outside - 1e-9
        ? `it accepts a perceived utility of ${seen}, below the ${view.outside} of its outside option`
        : null;
    }),
};
