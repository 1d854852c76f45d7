/** The but-for test: whether there is a deal with one cause removed and everything else as it was. */
import type { Ending } from '../../domain/ending.ts';
import { SIDES } from '../../domain/side.ts';
import type { PlayedRun } from '../record/playedRun.ts';
import { ignoresTrust, replaces } from '../record/playedRun.ts';
import type { Cause } from './causes.ts';
import { bestCase, causesOf } from './causes.ts';
import type { Counterfactual } from '../changes/counterfactual.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';

export interface ButFor {
  /** One of the causes; or a control: no break points (`breakPoints`), or the null model (`trustAtAll`). */
  readonly cause: Cause | 'breakPoints' | 'trustAtAll';
  /** The levers that remove the cause. */
  readonly levers: LeverSettings;
  readonly ending: Ending;
  readonly deal: boolean;
  /**
   * Where there is no deal either way, the number of rounds by which it ends later (below 0: sooner); null with a deal.
   * 0 means that another cause ends the talks in the same round (pre-emption).
   */
  readonly roundsLater: number | null;
}

/**
 * Causes with nothing to remove are left out; so is the null model where the seats replace a trust rule, because the
 * scenario's lever cannot change that rule. For a negotiation that ended in a deal, `deal` says whether it still does.
 */
export function butFor(played: PlayedRun, ended: Ending, counterfactual: Counterfactual): ButFor[] {
  const { scenario, seats } = played;
  const free = Object.fromEntries(
    SIDES.flatMap((side) =>
      Object.keys(scenario[side].breakPoints).map((issue) => [`${side}.breakPoints.${issue}`, 'none']),
    ),
  );
  const trusting = SIDES.filter((side) => !ignoresTrust(played, side));
  const nullModel = trusting.some((side) => replaces(seats, side, 'trustRule'))
    ? {}
    : Object.fromEntries(trusting.map((side) => [`${side}.trustRule`, 'off']));
  const all: [ButFor['cause'], LeverSettings][] = [
    ...causesOf(scenario).map((cause): [Cause, LeverSettings] => [cause, bestCase(played, cause)]),
    ['breakPoints', free],
    ['trustAtAll', nullModel],
  ];
  return all.flatMap(([cause, levers]): ButFor[] => {
    const ending = Object.keys(levers).length === 0 ? null : counterfactual(levers);
    if (ending === null) return [];
    const deal = ending.kind === 'agreement';
    return [
      {
        cause,
        levers,
        ending,
        deal,
        roundsLater: deal || ended.kind === 'agreement' ? null : ending.round - ended.round,
      },
    ];
  });
}
