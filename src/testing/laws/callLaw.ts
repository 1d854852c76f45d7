/** The shape of the laws of the seat that look at one call at a time. */
import type { Law } from '../law.ts';
import type { CallOutcome } from '../watch/callOutcome.ts';
import { hasView } from './appliesTo.ts';
import { callsThat } from './exercised.ts';
import { firstCall } from './firstBroken.ts';

/** A law that is broken by the first call for which `find` returns a text. */
export const callLaw = (name: string, says: string, find: (outcome: CallOutcome) => string | null): Law => ({
  name,
  contract: 'seat',
  kind: 'universal',
  says,
  excuses: hasView,
  exercised: callsThat(),
  broken: (subject, situation) => firstCall(subject, situation, ({ outcome }) => find(outcome)),
});

/** That a call called one of these functions, as a text; the first in the order of the list. Null for none. */
export const callOfAny =
  (names: readonly string[]) =>
  ({ globalsUsed }: CallOutcome): string | null => {
    const called = names.find((name) => globalsUsed.has(name));
    return called === undefined ? null : `it calls ${called}`;
  };
