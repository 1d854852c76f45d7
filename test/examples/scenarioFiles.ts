/** The example scenarios, as objects that a test may change. */
import { readFileSync } from 'node:fs';

/** The file as parsed JSON: a new object every time. */
export function scenarioFile(name: string): any {
  return JSON.parse(readFileSync(new URL(`../../examples/scenarios/${name}.json`, import.meta.url), 'utf8'));
}

export const EXAMPLES = [
  'small-point',
  'true-relationship',
  'one-sided',
  'firm-and-right',
  'nobody-understands',
  'no-relationship',
] as const;
