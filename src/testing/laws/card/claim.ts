/**
 * How a claim of a card is tried: what it says that the policy does not look at is changed, and the answer must stay.
 */
import type { Card } from '../../../domain/card.ts';
import type { PolicyKind } from '../../../policies/contracts/registryTypes.ts';
import type { BrokenLaw, Law } from '../../law.ts';
import type { TestSituation } from '../../situation.ts';
import type { Subject } from '../../subject.ts';
import { answersOtherwise, evidenceOf, differenceAsBroken } from '../../watch/evidence.ts';
import type { Inputs } from '../../watch/inputs.ts';
import type { Unit } from '../../watch/invoke.ts';
import type { PolicyContext } from '../../../agents/policyContext.ts';

const KIND: Readonly<Record<Unit, PolicyKind>> = {
  seat: 'seat',
  bid: 'bid',
  accept: 'accept',
  answer: 'talk',
  speak: 'talk',
  learn: 'learning',
};

interface Claim {
  readonly name: string;
  readonly says: string;
  /** Whether the card claims it. */
  claims(card: Card): boolean;
  /** What it says, in words, where it does not claim it. */
  readonly otherwise: string;
  /** The changes that must change nothing. */
  changes(inputs: Inputs, card: Card, setting: PolicyContext): readonly Partial<Inputs>[];
  /** When the changes were made, in words. */
  readonly when: string;
}

/** The law that a claim is. */
export const claim = ({ name, says, claims, otherwise, changes, when }: Claim): Law => ({
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
  broken: (subject: Subject, situation: TestSituation): BrokenLaw | null => {
    const { play } = evidenceOf(subject, situation);
    for (const thought of play.thoughts) {
      const card = subject.cards?.[KIND[thought.unit]];
      if (card === undefined || !claims(card) || thought.side !== situation.side || thought.outcome.threw !== null)
        continue;
      for (const change of changes(thought.inputs, card, play.making.setting)) {
        const found = answersOtherwise(thought, play.making, change);
        if (found !== null) return differenceAsBroken(found, when);
      }
    }
    return null;
  },
});
