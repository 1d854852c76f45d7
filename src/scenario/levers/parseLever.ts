/** Parses a lever that is written as text: `vendor.care=1`. */
import { inMessage } from '../../kernel/guards.ts';
import { ScenarioError, problem } from '../../kernel/problems.ts';

/**
 * Parses a lever that is written as `path=value`.
 *
 * @param text - Such as `vendor.care=1` or `vendor.talk=silent`.
 * @returns The path and the value. A value that is JSON is parsed as JSON; every other value is text. The path of an
 * option's worth, such as `vendor.goals.exit.values.none`, may hold an `=` in the option.
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
  if (typeof text !== 'string')
    throw new ScenarioError([
      problem('', `${inMessage(text)} is not a lever`, 'write path=value, as in vendor.care=1'),
    ]);
  const [path, value] = splitLever(text);
  if (path === '')
    throw new ScenarioError([problem(text, 'it is not a lever', 'write path=value, as in vendor.care=1')]);
  return [path, valueOf(value)];
}

/** Divides `path=value` at its first `=`, or at the last where the path ends in an option; the path is "" for none. */
export function splitLever(text: string): [path: string, value: string] {
  const at = VALUES_PATH.test(text) ? text.lastIndexOf('=') : text.indexOf('=');
  return at <= 0 ? ['', ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** The path of the worth of an option, which is its last part and free text. */
export const VALUES_PATH = /^((?:vendor|client)\.goals\.[^.=]+\.values)\.(.+)$/s;

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
