/** A negotiation ends within its rounds. */
import type { Law } from '../../law.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import { appliesTo } from '../appliesTo.ts';

export const endsInTime: Law = {
  name: 'endsInTime',
  contract: 'seat',
  kind: 'universal',
  says: 'The negotiation ends within its rounds, with one action in each turn.',
  excuses: appliesTo('seat', 'bid', 'accept', 'talk'),
  broken: (subject, situation) => {
    const {
      play: { turns, rounds, relayed, prepared, ending },
    } = evidenceOf(subject, situation);
    const own = turns.filter(({ side }) => side === situation.side).length;
    if (own > rounds || rounds > prepared.rounds)
      return { what: `it acted ${own} times in ${rounds} of ${prepared.rounds} rounds`, round: null };
    if (ending?.kind !== 'deadline') return null;
    const spent = ending.round + relayed + 1;
    // A deadline that comes by chance does not come before its first round.
    const sound = prepared.ends === null ? spent === prepared.rounds : spent >= prepared.ends.after;
    return !sound ? { what: 'time was up before the last round', round: ending.round } : null;
  },
};
