/** Data as it will be after it was saved. */
import { inputError } from '../../kernel/problems.ts';

/** The greatest number of values in data that a table saves, and the greatest length of a list in it. */
const MAX_VALUES = 1_000_000;

/**
 * Copies data as it will be after it was saved as JSON and read again.
 *
 * @throws TypeError where it cannot be saved.
 * @throws DealbreakerError where it holds more than a million values.
 */
export function plainData<T>(data: T): T {
  let values = 0;
  const counted = (_: string, value: unknown): unknown => {
    if ((values += 1) > MAX_VALUES || (Array.isArray(value) && value.length > MAX_VALUES))
      throw inputError('memory', `it holds more than ${MAX_VALUES} values`, 'keep less from turn to turn');
    return value;
  };
  return (data === undefined ? null : JSON.parse(JSON.stringify(data, counted))) as T;
}
