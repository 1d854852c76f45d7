/** The comparison of the model with people, and the tests of the claim. */
import { checkProgressOptions } from '../kernel/progress.ts';
import type { ValidateOptions } from './validateOptions.ts';
import { VALIDATE_KEYS } from './validateOptions.ts';
import type { Validation } from './validation.ts';
import { validationStages } from './validationStages.ts';

/**
 * Compares the model with patterns of human negotiation, tests the claim, and measures what it depends on. With all
 * parts it takes five to fifteen minutes, with `quick` one to two.
 *
 * @param options - `quick` (default false): fewer pairs. `seed`, default a constant. `casino`: the text of the file of
 * human pairs; without it their priorities are drawn. `patternsOnly` (default false). `seeds` (default 1): with how
 * many seeds the patterns are measured. `knockouts` (default false): which rows each mechanism carries. `signal`, which
 * is checked before every pair, and `onProgress`.
 * @returns A row for each pattern, with its verdict and readings, and the claim with its sensitivity.
 * @throws ScenarioError for a bad file of human pairs.
 * @throws DealbreakerError for a bad seed or a bad number of seeds.
 *
 * @example
 * ```ts
 * import { validate } from 'dealbreaker/validation';
 *
 * const stages: string[] = [];
 * const control = new AbortController();
 * const onProgress = ({ stage }: { stage: string }): void => {
 *   stages.push(stage);
 *   control.abort(new Error('enough'));
 * };
 * try {
 *   validate({ quick: true, signal: control.signal, onProgress });
 * } catch (error) {
 *   console.log(stages.length, error instanceof Error && error.message); // 1 enough
 * }
 * ```
 */
export function validate(options: ValidateOptions = {}): Validation {
  checkProgressOptions(options, VALIDATE_KEYS);
  const { onProgress } = options;
  const stages = validationStages(options);
  let next = stages.next();
  for (; next.done !== true; next = stages.next()) {
    const { done, total, stage } = next.value;
    onProgress?.({ done, total, stage });
  }
  return next.value;
}
