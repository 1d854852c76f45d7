/**
 * The part of zod that the schema of a scenario uses, for the page alone: the build of the page puts it in the place of
 * zod, which is ten times as large. It finds the same issues in the same order; test/page/small.test.ts compares them.
 */

interface Issue {
  readonly code: string;
  readonly path: PropertyKey[];
  message: string;
  /** Whether the checks of the same schema go on after it. */
  readonly goesOn?: boolean;
  /** What zod tells of an issue of its kind: `expected`, `minimum`, `keys` and so on. */
  readonly [detail: string]: unknown;
}

type ErrorText = string | ((issue: { readonly input: unknown }) => string);
interface Params {
  readonly error?: ErrorText;
}
type Find = (input: unknown) => Issue[];
type Check = (input: unknown, aborted: boolean) => Issue | null;

/** What the reader of problems reads of a schema. */
interface Def {
  readonly innerType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly valueType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
}

const issue = (code: string, details: object, goesOn = false): Issue => ({
  code,
  path: [],
  message: '',
  goesOn,
  ...details,
});
const wrongType = (expected: string, input: unknown): Issue =>
  issue('invalid_type', { expected, message: input === undefined ? 'undefined' : 'other' });
const isAborted = (issues: readonly Issue[]): boolean => issues.some(({ goesOn }) => goesOn !== true);
const under = (key: PropertyKey, issues: readonly Issue[]): Issue[] => {
  for (const { path } of issues) path.unshift(key);
  return [...issues];
};
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const originOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);
/** Texts are measured in code points. */
const lengthOf = (value: unknown): number | null =>
  typeof value === 'string' ? [...value].length : Array.isArray(value) ? value.length : null;

class Schema {
  readonly def: Def;
  readonly isOptional: boolean;
  private readonly findOwn: Find;
  private readonly checks: readonly Check[];

  constructor(findOwn: Find, def: Def = {}, checks: readonly Check[] = [], isOptional = false) {
    this.findOwn = findOwn;
    this.def = def;
    this.checks = checks;
    this.isOptional = isOptional;
  }

  find(input: unknown): Issue[] {
    const issues = this.findOwn(input);
    let aborted = isAborted(issues);
    for (const check of this.checks) {
      const found = check(input, aborted);
      if (found === null) continue;
      issues.push(found);
      aborted ||= found.goesOn !== true;
    }
    return issues;
  }

  safeParse(input: unknown): { readonly success: boolean; readonly error?: { readonly issues: readonly Issue[] } } {
    const issues = this.find(input);
    return issues.length === 0 ? { success: true } : { success: false, error: { issues } };
  }

  /** Adds a check that is left out where the value is of another type. */
  private and(check: (input: unknown) => Issue | null): Schema {
    return this.also((input, aborted) => (aborted ? null : check(input)));
  }
  private also(check: Check): Schema {
    return new Schema(this.findOwn, this.def, [...this.checks, check], this.isOptional);
  }
  /** A bound of a number, or of the length of a text or a list, which is looked at whatever the type. */
  private bound(code: string, limit: object, isWithin: (size: number) => boolean): Schema {
    return this.also((input, aborted) => {
      const size = lengthOf(input) ?? (aborted ? null : (input as number));
      return typeof size !== 'number' || isWithin(size)
        ? null
        : issue(code, { origin: originOf(input), ...limit }, true);
    });
  }

  min(minimum: number): Schema {
    return this.bound('too_small', { minimum, inclusive: true }, (size) => size >= minimum);
  }
  max(maximum: number): Schema {
    return this.bound('too_big', { maximum, inclusive: true }, (size) => size <= maximum);
  }
  gt(minimum: number): Schema {
    return this.bound('too_small', { minimum, inclusive: false }, (size) => size > minimum);
  }
  positive(): Schema {
    return this.gt(0);
  }
  regex(pattern: RegExp, { error }: Params): Schema {
    return this.and((input) =>
      pattern.test(String(input)) ? null : issue('invalid_format', { message: error }, true),
    );
  }
  refine(isRight: (value: never) => boolean, { error }: Params): Schema {
    return this.and((input) =>
      isRight(input as never)
        ? null
        : issue('custom', { message: typeof error === 'function' ? error({ input }) : error }, true),
    );
  }
  optional(): Schema {
    return new Schema((input) => (input === undefined ? [] : this.find(input)), { innerType: this }, [], true);
  }
  catchall(value: Schema): Schema {
    return objectOf(this.def.shape!, value);
  }
}

const typed = (expected: string, isRight: (input: unknown) => boolean): Schema =>
  new Schema((input) => (isRight(input) ? [] : [wrongType(expected, input)]));

export const number = (): Schema => typed('number', (input) => Number.isFinite(input));
export const string = (): Schema => typed('string', (input) => typeof input === 'string');
export const boolean = (): Schema => typed('boolean', (input) => typeof input === 'boolean');
export const int = (): Schema =>
  new Schema((input) => {
    if (!Number.isFinite(input)) return [wrongType('number', input)];
    if (!Number.isInteger(input)) return [wrongType('int', input)];
    const limit = Number.MAX_SAFE_INTEGER;
    if (Number.isSafeInteger(input)) return [];
    return Number(input) > 0
      ? [issue('too_big', { origin: 'int', maximum: limit, inclusive: true }, true)]
      : [issue('too_small', { origin: 'int', minimum: -limit, inclusive: true }, true)];
  });

const oneOf = (values: readonly unknown[]): Schema =>
  new Schema((input) => (values.includes(input) ? [] : [issue('invalid_value', { values })]));
export const literal = (value: unknown): Schema => oneOf([value]);
const enumOf = (values: readonly unknown[]): Schema => oneOf(values);
export { enumOf as enum };

export const array = (element: Schema): Schema =>
  new Schema(
    (input) =>
      Array.isArray(input) ? input.flatMap((item, n) => under(n, element.find(item))) : [wrongType('array', input)],
    { element },
  );

/** An object of named keys; `rest` is the schema of every other key, null where there may be none. */
function objectOf(shape: Readonly<Record<string, Schema>>, rest: Schema | null): Schema {
  const find: Find = (input) => {
    if (!isObject(input)) return [wrongType('object', input)];
    const issues = Object.entries(shape).flatMap(([key, schema]) =>
      schema.isOptional && !(key in input) ? [] : under(key, schema.find(input[key])),
    );
    const others = Object.keys(input).filter((key) => !Object.hasOwn(shape, key));
    if (rest !== null) return [...issues, ...others.flatMap((key) => under(key, rest.find(input[key])))];
    return others.length === 0 ? issues : [...issues, issue('unrecognized_keys', { keys: others }, true)];
  };
  return new Schema(find, { shape });
}
export const strictObject = (shape: Readonly<Record<string, Schema>>): Schema => objectOf(shape, null);
/** An object whose other keys `catchall` describes. */
export const object = (shape: Readonly<Record<string, Schema>>): Schema => objectOf(shape, null);

export const record = (key: Schema, valueType: Schema): Schema =>
  new Schema(
    (input) => {
      if (!isObject(input)) return [wrongType('record', input)];
      return Object.keys(input).flatMap((name) => {
        const issues = key.find(name);
        return issues.length > 0
          ? under(name, [issue('invalid_key', { issues })])
          : under(name, valueType.find(input[name]));
      });
    },
    { valueType },
  );

export const union = (options: readonly Schema[], { error }: Params = {}): Schema =>
  new Schema(
    (input) => {
      const found = options.map((option) => option.find(input));
      if (found.some((issues) => issues.length === 0)) return [];
      const near = found.filter((issues) => !isAborted(issues));
      return near.length === 1 ? near[0]! : [issue('invalid_union', { message: error })];
    },
    { options },
  );
