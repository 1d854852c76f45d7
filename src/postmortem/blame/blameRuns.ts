/** How many runs of each arm the blame plays where nobody says how many. */
import type { Scenario } from '../../scenario/read/scenario.ts';

/** The default, and the least that a large scenario is given. */
export const BLAME_RUNS = 100;
const MIN_RUNS = 10;
/** The options of all issues together, times the rounds, up to which the default is played. */
const MAX_EFFORT = 4000;

/**
 * The runs of each arm: 100, and fewer in proportion where the options of all issues together, times the rounds, are
 * more than 4,000; at least 10.
 */
export function blameRuns({ issues, rounds }: Scenario): number {
  const options = Object.values(issues).reduce((sum, issue) => sum + issue.options.length, 0);
  return Math.max(MIN_RUNS, Math.min(BLAME_RUNS, Math.floor((BLAME_RUNS * MAX_EFFORT) / (options * rounds))));
}
