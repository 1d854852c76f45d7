/** Which policies a law is about. */
import type { PolicyKind } from '../../policies/contracts/registryTypes.ts';
import type { Subject } from '../subject.ts';
import { watches } from '../subject.ts';

const NAMES: Readonly<Record<PolicyKind, string>> = {
  seat: 'whole seats',
  bid: 'bidding tactics',
  accept: 'acceptance rules',
  talk: 'ways of talking',
  learning: 'learning rules',
  trustRule: 'trust rules',
};

/** For `Law.excuses`: a law about these kinds of policy does not apply to any other. */
export const appliesTo =
  (...kinds: PolicyKind[]) =>
  (subject: Subject): string | null =>
    watches(subject, ...kinds) ? null : `it is about ${kinds.map((kind) => NAMES[kind]).join(', ')}`;

/** For `Law.excuses`: the kinds of policy that are given a view. A trust rule has none. */
export const hasView = appliesTo('seat', 'bid', 'accept', 'talk', 'learning');
