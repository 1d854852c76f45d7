/** Any policy or rule, of whatever kind: what the catalogue holds and what `definePolicy` makes. */
import type { LearningEntry } from '../../agents/learningRule.ts';
import type { TrustRuleEntry } from '../../relationship/trustRule.ts';
import type { AcceptEntry, BidEntry, SeatEntry, TalkEntry } from './components.ts';

/** By kind. */
export interface PolicyEntries {
  bid: BidEntry;
  accept: AcceptEntry;
  talk: TalkEntry;
  learning: LearningEntry;
  trustRule: TrustRuleEntry;
  seat: SeatEntry;
}

export type PolicyKind = keyof PolicyEntries;
export type PolicyEntry = PolicyEntries[PolicyKind];

/** The kinds of part that a seat is put together from; a scenario file names one of each for each side. */
export type ComponentKind = Exclude<PolicyKind, 'seat'>;
export const COMPONENT_KINDS: readonly ComponentKind[] = ['bid', 'accept', 'talk', 'learning', 'trustRule'];
export const POLICY_KINDS: readonly PolicyKind[] = [...COMPONENT_KINDS, 'seat'];
