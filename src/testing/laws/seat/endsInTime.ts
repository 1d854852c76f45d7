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
    return ending?.kind === 'deadline' && ending.round + relayed !== prepared.rounds - 1
      ? { what: 'time was up before the last round', round: ending.round }
      : null;
  },
};
