/**
 * But for this cause, would the deal have lived, other things as they were? And where not: what would have ended it
 * anyway.
 */
import type { Ending } from '../../domain/ending.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { SIDES } from '../../domain/side.ts';
import type { Cause } from './causes.ts';
import { CAUSES, bestCase } from './causes.ts';
import type { LeverSettings, Counterfactual } from '../changes/counterfactual.ts';

export interface ButFor {
  /** One of the six causes; or a control: no break point at all, or the null model, in which trust plays no part. */
  readonly cause: Cause | 'breakPoints' | 'trustAtAll';
  /** What takes the cause away. */
  readonly levers: LeverSettings;
  readonly ending: Ending;
  readonly deal: boolean;
  /**
   * Pre-emption: where there is no deal either way, how many rounds later it ends than it did (below 0: sooner); null
   * with a deal.
   */
  readonly roundsLater: number | null;
}

/** Causes with nothing to take away are left out. For talks that closed, `deal` says whether they still do. */
export function butFor(scenario: Scenario, ended: Ending, twin: Counterfactual): ButFor[] {
  const free = Object.fromEntries(
    SIDES.flatMap((side) =>
      Object.keys(scenario[side].breakPoints).map((issue) => [`${side}.breakPoints.${issue}`, 'none']),
    ),
  );
  const blind = Object.fromEntries(
    SIDES.filter((side) => scenario[side].trustRule.name !== 'off').map((side) => [`${side}.trustRule`, 'off']),
  );
  const all: [ButFor['cause'], LeverSettings][] = [
    ...CAUSES.map((cause): [Cause, LeverSettings] => [cause, bestCase(scenario, cause)]),
    ['breakPoints', free],
    ['trustAtAll', blind],
  ];
  return all.flatMap(([cause, levers]): ButFor[] => {
    const ending = Object.keys(levers).length === 0 ? null : twin(levers);
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
