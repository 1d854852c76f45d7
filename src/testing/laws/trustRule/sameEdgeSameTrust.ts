/** A trust rule is a function of the edge. */
import type { Law } from '../../law.ts';
import { difference } from '../../watch/plain.ts';
import { only } from '../finding.ts';
import { live, ruleOf } from './trustTrajectories.ts';

export const sameEdgeSameTrust: Law = {
  name: 'sameEdgeSameTrust',
  contract: 'trust rule',
  kind: 'universal',
  says: 'The same edge and the same evidence give the same trust, in any order and by a rule made anew; reading changes nothing; nothing is thrown; no clock and no chance is touched.',
  excuses: only('trustRule'),
  broken: (subject, situation) => {
    const rule = ruleOf(subject, situation);
    const first = live(rule, situation);
    if (first.threw !== null) return { what: `it throws "${first.threw}"`, round: null };
    if (first.read) return { what: 'reading changes the edge', round: null };
    const touched = first.moments.flatMap((moment) => [...moment.touched])[0];
    if (touched !== undefined) return { what: `it touches ${touched}`, round: null };
    live(rule, { ...situation, run: situation.run + 1 });
    for (const again of [live(rule, situation), live(ruleOf(subject, situation), situation)]) {
      const at = difference(
        first.moments.map(({ was, is, after }) => ({ was, is, after })),
        again.moments.map(({ was, is, after }) => ({ was, is, after })),
      );
      if (at !== null) return { what: `living the same life again, it differs at evidence ${at}`, round: null };
    }
    return null;
  },
};
