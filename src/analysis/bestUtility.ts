/** The utility of a side's best package: the end of the side's own scale. */
import type { Side } from '../domain/side.ts';
import { prepare } from '../engine/preparation/prepare.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';

/**
 * Computes the utility of a side's best package, whatever its break points. It is 1 in most scenarios, and more or less
 * where a `scale` says so, as in imported files.
 */
export function bestUtility(scenario: Scenario, side: Side): number {
  const prepared = prepare(asScenario(scenario));
  const { count, offsets } = prepared.space;
  const { worth } = prepared[side].goals;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += worth.subarray(offsets[k], offsets[k + 1]).reduce((a, b) => Math.max(a, b));
  return sum;
}
