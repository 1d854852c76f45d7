/** A trust rule is a function of the edge. */
import type { Law } from '../../law.ts';
import { differencePath } from '../../watch/plain.ts';
import { appliesTo } from '../appliesTo.ts';
import { ruleOf, trajectoryOf, trustTrajectory } from './trustTrajectories.ts';

export const sameEdgeSameTrust: Law = {
  name: 'sameEdgeSameTrust',
  contract: 'trust rule',
  kind: 'universal',
  says:
    'The same edge and the same evidence give the same trust, also after other evidence and by a new instance ' +
    'of the rule. Reading trust changes nothing, and evidence changes the edge itself. The rule never throws, reads ' +
    'no clock and uses no chance.',
  excuses: appliesTo('trustRule'),
  broken: (subject, situation) => {
    const first = trajectoryOf(subject, situation);
    if (first.threw !== null) return { what: `it throws "${first.threw}"`, round: null };
    if (first.read) return { what: 'reading changes the edge', round: null };
    if (first.ignored !== null)
      return {
        what: `${first.ignored} returns an object, and only what it writes into the edge counts`,
        round: null,
      };
    const globalsUsed = first.steps.flatMap((step) => [...step.globalsUsed])[0];
    if (globalsUsed !== undefined) return { what: `it uses ${globalsUsed}`, round: null };
    const rule = ruleOf(subject, situation);
    trustTrajectory(rule, { ...situation, run: situation.run + 1 });
    for (const repeated of [trustTrajectory(rule, situation), trustTrajectory(ruleOf(subject, situation), situation)]) {
      const at = differencePath(
        first.steps.map(({ trustBefore, trustAfter, after }) => ({ trustBefore, trustAfter, after })),
        repeated.steps.map(({ trustBefore, trustAfter, after }) => ({ trustBefore, trustAfter, after })),
      );
      if (at !== null) return { what: `with the same evidence again, step ${at} differs`, round: null };
    }
    return null;
  },
};
