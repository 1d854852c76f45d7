/** Computes how integrative a case is: what there is to gain by trading across issues. */
import { SIDES } from '../../domain/side.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/**
 * Computes max over packages of u_v + u_c, less 1, with each side's utility scaled from its worst package (0) to its
 * best (1). Where every gain of one side is an equal loss of the other, every package has u_v + u_c = 1 and the result
 * is 0; where both like the same package best it is 1.
 *
 * @param scenario - A scenario that was read.
 * @returns A number in [0, 1], break points set aside; 0 where a side values all packages alike.
 */
export function integrativePotential(scenario: Scenario): number {
  const prepared = prepare(scenario);
  const { count, offsets } = prepared.space;
  const scaled = SIDES.map((side) => {
    const { worth } = prepared[side].goals;
    const issues = Array.from({ length: count }, (_, k) => [...worth.subarray(offsets[k], offsets[k + 1])]);
    const least = issues.map((list) => list.reduce((a, b) => Math.min(a, b)));
    const span = issues.reduce((sum, list, k) => sum + list.reduce((a, b) => Math.max(a, b)) - least[k]!, 0);
    return issues.map((list, k) => list.map((x) => (span > 0 ? (x - least[k]!) / span : 0)));
  });
  const [vendor, client] = scaled as [number[][], number[][]];
  const best = vendor.reduce(
    (sum, list, k) => sum + list.map((x, o) => x + client[k]![o]!).reduce((a, b) => Math.max(a, b)),
    0,
  );
  return Math.max(0, best - 1);
}
