/** Checks whether an unknown input is safe to read. This check runs before every other one. */
import type { Problem } from '../../kernel/problems.ts';
import { DEEPEST, LONGEST_TEXT, MAX_OPTIONS } from './limits.ts';

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
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
  walk(input, '', 0, problems);
  return problems;
}

function walk(value: unknown, path: string, depth: number, problems: Problem[]): void {
  if (problems.length >= ENOUGH) return;
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    problems.push({ path, what: `the text has ${value.length} characters`, mend: `use at most ${LONGEST_TEXT}` });
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    problems.push({ path, what: `it is a ${typeof value}`, mend: 'use plain JSON data' });
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth >= DEEPEST) {
    problems.push({
      path,
      what: `it is nested more than ${DEEPEST} deep`,
      mend: 'a scenario needs no more than 6 levels',
    });
    return;
  }
  if (Array.isArray(value)) {
    if (value.length > MAX_OPTIONS)
      problems.push({ path, what: `the list has ${value.length} entries`, mend: `use at most ${MAX_OPTIONS}` });
    else if (Object.keys(value).length < value.length)
      problems.push({ path, what: 'the list has gaps', mend: 'fill or close them' });
    else value.forEach((entry, i) => walk(entry, join(path, String(i)), depth + 1, problems));
    return;
  }
  const keys = Object.keys(value);
  if (keys.length > MAX_OPTIONS) {
    problems.push({ path, what: `it has ${keys.length} entries`, mend: `use at most ${MAX_OPTIONS}` });
    return;
  }
  for (const key of keys) {
    if (FORBIDDEN.includes(key))
      problems.push({
        path: join(path, key),
        what: 'this name is not allowed in a scenario',
        mend: 'use another name',
      });
    else walk((value as Record<string, unknown>)[key], join(path, key), depth + 1, problems);
  }
}

/** Appends a key to a path. */
export const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
