/** A policy does not depend on the other side's secrets. */
import type { Law } from '../../law.ts';
import { differenceAsBroken } from '../../watch/callDifferences.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import { hasView } from '../appliesTo.ts';
import { callsThat } from '../exercised.ts';

export const dependsOnlyOnItsView: Law = {
  name: 'dependsOnlyOnItsView',
  contract: 'seat',
  kind: 'universal',
  says:
    "It does the same at two tables that differ only in the other side's secrets, also when it plays both " + 'sides.',
  excuses: hasView,
  exercised: callsThat(),
  broken: (subject, situation) => {
    const { counterfactual } = evidenceOf(subject, situation);
    return counterfactual === null
      ? null
      : differenceAsBroken(counterfactual, "at a table that differs only in the other's secrets");
  },
};
