/** What the patterns read in the record of a negotiation, so that each population is played with its record once. */
import type { PerSide, Side } from '../../domain/side.ts';
import { otherSide, perSide } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { reciprocal } from '../../policies/bids/reciprocal.ts';
import { account } from '../../postmortem/accounts/account.ts';
import { accountsDistance } from '../../postmortem/accounts/accountsDistance.ts';
import { sideRecord } from '../../postmortem/record/sideRecord.ts';
import type { PopulationName, ValidationContext } from '../validationContext.ts';
import type { TalkCounts } from './talkCounts.ts';
import { talkCounts } from './talkCounts.ts';

/** One negotiation, reduced to what is counted. */
export interface PairRecord {
  readonly failed: boolean;
  /** The number of rounds that were begun, from 1. */
  readonly rounds: number;
  /** Each side's utility of the deal, or of its fallback, in [0, 1]. */
  readonly utility: Readonly<PerSide<number>>;
  /** Each side's trust in the other at the end, in [0, 1]. */
  readonly trust: Readonly<PerSide<number>>;
  /** Each side's own utility of its first bid, in [0, 1]; null where it made none. */
  readonly firstDemand: Readonly<PerSide<number | null>>;
  readonly talk: Readonly<PerSide<TalkCounts>>;
  /** How many flat refusals each side heard. */
  readonly refusals: Readonly<PerSide<number>>;
  /** The trust that the other side lost by the first flat refusal; null where there was none. */
  readonly firstRefusal: number | null;
  /** The distance of the two accounts, in [0, 1]; null where nothing was talked of. */
  readonly accounts: number | null;
  /**
   * How far what the two sides take to be fair in the end goes beyond what there is: f_v + f_c − 1, where f is the own
   * utility of the compromise that a side believes in, plus its bias (Babcock & Loewenstein 1997); null where a side
   * believes in none.
   */
  readonly unfair: number | null;
}

/** How much more than the compromise people take to be fair. */
const BIAS = reciprocal.card.parameters['bias']!.default as number;

/**
 * Reduces a negotiation with its record.
 *
 * @param talks - The negotiation.
 * @param compromise - The own utility of the compromise that each side believes in at the end; −1 for none.
 */
export function pairRecord(talks: Negotiation, compromise: Readonly<PerSide<number>>): PairRecord {
  const { ending, rounds, trust, events } = talks;
  const refusals = events.filter(({ kind }) => kind === 'refuse');
  const [first] = refusals;
  const accountOf = (side: Side) => account(sideRecord(talks, side));
  return {
    failed: ending.kind !== 'agreement',
    rounds,
    utility: ending.utility,
    trust,
    firstDemand: perSide(
      (side) => events.find(({ kind, by }) => kind === 'offer' && by === side)?.[side].utility ?? null,
    ),
    talk: talkCounts(events),
    refusals: perSide((side) => refusals.filter(({ by }) => by !== side).length),
    firstRefusal: first === undefined ? null : -first[otherSide(first.by)].trustChange,
    accounts: accountsDistance(accountOf('vendor'), accountOf('client')).value,
    unfair:
      Math.min(compromise.vendor, compromise.client) < 0 ? null : compromise.vendor + compromise.client + 2 * BIAS - 1,
  };
}

/** The reduced records of a population, one for each pair in its order. They are played once. */
export const pairRecords = (context: ValidationContext, name: PopulationName): readonly PairRecord[] =>
  context.shared(`records of ${name}`, () =>
    context.readRecords(name, {}, (talks, compromise) => pairRecord(talks, compromise())),
  );
