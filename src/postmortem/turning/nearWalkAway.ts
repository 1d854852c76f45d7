/** How near each side came to leaving. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { temptation } from '../../policies/toolkit/leaving.ts';
import { tippingPoint } from '../../relationship/perceivedUtility.ts';
import type { Forks } from '../rescues/forks.ts';
import type { Recorded } from '../record/recorded.ts';

export interface NearWalkAway {
  readonly side: Side;
  /** From 0. */
  readonly round: number;
  /** The probability that it left in that turn. */
  readonly chance: number;
  /** Its trust in the other then. */
  readonly trust: number;
  /**
   * The trust at which what it hoped for looked no better than what waited outside; null where no trust in [0, 1] is.
   */
  readonly tippingPoint: number | null;
  /** Own utility of the best that it still hoped for; 0 where it hoped for nothing. */
  readonly hope: number;
  /** What waited outside, seen through trust. */
  readonly outside: number;
}

/** The turn as the side whose turn it was stood in it. */
export function closenessIn({ prepared, turns }: Recorded, table: Forks, n: number): NearWalkAway {
  const { by } = turns[n]!;
  const { view } = table.at(n)[by];
  const { hope, chance } = temptation(view);
  const utility = Math.max(0, hope);
  const blind = prepared.scenario[by].trustRule.name === 'off';
  return {
    side: by,
    round: n >> 1,
    chance,
    trust: view.trust,
    tippingPoint: blind ? null : tippingPoint(utility, view.outside, view.stake),
    hope: utility,
    outside: view.outside,
  };
}

/** For each side that was ever tempted, the turn in which it was tempted most; the more tempted side first. */
export function nearWalkAways(talks: Recorded, table: Forks): NearWalkAway[] {
  const worst = SIDES.flatMap((side) => {
    let most: NearWalkAway | null = null;
    talks.turns.forEach(({ by }, n) => {
      if (by !== side) return;
      const call = closenessIn(talks, table, n);
      if (call.chance > (most?.chance ?? 0)) most = call;
    });
    return most === null ? [] : [most as NearWalkAway];
  });
  return worst.sort((a, b) => b.chance - a.chance);
}
