/** The events of a record are consistent. */
import { SIDES } from '../../../domain/side.ts';
import type { Law } from '../../law.ts';
import { negotiated } from '../../watch/evidence.ts';

export const eventsAddUp: Law = {
  name: 'eventsAddUp',
  contract: 'record',
  kind: 'universal',
  says:
    'Events are numbered in order, rounds never decrease, trust stays from 0 to 1 and its changes add up, and ' +
    'the last event is the ending.',
  excuses: () => null,
  broken: (subject, situation) => {
    const negotiation = negotiated(subject, situation);
    if (negotiation === null) return null;
    const { events, ending, rounds } = negotiation;
    for (const [n, event] of events.entries()) {
      const before = events[n - 1];
      const wrong =
        event.index !== n ||
        event.round < (before?.round ?? -Infinity) ||
        SIDES.some(
          (side) =>
            !(event[side].trust >= 0 && event[side].trust <= 1) ||
            // From one meeting to the next time passes, in which evidence fades, and with it what some rules read.
            (before !== undefined &&
              before.meeting === event.meeting &&
              Math.abs(event[side].trust - event[side].trustChange - before[side].trust) > 1e-9),
        );
      if (wrong) return { what: `event ${n} does not follow from the one before it`, round: event.round };
    }
    const last = events.at(-1);
    const named = { agreement: 'accept', 'walk-away': 'leave', deadline: 'deadline' } as const;
    return last?.kind === named[ending.kind] && ending.round + 1 === rounds
      ? null
      : { what: `the last event is "${last?.kind ?? 'nothing'}" and the ending "${ending.kind}"`, round: ending.round };
  },
};
