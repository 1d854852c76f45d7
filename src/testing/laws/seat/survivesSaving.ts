/** A table can be saved and resumed at any turn. */
import type { Law } from '../../law.ts';
import { differencePath } from '../../watch/plain.ts';
import { negotiated, negotiatedWithSaves } from '../../watch/evidence.ts';
import { callsThat } from '../exercised.ts';

export const survivesSaving: Law = {
  name: 'survivesSaving',
  contract: 'seat',
  kind: 'universal',
  says: 'A table that is saved as JSON and resumed before every turn takes the same course as one that is not.',
  excuses: () => null,
  exercised: callsThat(),
  broken: (subject, situation) => {
    const straight = negotiated(subject, situation);
    if (straight === null) return null;
    const saved = negotiatedWithSaves(subject, situation);
    if (saved === null)
      return { what: 'after the table is resumed, it returns something that the table refuses', round: null };
    const at = differencePath(straight.events, saved.events) ?? differencePath(straight.ending, saved.ending);
    return at === null
      ? null
      : {
          what: `after the table is saved and resumed, event ${at} differs`,
          round: straight.events[Number(at.split('.')[0])]?.round ?? null,
        };
  },
};
