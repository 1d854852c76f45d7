/**
 * Tests a claim of a card: the inputs that the card says are not used are changed, and the outcome must stay the same.
 */
import type { Card } from '../../../domain/card.ts';
import type { PolicyKind } from '../../../policies/contracts/registryTypes.ts';
import type { BrokenLaw, Law } from '../../law.ts';
import type { TestSituation } from '../../situation.ts';
import type { Subject } from '../../subject.ts';
import { differenceWithInputs, differenceAsBroken } from '../../watch/callDifferences.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import type { CallInputs } from '../../watch/inputs.ts';
import type { WatchedFunction } from '../../watch/callOutcome.ts';
import { callsThat } from '../exercised.ts';
import type { PolicyContext } from '../../../agents/policyContext.ts';

/** The kind of policy that a watched function belongs to. */
export const KIND: Readonly<Record<WatchedFunction, PolicyKind>> = {
  seat: 'seat',
  bid: 'bid',
  accept: 'accept',
  answer: 'talk',
  speak: 'talk',
  meetAnswer: 'talk',
  meetSpeak: 'talk',
  learn: 'learning',
};

interface CardClaim {
  readonly name: string;
  readonly says: string;
  /** Whether the card makes the claim. */
  claims(card: Card): boolean;
  /** Why the law does not apply to a card that does not make the claim. */
  readonly otherwise: string;
  /** Changes of the inputs that must not change the outcome. */
  changes(inputs: CallInputs, card: Card, context: PolicyContext): readonly Partial<CallInputs>[];
  /** The circumstances, as the report states them. */
  readonly when: string;
}

/** The law that tests a claim. */
export const claim = ({ name, says, claims, otherwise, changes, when }: CardClaim): Law => ({
  name,
  contract: 'card',
  kind: 'by card',
  says,
  excuses: (subject) => {
    if (subject.cards === null) return 'a bare function has no card';
    const cards = Object.entries(subject.cards)
      .filter(([kind]) => kind !== 'trustRule')
      .map(([, card]) => card);
    if (cards.length === 0) return 'a trust rule has no view';
    return cards.some(claims) ? null : otherwise;
  },
  exercised: callsThat(),
  broken: (subject: Subject, situation: TestSituation): BrokenLaw | null => {
    const { play } = evidenceOf(subject, situation);
    for (const call of play.calls) {
      const card = subject.cards?.[KIND[call.fn]];
      if (card === undefined || !claims(card) || call.side !== situation.side || call.outcome.threw !== null) continue;
      for (const change of changes(call.inputs, card, play.instantiation.context)) {
        const found = differenceWithInputs(call, play.instantiation, change);
        if (found !== null) return differenceAsBroken(found, when);
      }
    }
    return null;
  },
});
