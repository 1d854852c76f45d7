/** Measures a list of scenarios: how many end in a deal, the quality of the deals, and trust at the end. */
import type { PerSide, Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { VERSION } from '../../kernel/version.ts';
import { asScenario } from '../../scenario/read/read.ts';
import { withProgress } from '../../kernel/progress.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { SatisfactionEstimates } from '../../experiments/simulate.ts';
import { SATISFACTION, satisfactionIn, satisfactionRange } from '../../relationship/satisfaction.ts';
import type { RunOptions } from '../../experiments/runs/runBatch.ts';
import { runOptions } from '../../experiments/runs/runBatch.ts';
import type { Cluster } from '../../statistics/clustered.ts';
import { clusteredMean, clusteredRate } from '../../statistics/clustered.ts';
import type { PlayedPair } from './playPairs.ts';
import { hasDeal, playPairs } from './playPairs.ts';
import { inputError } from '../../kernel/problems.ts';

/** The measures of a list. The 95 % intervals take the scenarios as a sample of pairs (clustered.ts). */
export interface PairMeasures {
  readonly seed: string;
  readonly version: string;
  /** The number of scenarios. */
  readonly pairs: number;
  /** How often each scenario was played. */
  readonly runs: number;
  readonly dealRate: Estimate;
  readonly endings: { readonly agreement: number; readonly 'walk-away': number; readonly deadline: number };
  /**
   * The sum of both utilities of a deal over the greatest sum of any package, in [0, 1]; null without a deal. Break
   * points do not restrict that package.
   */
  readonly joint: Estimate | null;
  /** The share of deals on the Pareto frontier; null without a deal. */
  readonly frontier: Estimate | null;
  /** The mean utility of the deals, in [0, 1]; null without a deal. */
  readonly utility: PerSide<Estimate | null>;
  /** The mean utility of all negotiations, in [0, 1]; a failure counts as the side's fallback utility. */
  readonly payoff: PerSide<Estimate>;
  /** Each side's mean trust in the other at the end, in [0, 1]. */
  readonly trust: PerSide<Estimate>;
  /** Each side's mean satisfaction: the whole in [1, 5], its parts in [−1, 1]. */
  readonly satisfaction: PerSide<SatisfactionEstimates>;
  /** The share of the time that passed until the ending, (round + 1)/(rounds + 1). */
  readonly time: Estimate;
}

/** Options of a measurement: `runs` is how often each scenario is played, from 1, default 1. */
export type MeasureOptions = Omit<RunOptions, 'seats'>;

/**
 * Plays and measures a list. Play m of scenario n is `negotiate(scenario, { seed, run: n · runs + m })`. Throws a
 * ScenarioError for a bad scenario, a DealbreakerError for bad options or an empty list.
 */
export function measurePairs(scenarios: readonly Scenario[], options: MeasureOptions = {}): PairMeasures {
  const { runs, seed } = runOptions(options, [], 1);
  if (!Array.isArray(scenarios) || scenarios.length === 0)
    throw inputError('scenarios', 'there are none', 'give a list of at least one');
  const read = scenarios.map(asScenario);
  const played = playPairs(withProgress(read, 'outcomes', options, 0, 2 * read.length), { seed, runs });
  const clusters = (of: (one: PlayedPair) => number | null): Cluster[] => {
    const found = read.map(() => ({ sum: 0, count: 0 }));
    for (const one of played) {
      const x = of(one);
      if (x === null) continue;
      found[one.pair]!.sum += x;
      found[one.pair]!.count += 1;
    }
    return found;
  };
  const unit = (of: (one: PlayedPair) => number | null): Estimate | null => clusteredMean(clusters(of), 0, 1);
  const both = <T>(of: (side: Side) => T): PerSide<T> => ({ vendor: of('vendor'), client: of('client') });
  const count = (kind: PlayedPair['kind']): number => played.filter((one) => one.kind === kind).length;
  return {
    seed,
    version: VERSION,
    pairs: read.length,
    runs,
    dealRate: clusteredRate(clusters((one) => Number(hasDeal(one))))!,
    endings: { agreement: count('agreement'), 'walk-away': count('walk-away'), deadline: count('deadline') },
    joint: unit(({ joint }) => joint),
    frontier: clusteredRate(clusters(({ frontier }) => (frontier === null ? null : Number(frontier)))),
    utility: both((side) => unit((one) => (hasDeal(one) ? one.utility[side] : null))),
    payoff: both((side) => unit((one) => one.utility[side])!),
    trust: both((side) => unit((one) => one.trust[side])!),
    satisfaction: satisfactionIn(
      SIDES.flatMap((side) => SATISFACTION.map((name) => [side, name] as const)).map(([side, name], n) => {
        const found = clusters(({ satisfaction }) => satisfaction[side][name]);
        return clusteredMean(found, ...satisfactionRange(n))!;
      }),
    ),
    time: unit(({ pair, round }) => (round + 1) / (read[pair]!.rounds + 1))!,
  };
}
