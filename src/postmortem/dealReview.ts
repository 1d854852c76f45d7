/** A deal looked into: what was left on the table, who was close to leaving, and which act saved it. */
import type { PerSide } from '../domain/side.ts';
import type { NearWalkAway } from './turning/nearWalkAway.ts';
import { nearWalkAways } from './turning/nearWalkAway.ts';
import type { GhostDealReport } from './accounts/ghostDealReport.ts';
import type { Forks } from './rescues/forks.ts';
import type { GhostPoint } from '../analysis/ghostDeal.ts';
import type { Recorded } from './record/recorded.ts';
import type { SavedBy } from './rescues/savedBy.ts';
import { savedBy } from './rescues/savedBy.ts';

export interface DealReview {
  /**
   * A package that both would have preferred to the one they signed, and what each would have gained; null where
   * nothing was left on the table.
   */
  readonly leftOnTheTable: (GhostPoint & { readonly gain: PerSide<number> }) | null;
  /** The more tempted side first; only sides that might have left at all. */
  readonly closeToLeaving: readonly (NearWalkAway & { readonly chance: number })[];
  /** The latest act whose contrary would have left them without a deal; null where every act could have been missed. */
  readonly savedBy: SavedBy | null;
}

export function dealReview(talks: Recorded, table: Forks, { betterForBoth: better }: GhostDealReport): DealReview {
  const { utility } = talks.negotiation.ending;
  return {
    leftOnTheTable:
      better === null
        ? null
        : {
            ...better,
            gain: { vendor: better.utility.vendor - utility.vendor, client: better.utility.client - utility.client },
          },
    closeToLeaving: nearWalkAways(talks, table),
    savedBy: savedBy(talks, table),
  };
}
