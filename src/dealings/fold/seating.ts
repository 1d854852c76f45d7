/** Who sits at the vendor's table at the next deal: the client, one that comes back, a new one, or nobody. */
import type { AfterSpec } from '../../scenario/read/scenario.ts';
import { seeMarket } from '../market/marketState.ts';
import { discount, opinionEvidence, opinionOf } from '../rules/referral.ts';
import type { Relation } from './relation.ts';
import { newClient } from './relation.ts';

/** How the seat was taken. */
export type Seating = 'stays' | 'comes back' | 'new' | 'empty';

/**
 * Seats somebody. A client that left is bound to the rival for its term, then may come back; where it does not, a new
 * client may take its place, and may have heard of the vendor from it.
 *
 * @param relation - The relation, which is changed; its draws are those after the last deal.
 * @param after - The probabilities.
 */
export function seatClient(relation: Relation, after: AfterSpec): Seating {
  if (!relation.isAway) return 'stays';
  if (relation.boundFor > 0) relation.boundFor -= 1;
  else {
    // Without a model of renewal a client is bound by its contract alone.
    if (after.renewal === undefined || relation.draws.comeBack < after.comesBack) {
      relation.isAway = false;
      return 'comes back';
    }
    relation.boundFor = after.term - 1;
  }
  if (relation.draws.newcomer >= after.newcomers) return 'empty';
  const { client, tells } = relation;
  const heard = tells ? opinionEvidence(discount(after.heeds, opinionOf(relation.now.client.edge))) : null;
  newClient(relation, tells ? client : null, heard);
  seeMarket(relation.market, 'client');
  return 'new';
}

/**
 * Lets the client go.
 *
 * @param boundFor - For how many deals after the present one it is bound to a rival.
 */
export function leave(relation: Relation, boundFor: number): void {
  relation.isAway = true;
  relation.boundFor = boundFor;
  relation.tenure = 0;
}
