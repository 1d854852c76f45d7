/** Turns zod's findings on the shape of an input into problems with a path and a way to mend them. */
import { suggest } from '../../kernel/nearest.ts';
import type { Problem } from '../../kernel/problems.ts';
import { problem } from '../../kernel/problems.ts';
import { join } from './guard.ts';
import { scenarioSchema } from './schema.ts';

type Parsed = ReturnType<ReturnType<typeof scenarioSchema>['safeParse']>;
type Issue = NonNullable<Parsed['error']>['issues'][number];

/** The part of a zod schema by which one goes down a path. */
interface Schema {
  readonly def: {
    readonly innerType?: Schema;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly valueType?: Schema;
    readonly element?: Schema;
    readonly options?: readonly Schema[];
  };
}

/** Returns the keys that an object at this path may have. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schema = scenarioSchema() as unknown as Schema;
  for (const key of path) {
    const { shape, valueType, element } = schema.def;
    schema = (shape?.[String(key)] ?? valueType ?? element)!;
    schema = schema.def.innerType ?? schema;
    // Of several shapes only one has named keys: the others are texts, lists, or one of an entry for each option.
    schema = schema.def.options?.find(({ def }) => def.shape !== undefined) ?? schema;
  }
  return Object.keys(schema.def.shape!);
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
  const parsed = scenarioSchema().safeParse(input);
  if (parsed.success) return [];
  const known = (issue: Issue): boolean =>
    issue.code === 'invalid_union' && deeper.some(({ path }) => path.startsWith(`${issue.path.join('.')}.`));
  return (
    parsed.error.issues
      .filter((issue) => !known(issue))
      .flatMap(told)
      // A whole number that is far too large has its own limit, too, and a problem of its own for it.
      .filter(({ mend }) => !mend.endsWith('9007199254740991'))
  );
}

/** What is said of an issue whose options depend on another. */
const DEPENDENT = [
  'the options of an issue cannot depend on another',
  'make one issue of the two, whose options are the pairs that go together: "car, small", "car, large", "no car"',
] as const;

function told(issue: Issue): Problem[] {
  const path = issue.path.map(String).reduce(join, '');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const [what, mend] =
        issue.path[0] === 'issues' && issue.path.length === 2 && key === 'when'
          ? DEPENDENT
          : (['there is no such key', suggest(key, keysAt(issue.path))] as const);
      return problem(join(path, key), what, mend);
    });
  const [what, mend] = wordsFor(issue).split('; ') as [string, string];
  return [problem(path, what, mend)];
}

/** Says what is wrong and, after the semicolon, how to mend it. */
function wordsFor(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = article(issue.expected);
      return issue.input === undefined && issue.message.includes('undefined')
        ? `it is missing; add ${wanted}`
        : `it is not ${wanted}; write ${wanted}`;
    }
    case 'too_small':
      if (issue.origin === 'string') return 'it is empty; write something';
      if (issue.origin === 'array') return 'the list is empty; add at least one';
      return `it is too small; use ${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`;
    case 'too_big':
      return `it is too large; use at most ${String(issue.maximum)}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'invalid_value':
      return `it is none of the allowed values; use ${issue.values.map((v) => JSON.stringify(v)).join(' or ')}`;
    case 'invalid_key':
      return issue.issues[0]!.message;
    default:
      return issue.message;
  }
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
