/** Turns zod's findings on the shape of an input into problems with a path and a way to mend them. */
import { suggest } from '../../kernel/nearest.ts';
import type { Problem } from '../../kernel/problems.ts';
import { join } from './guard.ts';
import {
  adviserSchema,
  breakPointSchema,
  briefSchema,
  goalSchema,
  issueSchema,
  rivalSchema,
  scenarioSchema,
  sideSchema,
} from './schema.ts';

type Issue = NonNullable<ReturnType<typeof scenarioSchema.safeParse>['error']>['issues'][number];

/** Returns the keys that an object at this path may have. */
function keysAt(path: readonly PropertyKey[]): string[] {
  const [first, second, third] = path.map(String);
  const keys = (schema: { readonly shape: object }): string[] => Object.keys(schema.shape);
  if (first === undefined) return keys(scenarioSchema);
  if (first === 'issues') return keys(issueSchema);
  if (first === 'rivals') return keys(rivalSchema);
  if (first === 'adviser') return keys(adviserSchema);
  if (second === undefined) return keys(sideSchema);
  if (second === 'brief') return keys(briefSchema);
  if (second === 'goals') return third === undefined ? [] : keys(goalSchema);
  return keys(breakPointSchema);
}

/**
 * Checks the shape of an input.
 *
 * @param input - Data that `guard` has passed.
 * @param deeper - Problems that are known inside the input. They replace the finding that a value has none of several
 * shapes where they lie inside that value.
 * @returns The problems; an empty list where the shape is right.
 */
export function schemaProblems(input: unknown, deeper: readonly Problem[]): Problem[] {
  const parsed = scenarioSchema.safeParse(input);
  if (parsed.success) return [];
  const known = (issue: Issue): boolean =>
    issue.code === 'invalid_union' && deeper.some(({ path }) => path.startsWith(`${issue.path.join('.')}.`));
  return parsed.error.issues.filter((issue) => !known(issue)).flatMap(told);
}

function told(issue: Issue): Problem[] {
  const path = issue.path.map(String).reduce(join, '');
  const keys = keysAt(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: join(path, key),
        what: 'there is no such key',
        mend: suggest(key, keys),
      }));
    case 'invalid_type':
      return [
        issue.input === undefined && issue.message.includes('undefined')
          ? { path, what: 'it is missing', mend: `add ${article(issue.expected)}` }
          : { path, what: `it is not ${article(issue.expected)}`, mend: `write ${article(issue.expected)}` },
      ];
    case 'too_small':
      if (issue.origin === 'string') return [{ path, what: 'it is empty', mend: 'write something' }];
      if (issue.origin === 'array') return [{ path, what: 'the list is empty', mend: 'add at least one' }];
      return [
        {
          path,
          what: 'it is too small',
          mend: `use ${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`,
        },
      ];
    case 'too_big':
      return [
        {
          path,
          what: 'it is too large',
          mend: `use at most ${String(issue.maximum)}${issue.origin === 'string' ? ' characters' : ''}`,
        },
      ];
    case 'invalid_value':
      return [
        {
          path,
          what: 'it is none of the values that are allowed',
          mend: `use ${issue.values.map((v) => JSON.stringify(v)).join(' or ')}`,
        },
      ];
    case 'invalid_key':
      return [split(path, issue.issues[0]?.message ?? issue.message)];
    default:
      return [split(path, issue.message)];
  }
}

/** Splits a message of the schema: the fault stands before the semicolon, the way to mend it after. */
function split(path: string, message: string): Problem {
  const [what, mend] = message.split('; ') as [string, string?];
  return { path, what, mend: mend ?? 'see the JSON Schema of a scenario' };
}

const article = (expected: string): string =>
  ({
    object: 'an object',
    record: 'an object',
    array: 'a list',
    int: 'a whole number',
    number: 'a number',
    string: 'a text',
  })[expected] ?? `a ${expected}`;
