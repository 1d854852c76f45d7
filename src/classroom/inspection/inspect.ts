/** Says whether a case teaches: what there is to agree on, what playing well is worth, what it hangs on. */
import { efficiency } from '../../analysis/efficiency.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import { SIDES, perSide } from '../../domain/side.ts';
import { simulate } from '../../experiments/simulate.ts';
import { checkWhole } from '../../kernel/problems.ts';
import type { ProgressOptions } from '../../kernel/progress.ts';
import { checkProgressOptions, PROGRESS_KEYS } from '../../kernel/progress.ts';
import { DEFAULT_SEED, seedText } from '../../kernel/stream.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { missingIn } from '../blueprints/newScenario.ts';
import { integrativePotential } from './integrativePotential.ts';
import { jittered } from './jittered.ts';
import type { LeverEffect } from './leverEffects.ts';
import { humanLevers, leverEffect, leverEffects } from './leverEffects.ts';
import type { WayToPlay } from './waysToPlay.ts';
import { honestWays, stockDeals, WAYS } from './waysToPlay.ts';

/** `onProgress` counts the negotiations of all studies; `signal` stops between two blocks of them. */
export interface InspectOptions extends ProgressOptions {
  /** The runs of each number, from 20. @defaultValue 200 */
  readonly runs?: number;
  /** @defaultValue `dealbreaker` */
  readonly seed?: string | number;
}

export interface Inspection {
  readonly type: 'inspection';
  readonly title: string;
  readonly seed: string;
  /** The runs behind each number. */
  readonly runs: number;
  /** How many packages there are, are worth it to both, and are worth it to both and cross no break point. */
  readonly zone: { readonly packages: number; readonly worthIt: number | null; readonly unrefused: number | null };
  /** What there is to gain by trading across issues, in [0, 1]: 0 where every gain is the loss of the other. */
  readonly integrative: number;
  /**
   * Every break point, and how much more than no deal its side can have beyond it in a package that the other would
   * take (its rigidity); above 0 the point is not justified by what it is worth. Null where there is no such package.
   */
  readonly breakPoints: readonly { readonly side: Side; readonly issue: string; readonly rigidity: number | null }[];
  /** How often there is a deal with the policies of the scenario. */
  readonly dealRate: Estimate;
  /** How often pairs of stock policies settle. */
  readonly stock: readonly { readonly policies: string; readonly dealRate: Estimate }[];
  /** By side, the honest ways to play its seat, the best payoff first. */
  readonly ways: PerSide<readonly WayToPlay[]>;
  /** The human levers, the one with the largest effect on the deal rate first. */
  readonly levers: readonly LeverEffect[];
  /** Twenty variants of the case: the deal rate of each, and the effect of the first lever. */
  readonly variants: readonly { readonly dealRate: number; readonly effect: number }[];
  /** In how many of them the effect of the first lever has its sign and at least half of its size. */
  readonly held: number;
  /** What the author has still to write. */
  readonly missing: readonly { readonly path: string; readonly what: string }[];
}

const VARIANTS = 20;

/**
 * Inspects a case. Every number comes from the analysis of the scenario or from runs; variants have their numbers moved
 * by up to a tenth.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `runs` of each number, from 20, default 200; `seed`; `signal` and `onProgress`.
 * @returns What was found. Play takes some sixty times `runs` negotiations.
 * @throws ScenarioError for a bad scenario, DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario } from 'dealbreaker';
 * import { inspect } from 'dealbreaker/classroom';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { integrative, breakPoints, levers } = inspect(scenario, { runs: 50 });
 * console.log(integrative.toFixed(2), breakPoints[0]?.issue, levers[0]?.dealRate.estimate !== 0); // 0.16 exit true
 * ```
 */
export function inspect(scenario: Scenario, options: InspectOptions = {}): Inspection {
  checkProgressOptions(options, ['runs', 'seed', ...PROGRESS_KEYS] satisfies (keyof InspectOptions)[]);
  const { runs = 200, seed = DEFAULT_SEED } = options;
  checkWhole('runs', runs, 20);
  const read = asScenario(scenario);
  const studies = humanLevers(read).length + 2 * VARIANTS + 1 + WAYS;
  const play = { runs, seed: seedText(seed), ...counted(options, runs, studies * runs) };
  const possible = efficiency(read);
  const levers = leverEffects(read, play);
  const [first] = levers;
  const variants = Array.from({ length: VARIANTS }, (_, n) => {
    const variant = jittered(read, n + 1);
    return {
      dealRate: simulate(variant, play).dealRate.estimate,
      effect: leverEffect(variant, first!, play).dealRate.estimate,
    };
  });
  const main = first!.dealRate.estimate;
  return {
    type: 'inspection',
    title: read.title,
    seed: play.seed,
    runs,
    zone: {
      packages: possible.outcomes,
      worthIt: possible.zopa.packages,
      unrefused: unrefused(read, possible),
    },
    integrative: integrativePotential(read),
    breakPoints: SIDES.flatMap((side) =>
      Object.entries(possible.rigidity[side]).map(([issue, rigidity]) => ({ side, issue, rigidity })),
    ),
    dealRate: simulate(read, play).dealRate,
    stock: stockDeals(read, play),
    ways: perSide((side) => honestWays(read, side, play)),
    levers,
    variants,
    held: variants.filter(
      ({ effect }) => Math.sign(effect) === Math.sign(main) && 2 * Math.abs(effect) >= Math.abs(main),
    ).length,
    missing: missingIn(read),
  };
}

/** The signal and the listener for studies of `runs` negotiations, one after the other; `total` are all of them. */
function counted({ signal, onProgress }: ProgressOptions, runs: number, total: number): ProgressOptions {
  let finished = 0;
  return {
    ...(signal !== undefined && { signal }),
    onProgress: ({ done, total: all }) => {
      const here = Math.floor((runs * done) / all);
      onProgress?.({ done: finished + here, total, stage: 'what the case teaches' });
      if (done === all) finished += runs;
    },
  };
}

/** The packages that are worth it to both and cross no break point; 0 where the break points leave none. */
function unrefused(scenario: Scenario, { zopa, kept }: ReturnType<typeof efficiency>): number | null {
  if (SIDES.every((side) => Object.keys(scenario[side].breakPoints).length === 0)) return zopa.packages;
  return kept === null ? 0 : kept.zopa.packages;
}
