/** The problem of a path that names no lever of a scenario. */
import { LEVERS } from '../../domain/levers/levers.ts';
import { isObject } from '../../kernel/guards.ts';
import { nearest } from '../../kernel/nearest.ts';
import type { Problem } from '../../kernel/problems.ts';
import { problem } from '../../kernel/problems.ts';

type Json = { [key: string]: unknown };

/** The keys that a file may leave out without a default, so that there is nothing to set. */
const ONLY_IN_FILES =
  /^(?:(?:vendor|client)\.(?:manager\..*|pronoun|scale|discount|points(?:\..*)?)|adviser|\$schema)$/;

/** Says that there is no such lever, and which one is nearest. */
export function unknownLever(copy: Json, path: string): Problem {
  const adviser = Object.keys(LEVERS.adviser).map((name) => `adviser.${name}`);
  const isAdvisers = path.startsWith('adviser.') && !isObject(copy['adviser']);
  if (ONLY_IN_FILES.test(path) || isAdvisers)
    return problem(path, 'it is no lever, and this scenario has none', 'write it in the scenario file');
  const after = Object.keys(LEVERS.after).map((name) => `after.${name}`);
  const near = nearest(path, [...leverPaths(copy), ...after, ...(isObject(copy['adviser']) ? adviser : [])]);
  return problem(
    path,
    'there is no such lever',
    near === null ? 'use the keys of the scenario file, as in vendor.care' : `did you mean "${near}"?`,
  );
}

/** Lists the paths of all keys that the scenario has, and the shortcuts such as `vendor.flexibility`. */
function leverPaths(value: Json, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path === '' ? key : `${path}.${key}`;
    const shortcut = key === 'breakPoints' ? [`${path}.flexibility`] : [];
    return isObject(inner) ? [here, ...shortcut, ...leverPaths(inner, here)] : [here];
  });
}
