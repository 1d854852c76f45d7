/** Checks whether an unknown input is safe to read. This check runs before every other one. */
import type { UnknownRecord } from '../../kernel/guards.ts';
import { isObject } from '../../kernel/guards.ts';
import type { Problem } from '../../kernel/problems.ts';
import { problem } from '../../kernel/problems.ts';
import { DEEPEST, FORBIDDEN, LONGEST_TEXT, MAX_OPTIONS } from './limits.ts';

/** The number of problems after which the check stops. */
const ENOUGH = 100;

/**
 * Finds what makes an input unsafe to read: forbidden keys, more than 20 levels, texts or lists that are too long, and
 * values that JSON cannot hold.
 *
 * @param input - Any value.
 * @returns About 100 problems at most; an empty list where the input is safe.
 */
export function guard(input: unknown): Problem[] {
  const problems: Problem[] = [];
  const enter = (parent: UnknownRecord, key: string, path: string, depth: number): void => {
    try {
      walk(parent[key], path, depth);
    } catch {
      problems.push(problem(path, 'it cannot be read', 'use plain JSON data'));
    }
  };
  const walk = (value: unknown, path: string, depth: number): void => {
    const report = (what: string, mend: string): void => void problems.push(problem(path, what, mend));
    const kind = typeof value;
    if (problems.length >= ENOUGH) return;
    if (kind === 'string' && (value as string).length > LONGEST_TEXT)
      return report(`the text has ${(value as string).length} characters`, `use at most ${LONGEST_TEXT}`);
    if (kind === 'function' || kind === 'symbol' || kind === 'bigint')
      return report(`it is a ${kind}`, 'use plain JSON data');
    if (!isObject(value)) return;
    if (depth >= DEEPEST)
      return report(`it is nested more than ${DEEPEST} deep`, 'a scenario needs no more than 6 levels');
    const keys = Object.keys(value);
    const isList = Array.isArray(value);
    const count = isList ? value.length : keys.length;
    if (count > MAX_OPTIONS)
      return report(`${isList ? 'the list' : 'it'} has ${count} entries`, `use at most ${MAX_OPTIONS}`);
    if (keys.length < count) return report('the list has gaps', 'fill or close them');
    for (const key of keys) {
      const at = join(path, key);
      if (FORBIDDEN.includes(key))
        problems.push(problem(at, 'this name is not allowed in a scenario', 'use another name'));
      else enter(value, key, at, depth + 1);
    }
  };
  enter({ input }, 'input', '', 0);
  return problems;
}

/** Appends a key to a path. */
export const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
