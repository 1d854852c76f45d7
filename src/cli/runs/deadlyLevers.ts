/** Levers that make a table on which every deal is signed one on which a deal can die. */
import { LEVERS } from '../../domain/levers/levers.ts';
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import { SIDES } from '../../domain/side.ts';
import { simulate } from '../../experiments/simulate.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

export interface DeadlyLever {
  readonly levers: LeverSettings;
  /** The share of talks without a deal, above 0 and at most 1. */
  readonly failures: number;
}

/** A large part of a deal depends on working together; a rival is nearly as good as all that is wished for. */
const HIGH_STAKE = 0.8;
const HIGH_FIT = 0.9;

/** The levers that are tried, each alone, then all human ones together with a high stake. */
function candidates({ rivals, rounds, ...sides }: Scenario): LeverSettings[] {
  const low = ({ reach, min }: LeverEntry): number => reach?.[0] ?? min;
  const human = SIDES.flatMap((side): LeverSettings[] => [
    { [`${side}.trust`]: low(LEVERS.side.trust) },
    { [`${side}.understanding`]: low(LEVERS.side.understanding) },
    { [`${side}.care`]: low(LEVERS.side.care) },
    ...(Object.keys(sides[side].breakPoints).length === 0
      ? []
      : [{ [`${side}.flexibility`]: low(LEVERS.issue.flexibility) }]),
  ]);
  const stakes = SIDES.map((side): LeverSettings => ({ [`${side}.stake`]: HIGH_STAKE }));
  const together = Object.assign({}, ...human, ...stakes) as LeverSettings;
  return [
    ...human,
    ...stakes,
    ...rivals.map((_, n): LeverSettings => ({ [`rivals.${n}.fit`]: Math.min(HIGH_FIT, LEVERS.rival.fit.max) })),
    ...SIDES.map((side): LeverSettings => {
      const { walkAway, opensAt } = sides[side];
      return { [`${side}.walkAway`]: Math.round(50 * (walkAway + opensAt)) / 100 };
    }),
    { rounds: Math.max(LEVERS.talk.rounds.min, Math.floor(rounds / 4)) },
    together,
  ];
}

/** Those of them that make some of the talks fail; where one lever alone does, without the whole set. */
export function deadlyLevers(scenario: Scenario, seed: string, runs: number): DeadlyLever[] {
  const deadly = candidates(scenario)
    .map((levers) => ({
      levers,
      failures: 1 - simulate(withLevers(scenario, levers), { seed, runs }).dealRate.estimate,
    }))
    .filter(({ failures }) => failures > 0);
  const single = deadly.filter(({ levers }) => Object.keys(levers).length === 1);
  return single.length > 0 ? single : deadly;
}
