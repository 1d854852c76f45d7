/**
 * What any list of scenarios amounts to, the two accounts' distance included: how the patterns are read off a
 * population that nobody has seen before.
 */
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
import { distance } from '../../postmortem/accounts/distance.ts';
import { sideRecord } from '../../postmortem/record/sideRecord.ts';

export interface PopulationMeasures extends PairMeasures {
  /**
   * How far the two accounts of a negotiation lie apart, in [0, 1]: the mean over those in which something was talked
   * of; null where nothing ever was.
   */
  readonly accountsDistance: Estimate | null;
}

/**
 * Plays every scenario of a list and measures them: deal rate, joint value over the best there was, share of deals on
 * the frontier, utilities, both trust edges, time, and how far the two accounts lie apart. Play m of scenario n is
 * `negotiate(scenario, { seed, run: n · runs + m })`.
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
      const { value } = distance(account(sideRecord(talks, 'vendor')), account(sideRecord(talks, 'client')));
      if (value === null) continue;
      sum += value;
      count += 1;
    }
    clusters.push({ sum, count });
  }
  return { ...measured, accountsDistance: clusteredMean(clusters, 0, 1) };
}
