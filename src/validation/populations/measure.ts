/** Measures any list of scenarios: the measures of `measurePairs`, and the distance of the two sides' accounts. */
import { withProgress } from '../../kernel/progress.ts';
import { negotiate } from '../../engine/negotiate.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Cluster } from '../../statistics/clustered.ts';
import { clusteredMean } from '../../statistics/clustered.ts';
import type { MeasureOptions, PairMeasures } from './measurePairs.ts';
import { measurePairs } from './measurePairs.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { asScenario } from '../../scenario/read/read.ts';
import { account } from '../../postmortem/accounts/account.ts';
import { accountsDistance } from '../../postmortem/accounts/accountsDistance.ts';
import { sideRecord } from '../../postmortem/record/sideRecord.ts';

/** The measures of a list of scenarios, with 95 % intervals. */
export interface PopulationMeasures extends PairMeasures {
  readonly type: 'measures';
  /**
   * The distance of the two accounts of a negotiation, in [0, 1]: the mean over the negotiations with talk; null where
   * none has any.
   */
  readonly accountsDistance: Estimate | null;
}

/**
 * Plays every scenario of a list and measures the negotiations: deal rate, joint value over the best possible, share of
 * deals on the frontier, utilities, both sides' trust, time, and the distance of the two accounts. Play m of scenario n
 * is `negotiate(scenario, { seed, run: n · runs + m })`.
 *
 * @param scenarios - At least one scenario; they are taken as a sample of pairs.
 * @param options - `runs` of each scenario, from 1, default 1; `seed`, default a constant; `signal` and `onProgress`.
 * @returns Every measure with its 95 % interval.
 * @throws ScenarioError for a bad scenario.
 * @throws DealbreakerError for bad options or an empty list.
 *
 * @example
 * ```ts
 * import { measure, populations } from 'dealbreaker/validation';
 *
 * const { pairs, dealRate } = measure(populations.integrative({ pairs: 30, seed: 7 }), { seed: 7 });
 * console.log(pairs, dealRate.estimate > 0.5); // 30 true
 * ```
 */
export function measure(scenarios: readonly Scenario[], options: MeasureOptions = {}): PopulationMeasures {
  const measured = measurePairs(scenarios, options);
  const { seed, runs } = measured;
  const clusters: Cluster[] = [];
  for (const scenario of withProgress(scenarios, 'accounts', options, scenarios.length, 2 * scenarios.length)) {
    const n = clusters.length;
    const read = asScenario(scenario);
    let [sum, count] = [0, 0];
    for (let m = 0; m < runs; m++) {
      const talks = negotiate(read, { seed, run: n * runs + m });
      const { value } = accountsDistance(account(sideRecord(talks, 'vendor')), account(sideRecord(talks, 'client')));
      if (value === null) continue;
      sum += value;
      count += 1;
    }
    clusters.push({ sum, count });
  }
  return { type: 'measures', ...measured, accountsDistance: clusteredMean(clusters, 0, 1) };
}
