/** How a direction is tried: the same runs with and without a change, side by side. */
import { openTable } from '../../../engine/table.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import type { TestSituation } from '../../situation.ts';
import type { Subject } from '../../subject.ts';
import { preparedFor } from '../../watch/play.ts';

const RUNS = 60;
/** Only what would come by chance once in a million times is called broken: hundreds of situations are tried. */
const CHANCE = 1e-6;

export interface Paired {
  /** Runs with a deal before the change and none after it. */
  readonly lost: number;
  readonly gained: number;
  readonly runs: number;
}

/** Deals in paired runs; null where the policy does what cannot be done. */
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
      const [was, is] = [deal(before, n), deal(after, n)];
      if (was && !is) lost += 1;
      if (is && !was) gained += 1;
    }
  } catch {
    return null;
  }
  return { lost, gained, runs: RUNS };
}

/**
 * Whether so many losses among the pairs that differ are more than chance: the sign test, P(X ≥ lost) for X binomial
 * with ½.
 */
export function isLoss({ lost, gained }: Paired): boolean {
  const n = lost + gained;
  let term = 1;
  for (let k = 0; k < n; k++) term /= 2;
  let tail = 0;
  for (let k = 0; k <= n; k++) {
    if (k >= lost) tail += term;
    term = (term * (n - k)) / (k + 1);
  }
  return n > 0 && tail < CHANCE;
}

export const scenarioOf = (situation: TestSituation): Scenario => preparedFor(situation.scenario).scenario;
