/** Secrets stay where they are. */
import type { Law } from '../../law.ts';
import { evidenceOf, differenceAsBroken } from '../../watch/evidence.ts';
import { thinks } from '../finding.ts';

export const dependsOnlyOnItsView: Law = {
  name: 'dependsOnlyOnItsView',
  contract: 'seat',
  kind: 'universal',
  says: "It does the same at two tables that differ only in the other side's secrets, also where it sits on both sides.",
  excuses: thinks,
  broken: (subject, situation) => {
    const { twin } = evidenceOf(subject, situation);
    return twin === null ? null : differenceAsBroken(twin, "at a table that differs only in the other's secrets");
  },
};
