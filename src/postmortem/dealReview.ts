/** Reviews a deal: what was left on the table, who was close to leaving, and which act saved the deal. */
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
  /** Sides that had a chance of leaving; the side with the greater chance first. */
  readonly closeToLeaving: readonly (NearWalkAway & { readonly chance: number })[];
  /** The latest act whose contrary leads to no deal; null where there is none. */
  readonly savedBy: SavedBy | null;
  /** The first rounds, as a number of rounds, whose acts were not tried because the talks are long; else 0. */
  readonly untriedRounds: number;
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
    ...savedBy(talks, table),
  };
}
