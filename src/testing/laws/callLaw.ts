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

/** That a call used something whose name is of this kind, as a text: the first such use. Null for none. */
export const usesAny =
  (verb: string, isKind: (name: string) => boolean) =>
  ({ globalsUsed }: CallOutcome): string | null => {
    const used = [...globalsUsed].find(isKind);
    return used === undefined ? null : `it ${verb} ${used}`;
  };
