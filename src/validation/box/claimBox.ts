/**
 * The essay's claim over the whole box of levers: at each point of a Latin hypercube, what a relationship, its parts,
 * understanding, flexibility and the break point save, on the same luck; with the null models beside it.
 */
import { checkProgressOptions, PROGRESS_KEYS } from '../../kernel/progress.ts';
import { boxPoints } from './boxPoints.ts';
import type { ClaimBox, ClaimBoxOptions } from './boxResult.ts';

/** The keys of the options. */
const CLAIM_BOX_KEYS = ['scenario', 'points', 'runs', 'seed', ...PROGRESS_KEYS];

/**
 * Tests the essay's claim over the whole box of levers. At each point all levers stand somewhere in their range, and
 * two cells are played on the same luck: what a contrast raises stands in the lower half of its range in one and at the
 * same place of the upper half in the other.
 *
 * @param options - `scenario`, default drawn people; `points` from 2, default 400; `runs` from 1, default 200; `seed`,
 * default a constant; `signal`, which is checked before every point, and `onProgress`.
 * @returns By contrast, how many points support it and contradict it, and by which levers they differ; and all points.
 * @throws ScenarioError for a bad scenario.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { claimBox } from 'dealbreaker/validation';
 *
 * const { contrasts, tests } = claimBox({ points: 2, runs: 5, seed: 7 });
 * console.log(contrasts[0]?.name, tests); // relationship 32
 * ```
 */
export function claimBox(options: ClaimBoxOptions = {}): ClaimBox {
  checkProgressOptions(options, CLAIM_BOX_KEYS);
  const stages = boxPoints(options);
  let next = stages.next();
  for (; next.done !== true; next = stages.next()) {
    const { done, total, stage } = next.value;
    options.onProgress?.({ done, total, stage });
  }
  return next.value;
}
