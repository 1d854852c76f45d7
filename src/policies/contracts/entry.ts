/** Any policy or rule, of whatever kind: what the catalogue holds and what `definePolicy` makes. */
import type { LearningEntry } from '../../agents/learningRule.ts';
import type { TrustRuleEntry } from '../../relationship/trustRule.ts';
import type { AcceptEntry, BidEntry, SeatEntry, TalkEntry } from './tactic.ts';

/** By kind. */
export interface Entries {
  bid: BidEntry;
  accept: AcceptEntry;
  talk: TalkEntry;
  learning: LearningEntry;
  trustRule: TrustRuleEntry;
  seat: SeatEntry;
}

export type Kind = keyof Entries;
export type Entry = Entries[Kind];

/** The kinds of part that a seat is put together from; a scenario file names one of each for each side. */
export type PartKind = Exclude<Kind, 'seat'>;
export const PART_KINDS: readonly PartKind[] = ['bid', 'accept', 'talk', 'learning', 'trustRule'];
export const KINDS: readonly Kind[] = [...PART_KINDS, 'seat'];
