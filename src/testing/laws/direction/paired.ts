/** Counts deals in paired runs: the same runs before and after a change of the scenario. */
import { openTable } from '../../../engine/table.ts';
import { mcnemar } from '../../../statistics/mcnemar.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import type { TestSituation } from '../../situation.ts';
import type { Subject } from '../../subject.ts';
import { preparedFor } from '../../watch/play.ts';

const RUNS = 60;
/** The significance level. It is low because a check tries hundreds of situations. */
const SIGNIFICANCE = 1e-6;

export interface Paired {
  /** Runs with a deal before the change and none after it. */
  readonly lost: number;
  readonly gained: number;
  readonly runs: number;
}

/** Deals in paired runs; null where the policy fails a check of the table. */
export function paired(
  { input }: Subject,
  { side, seed, run }: TestSituation,
  before: Scenario,
  after: Scenario,
): Paired | null {
  const deal = (scenario: Scenario, n: number): boolean => {
    const table = openTable(scenario, { seed, run: run + n, record: false, seats: { [side]: input } });
    while (table.ending === null) table.step();
    return table.ending.kind === 'agreement';
  };
  let [lost, gained] = [0, 0];
  try {
    for (let n = 0; n < RUNS; n++) {
      const [trustBefore, trustAfter] = [deal(before, n), deal(after, n)];
      if (trustBefore && !trustAfter) lost += 1;
      if (trustAfter && !trustBefore) gained += 1;
    }
  } catch {
    return null;
  }
  return { lost, gained, runs: RUNS };
}

/** Whether the change loses deals, by the one-sided sign test over the pairs that differ. */
export function isLoss({ lost, gained }: Paired): boolean {
  // Under no difference P(X ≥ lost) is half of McNemar's two-sided probability where lost > gained.
  return lost > gained && mcnemar(lost, gained) / 2 < SIGNIFICANCE;
}

export const scenarioOf = (situation: TestSituation): Scenario => preparedFor(situation.scenario).scenario;
