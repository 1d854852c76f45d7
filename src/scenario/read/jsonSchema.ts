/** JSON Schema of a scenario file, for editors. */
import * as z from 'zod';
import { scenarioSchema } from './schema.ts';

/**
 * JSON Schema (draft 2020-12) of what `readScenario` takes: a new plain object every time. What keys mean together
 * (weights that sum to 1, break points on options that exist) only `readScenario` checks.
 */
export function scenarioJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(scenarioSchema, { io: 'input' }), title: 'A dealbreaker scenario' };
}
