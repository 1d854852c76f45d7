/** Parses a lever that is written as text: `vendor.care=1`. */
import { ScenarioError, problem } from '../../kernel/problems.ts';

/**
 * Parses a lever that is written as `path=value`.
 *
 * @param text - Such as `vendor.care=1` or `vendor.talk=silent`.
 * @returns The path and the value. A value that is JSON is parsed as JSON; every other value is text.
 * @throws ScenarioError where no path stands before an `=`.
 *
 * @example
 * ```ts
 * import { parseLever } from 'dealbreaker';
 *
 * console.log(parseLever('vendor.care=1')); // [ 'vendor.care', 1 ]
 * console.log(parseLever('vendor.talk=silent')); // [ 'vendor.talk', 'silent' ]
 * ```
 */
export function parseLever(text: string): [path: string, value: unknown] {
  const at = text.indexOf('=');
  if (at <= 0) throw new ScenarioError([problem(text, 'it is not a lever', 'write path=value, as in vendor.care=1')]);
  return [text.slice(0, at).trim(), valueOf(text.slice(at + 1).trim())];
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
