/** Levers as people type them: `vendor.care=1`. */
import { ScenarioError } from '../../kernel/problems.ts';

/**
 * Path and value. The value is a number or other JSON where it reads as such, else text. Throws ScenarioError where
 * there is no `=`.
 */
export function parseLever(text: string): [path: string, value: unknown] {
  const at = text.indexOf('=');
  if (at <= 0)
    throw new ScenarioError([{ path: text, what: 'it is not a lever', mend: 'write path=value, as in vendor.care=1' }]);
  return [text.slice(0, at).trim(), valueOf(text.slice(at + 1).trim())];
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
