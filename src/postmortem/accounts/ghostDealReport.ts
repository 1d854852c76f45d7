/**
 * The ghost deal beside what each side ended with, the cost of each break point, and the true cost of yielding an
 * issue.
 */
import { reasonWords } from '../../domain/reason.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { rigidity } from '../../bargaining/frontier/rigidity.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { GhostDeal, GhostPoint } from '../../analysis/ghostDeal.ts';
import { betterForBoth, ghostDeal } from '../../analysis/ghostDeal.ts';
import type { Recorded } from '../record/recorded.ts';

export interface GhostDealReport extends GhostDeal {
  /**
   * The ghost deal's utility less what the side ended with; below 0 where it ended with more. Null without that ghost
   * deal.
   */
  readonly lost: { readonly kept: PerSide<number> | null; readonly setAside: PerSide<number> | null };
  /**
   * The best package, within the break points, that both would have preferred to what they ended with; null where there
   * is none.
   */
  readonly betterForBoth: GhostPoint | null;
  /**
   * Every break point. `worth`: what one side gives up from its limit to its worst option there, w_k · (v(limit) −
   * min v).
   */
  readonly breakPoints: readonly {
    readonly side: Side;
    readonly issue: string;
    readonly limit: Option;
    readonly because: string;
    readonly rigidity: number | null;
    readonly worth: number;
  }[];
}

export function ghostDealReport({ negotiation, prepared, frames }: Recorded): GhostDealReport {
  const { scenario, ending } = negotiation;
  const ghost = ghostDeal(scenario);
  const lost = (point: GhostPoint | null): PerSide<number> | null =>
    point === null
      ? null
      : { vendor: point.utility.vendor - ending.utility.vendor, client: point.utility.client - ending.utility.client };
  const { space, keys } = prepared;
  const last = frames.at(-1)!;
  const waived = { vendor: last.vendor.waived, client: last.client.waived };
  return {
    ...ghost,
    lost: { kept: lost(ghost.kept), setAside: lost(ghost.setAside) },
    betterForBoth: betterForBoth(prepared, ending.utility, waived),
    breakPoints: SIDES.flatMap((side) =>
      Object.entries(scenario[side].breakPoints).map(([issue, { limit, because }]) => {
        const k = keys.indexOf(issue);
        const { goals, breakPoints } = prepared[side];
        const worst = goals.worth.subarray(space.offsets[k]!, space.offsets[k + 1]!).reduce((a, b) => Math.min(a, b));
        const stiff = rigidity(space, prepared[side], prepared[side === 'vendor' ? 'client' : 'vendor'], k);
        return {
          side,
          issue,
          limit,
          because: reasonWords(because),
          rigidity: stiff,
          worth: goals.weight[k]! * breakPoints.limit[k]! - worst,
        };
      }),
    ),
  };
}

/**
 * What yielding an issue costs a side in truth, in [0, 1], on the scale of beliefs: 1 where the side has a break point,
 * else the issue's weight relative to the side's largest weight.
 */
export function trueCost(scenario: Scenario, side: Side, issue: string): number {
  const { importance } = prepare(scenario)[side];
  return scenario[side].breakPoints[issue] === undefined ? importance[Object.keys(scenario.issues).indexOf(issue)]! : 1;
}

/**
 * The utility that a side gives up from its limit to this option, w_k · (v(limit) − v(option)); null where the
 * option does not lie beyond a break point.
 */
export function trueWorth(scenario: Scenario, side: Side, issue: string, option: Option): number | null {
  const { space, keys, issues, [side]: own } = prepare(scenario);
  const k = keys.indexOf(issue);
  if (own.breakPoints.present[k] !== 1) return null;
  const value = own.goals.value[space.offsets[k]! + issues[k]!.options.indexOf(option)]!;
  const beyond = own.breakPoints.limit[k]! - value;
  return beyond > 0 ? own.goals.weight[k]! * beyond : null;
}
