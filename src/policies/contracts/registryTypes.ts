/** Lists the kinds of policy and rule: what the catalogue holds and what `definePolicy` makes. */
import type { LearningEntry } from '../../agents/learningRule.ts';
import type { TrustRuleEntry } from '../../relationship/trustRule.ts';
import type { AcceptEntry, BidEntry, SeatEntry, TalkEntry } from './components.ts';

/** The type of an entry for each kind. */
export interface PolicyEntries {
  bid: BidEntry;
  accept: AcceptEntry;
  talk: TalkEntry;
  learning: LearningEntry;
  trustRule: TrustRuleEntry;
  seat: SeatEntry;
}

/** A kind of policy or rule. */
export type PolicyKind = keyof PolicyEntries;
/** A policy or rule of any kind, with its card. */
export type PolicyEntry = PolicyEntries[PolicyKind];

/** A kind of component of a seat. A scenario file names one component of each kind for each side. */
export type ComponentKind = Exclude<PolicyKind, 'seat'>;
/** The kinds of component. */
export const COMPONENT_KINDS: readonly ComponentKind[] = ['bid', 'accept', 'talk', 'learning', 'trustRule'];
/** All kinds, the whole seat last. */
export const POLICY_KINDS: readonly PolicyKind[] = [...COMPONENT_KINDS, 'seat'];
