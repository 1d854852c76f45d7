/** One client at one deal of a sequence, in one flat row. */
import type { Ending } from '../domain/ending.ts';
import { meanKnown } from '../agents/beliefs.ts';
import { trustOf } from '../engine/state/trustNow.ts';
import { SATISFACTION } from '../relationship/satisfaction.ts';
import type { DealOutcome } from './fold/playDeal.ts';
import type { Relation } from './fold/relation.ts';

/** What became of a client at a deal. A cell is null where there is nothing to say. */
export interface DealRow {
  readonly type: 'deal';
  readonly seed: string;
  /** The number of the run, from 0. */
  readonly run: number;
  /** The number of the deal, from 1: the period of the contract that it makes. */
  readonly deal: number;
  /** The number of the client in the vendor's seat, from 1; null where the seat is empty. */
  readonly client: number | null;
  /** How the talks of this deal ended; null where the seat is empty. */
  readonly ending: Ending['kind'] | null;
  /** How this client's talks before ended; null where these are its first. */
  readonly lastEnding: Ending['kind'] | null;
  /** The deals that the client has made with the vendor in a row, this one included, from 0. */
  readonly tenure: number;
  /** Whether the client renews the contract and comes to the next table; null without a contract. */
  readonly renewed: boolean | null;
  /** The probability of that, in [0, 1]; null without a contract. */
  readonly renewalChance: number | null;
  /** Whether the client leaves the vendor: at the table for a rival, or by not renewing. */
  readonly left: boolean;
  /** The rival that it signs with; null for none, and where it stays. */
  readonly to: string | null;
  /** Whether the client has come back to this table after it left. */
  readonly cameBack: boolean;
  /** The number of the client that told this one of the vendor; null where nobody did. */
  readonly referredBy: number | null;
  /** Whether the client tells others of the vendor after this deal; null where the seat is empty. */
  readonly tells: boolean | null;
  /** The client's satisfaction after the delivery, in [1, 5]. */
  readonly satisfaction: number | null;
  /** The vendor's satisfaction, in [1, 5]. */
  readonly vendorSatisfaction: number | null;
  /** The client's trust in the vendor after the delivery, in [0, 1]. */
  readonly trust: number | null;
  /** The vendor's trust in the client at the end, in [0, 1]. */
  readonly vendorTrust: number | null;
  /** How well the client understands the vendor at the end, in [0, 1]: the mean of what it knows of the issues. */
  readonly understanding: number | null;
  /** How well the vendor understands the client at the end, in [0, 1]. */
  readonly vendorUnderstanding: number | null;
  /** What the deal is worth to the client, in own utility; null without a deal. */
  readonly utility: number | null;
  /** What the deal is worth to the vendor beyond no deal, in own utility; null without a deal. */
  readonly margin: number | null;
  /** The share of its opening that the vendor has given away, (opensAt − u)/opensAt; null without a deal. */
  readonly discount: number | null;
  /** Whether the deal is the last of a period by which the vendor's rep is paid; false where there are none. */
  readonly periodEnd: boolean;
  /** Whether the vendor kept its word; null without a deal, and where nobody looks. */
  readonly delivered: boolean | null;
  /** Whether it made a breach good; null where there was none. */
  readonly recovered: boolean | null;
}

/**
 * Makes the row of the deal that was just played.
 *
 * @param relation - The relation after the deal.
 * @param outcome - What became of it.
 * @param lastEnding - How this client's talks before ended.
 */
export function dealRow(relation: Relation, outcome: DealOutcome, lastEnding: DealRow['lastEnding']): DealRow {
  const { seed, run, deal, client, referredBy } = relation;
  const { state, seating, satisfaction } = outcome;
  const ending = state?.ending ?? null;
  const isDeal = ending?.kind === 'agreement';
  const { opensAt } = state?.prepared.vendor.goals ?? { opensAt: 0 };
  return {
    type: 'deal',
    seed,
    run,
    deal,
    client: state === null ? null : client,
    ending: ending?.kind ?? null,
    lastEnding: state === null ? null : lastEnding,
    tenure: outcome.tenure,
    renewed: outcome.renewed,
    renewalChance: outcome.chance,
    left: outcome.left,
    to: outcome.to,
    cameBack: seating === 'comes back',
    referredBy: state === null ? null : referredBy,
    tells: state === null ? null : outcome.tells,
    satisfaction: state === null ? null : satisfaction[SATISFACTION.length]!,
    vendorSatisfaction: state === null ? null : satisfaction[0]!,
    trust: state === null ? null : trustOf(state, 'client'),
    vendorTrust: state === null ? null : trustOf(state, 'vendor'),
    understanding: state === null ? null : meanKnown(state.client.view.beliefs),
    vendorUnderstanding: state === null ? null : meanKnown(state.vendor.view.beliefs),
    utility: isDeal ? ending.utility.client : null,
    margin: isDeal ? ending.utility.vendor - state!.prepared.vendor.fallbackUtility : null,
    discount: isDeal ? (opensAt - ending.utility.vendor) / opensAt : null,
    periodEnd: false,
    delivered: outcome.delivered,
    recovered: outcome.recovered,
  };
}
