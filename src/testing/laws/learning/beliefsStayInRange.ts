/** Every belief lies in [0, 1]. */
import type { Law } from '../../law.ts';
import { BELIEF_TABLES } from '../../watch/returnedData.ts';
import { shown } from '../../watch/plain.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { callsOf } from '../exercised.ts';

export const beliefsStayInRange: Law = {
  name: 'beliefsStayInRange',
  contract: 'learning',
  kind: 'universal',
  says: 'Every belief is always a number from 0 to 1.',
  excuses: appliesTo('learning'),
  exercised: callsOf('learn'),
  broken: (subject, situation) =>
    firstCall(subject, situation, ({ fn, outcome }) => {
      if (fn !== 'learn' || outcome.threw !== null) return null;
      const tables = outcome.output as Record<string, unknown>;
      for (const table of BELIEF_TABLES) {
        const beliefs = Array.isArray(tables[table]) ? (tables[table] as number[]) : [];
        const wrong = beliefs.find((x) => !(x >= 0 && x <= 1));
        if (wrong !== undefined) return `a belief in "${table}" is ${shown(wrong)}`;
      }
      return null;
    }),
};
