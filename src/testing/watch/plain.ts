/** Plain data: what is not plain, what differs, and copies. */
import { isObject } from '../../kernel/guards.ts';

const at = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);
const DEEPEST = 40;

interface PlainOptions {
  /** Whether typed arrays, undefined and numbers that are not finite are allowed. */
  readonly loose: boolean;
}

/** The first thing in a value that JSON does not preserve, with its path; null for none. */
export const notJson = (value: unknown): string | null => firstProblem(value, '', { loose: false }, []);

/** The first thing in a value that is not plain data; typed arrays, undefined and any number are allowed. */
export const notPlain = (value: unknown): string | null => firstProblem(value, '', { loose: true }, []);

function firstProblem(value: unknown, path: string, options: PlainOptions, above: readonly object[]): string | null {
  const say = (what: string): string => `${path === '' ? 'it' : `"${path}"`} is ${what}`;
  if (value === undefined) return options.loose ? null : say('undefined');
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    return say(`a ${typeof value}`);
  if (typeof value === 'number') return options.loose || Number.isFinite(value) ? null : say(String(value));
  if (!isObject(value)) return null;
  if (typeof (value as { then?: unknown }).then === 'function') return say('a promise');
  if (options.loose && ArrayBuffer.isView(value)) return null;
  if (above.includes(value)) return say('part of itself');
  if (above.length > DEEPEST) return say(`nested more than ${DEEPEST} deep`);
  const list = Array.isArray(value);
  const kind = Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null;
  if (list ? kind !== Array.prototype : kind !== Object.prototype && kind !== null)
    return say(`a ${kind?.constructor?.name ?? 'strange object'}`);
  const keys = Reflect.ownKeys(value).filter((key) => !(list && key === 'length'));
  if (list && keys.length !== value.length) return say('a list with gaps or names');
  for (const key of keys) {
    if (typeof key === 'symbol') return say('an object with a symbol in it');
    const property = Object.getOwnPropertyDescriptor(value, key)!;
    if (!('value' in property)) return `"${at(path, key)}" is worked out when it is read`;
    if (property.enumerable !== true) return `"${at(path, key)}" is hidden`;
    const inside = firstProblem(property.value, at(path, key), options, [...above, value]);
    if (inside !== null) return inside;
  }
  return null;
}

/** A copy as plain data: arrays for typed arrays, and a text for anything that is not data. Never throws. */
export function copied(value: unknown, depth = 0): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return `(${typeof value})`;
  if (!isObject(value)) return value;
  if (depth > DEEPEST) return '(deeper)';
  try {
    if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>);
    if (Array.isArray(value)) return Array.from(value, (one) => copied(one, depth + 1));
    return Object.fromEntries(
      Object.keys(value).map((key) => [key, copied((value as Record<string, unknown>)[key], depth + 1)]),
    );
  } catch {
    return '(cannot be read)';
  }
}

/** The path of the first difference of two values ("" for the whole); null for none. Functions are not compared. */
export function differencePath(a: unknown, b: unknown, path = ''): string | null {
  if (Object.is(a, b) || (a === 0 && b === 0)) return null;
  if (typeof a === 'function' && typeof b === 'function') return null;
  if (!isObject(a) || !isObject(b)) return path;
  if (ArrayBuffer.isView(a) || Array.isArray(a)) {
    const [one, other] = [a, b] as unknown as [ArrayLike<unknown>, ArrayLike<unknown>];
    if (!(ArrayBuffer.isView(b) || Array.isArray(b)) || one.length !== other.length) return path;
    for (let i = 0; i < one.length; i++) {
      const inside = one[i] === other[i] ? null : differencePath(one[i], other[i], at(path, i));
      if (inside !== null) return inside;
    }
    return null;
  }
  const keys = Object.keys(a);
  const others = Object.keys(b);
  if (keys.length !== others.length)
    return at(path, [...keys, ...others].find((key) => !(Object.hasOwn(a, key) && Object.hasOwn(b, key))) ?? '');
  for (const key of keys) {
    if (!Object.hasOwn(b, key)) return at(path, key);
    const inside = differencePath(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      at(path, key),
    );
    if (inside !== null) return inside;
  }
  return null;
}

/** Data as one line of text, of at most 200 characters. */
export function shown(value: unknown): string {
  const text =
    JSON.stringify(value, (_, one: unknown) =>
      one === undefined ? '(nothing)' : typeof one === 'number' && !Number.isFinite(one) ? String(one) : one,
    ) ?? String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
