/** A policy accepts only an offer that its own bounds allow. */
import { total } from '../../../domain/space.ts';
import { SUM_ROUNDING } from '../../../kernel/rounding.ts';
import type { Law } from '../../law.ts';
import { crossed } from '../bid/offersKeepBreakPoints.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstTurn } from '../firstBroken.ts';
import { acceptances } from '../exercised.ts';

export const acceptsOnlyWithinBounds: Law = {
  name: 'acceptsOnlyWithinBounds',
  contract: 'acceptance',
  kind: 'universal',
  says:
    'It accepts only a standing offer that is worth at least its walk-away value and crosses none of its break ' +
    'points that it has not waived.',
  excuses: appliesTo('accept', 'seat'),
  exercised: acceptances,
  broken: (subject, situation) =>
    firstTurn(subject, situation, ({ view, action }) => {
      if (!action.accept) return null;
      if (view.theirs === null) return 'it accepts where nothing is on the table';
      const k = crossed(view, view.theirs, action.answer === 'grant' ? view.said!.issue : -1);
      if (k >= 0) return `it accepts an option of issue ${k} that crosses its own break point there`;
      const utility = total(view.space, view.goals.worth, view.theirs);
      return utility < view.goals.walkAway - SUM_ROUNDING
        ? `it accepts what is worth ${Number(utility.toFixed(6))} to it, below its walk-away value ` +
            `${view.goals.walkAway}`
        : null;
    }),
};
