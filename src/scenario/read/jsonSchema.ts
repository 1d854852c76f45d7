/** Writes the JSON Schema of a scenario file, which editors use. */
import * as z from 'zod';
import { scenarioSchema } from './schema.ts';

/**
 * Returns the JSON Schema (draft 2020-12) of a scenario file, which editors use. The schema does not express rules that
 * involve several keys, such as weights that sum to 1; `readScenario` checks those.
 *
 * @returns A new plain object every time.
 *
 * @example
 * ```ts
 * import { scenarioJsonSchema } from 'dealbreaker';
 *
 * console.log(Object.keys(scenarioJsonSchema()).includes('properties')); // true
 * ```
 */
export function scenarioJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(scenarioSchema, { io: 'input' }), title: 'A dealbreaker scenario' };
}
