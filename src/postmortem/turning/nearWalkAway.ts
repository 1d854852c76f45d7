/** The chance that each side left, turn by turn, with the numbers that it depends on. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { temptation } from '../../policies/toolkit/leaving.ts';
import { perceivedUtility, tippingPoint } from '../../relationship/perceivedUtility.ts';
import { recorded } from '../record/recorded.ts';
import type { Recorded } from '../record/recorded.ts';
import type { Forks } from '../rescues/forks.ts';
import { forks } from '../rescues/forks.ts';

export interface NearWalkAway {
  readonly side: Side;
  /** From 0. */
  readonly round: number;
  /**
   * The probability, in [0, 1], that it left in that turn; null where a whole seat decides by a rule of its own, and
   * where the side was played by hand.
   */
  readonly chance: number | null;
  /** Its trust in the other side in that turn, in [0, 1]. */
  readonly trust: number;
  /**
   * The trust at which the best that it hoped for looked the same to it as what waited outside; null where no trust in
   * [0, 1] does, and where its trust rule ignores trust.
   */
  readonly tippingPoint: number | null;
  /** Own utility of the best that it still hoped for; 0 where it hoped for nothing. */
  readonly hope: number;
  /** `hope` seen through trust, as it was compared with `outside`: hope · (1 − stake · (1 − trust)). */
  readonly perceivedHope: number;
  /** What waited outside, seen through trust. */
  readonly outside: number;
}

/** Turn `n`, from the view of the side whose turn it was. */
export function nearWalkAway({ prepared, turns }: Recorded, table: Forks, n: number): NearWalkAway {
  const { by } = turns[n]!;
  // Asked first: it moves the table, and with it the view.
  const ruled = prepared.seats?.[by]?.seat !== undefined || table.isByHand(by);
  const { view } = table.at(n)[by];
  const { hope, chance } = temptation(view);
  const utility = Math.max(0, hope);
  return {
    side: by,
    round: n >> 1,
    chance: ruled ? null : chance,
    trust: view.trust,
    tippingPoint: prepared[by].trustRule.ignoresTrust === true ? null : tippingPoint(utility, view.outside, view.stake),
    hope: utility,
    perceivedHope: perceivedUtility(utility, view.stake, view.trust),
    outside: view.outside,
  };
}

/**
 * For each side whose chance of leaving was ever above 0, its turn with the greatest chance; the side with the greater
 * chance first. A side that leaves by a rule of its own or by hand is left out.
 */
export function nearWalkAways(talks: Recorded, table: Forks): (NearWalkAway & { readonly chance: number })[] {
  const turns = talks.turns.map((_, n) => nearWalkAway(talks, table, n));
  return SIDES.flatMap((side) => {
    const tempted = turns.filter((turn) => turn.side === side && turn.chance !== null && turn.chance > 0);
    return tempted.length === 0 ? [] : [tempted.reduce((most, turn) => (turn.chance! > most.chance! ? turn : most))];
  })
    .map((turn) => ({ ...turn, chance: turn.chance! }))
    .sort((a, b) => b.chance - a.chance);
}

/**
 * One entry for every turn of a negotiation, in order. `seats` holds own code that played.
 *
 * @throws ScenarioError for what is no negotiation of this version, and where own code is missing.
 */
export function tippingPoints(negotiation: Negotiation, seats?: SeatsInput): NearWalkAway[] {
  const talks = recorded(negotiation, seats);
  const table = forks(talks);
  return talks.turns.map((_, n) => nearWalkAway(talks, table, n));
}
