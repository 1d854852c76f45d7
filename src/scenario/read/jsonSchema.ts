/** JSON Schema of a scenario file, for editors. */
import * as z from 'zod';
import { scenarioSchema } from './schema.ts';

/**
 * The JSON Schema (draft 2020-12) of a scenario file, for editors. What several keys mean together, such as weights
 * that sum to 1, only `readScenario` checks.
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
