/** A record can be replayed. */
import { replay } from '../../../engine/replay.ts';
import type { Law } from '../../law.ts';
import { differencePath } from '../../watch/plain.ts';
import { negotiated } from '../../watch/evidence.ts';

export const replaysAlike: Law = {
  name: 'replaysAlike',
  contract: 'record',
  kind: 'universal',
  says: 'A replay of the record, which calls no policy, leads to the same ending and the same record.',
  excuses: () => null,
  broken: (subject, situation) => {
    const negotiation = negotiated(subject, situation);
    if (negotiation === null) return null;
    const last = replay(negotiation, { seats: { [situation.side]: subject.input } }).at(-1)!;
    const at = differencePath(negotiation.ending, last.ending) ?? differencePath(negotiation.events, last.events);
    return at === null ? null : { what: `the replay differs at ${at}`, round: null };
  },
};
