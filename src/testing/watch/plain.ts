/**
 * Plain data: what is not plain, what differs, and copies. The values come from a policy and may be anything: cyclic,
 * huge, a revoked Proxy, or an object whose getters throw. No function of this file throws.
 */
import { isObject } from '../../kernel/guards.ts';

const at = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);
/** The deepest nesting of plain data. JSON and the copies of the table hold data of this depth. */
const DEEPEST = 1_000;
/** The greatest number of values, and of characters of all texts together, that plain data may have. */
const MAX_VALUES = 1_000_000;
const MAX_CHARACTERS = 10_000_000;
/** The greatest length of a value in a message, in characters. */
const MAX_SHOWN = 200;

/** Reads a value that may throw when it is read; `otherwise` is called with the message of what it throws. */
export function safely<T>(read: () => T, otherwise: (message: string) => T): T {
  try {
    return read();
  } catch (error) {
    return otherwise(thrownMessage(error));
  }
}

/** The message of anything that was thrown, cut to a length that can be printed. */
export function thrownMessage(error: unknown): string {
  try {
    const message = isObject(error) && 'message' in error ? error['message'] : error;
    return typeof message === 'string' ? cut(message) : shown(message);
  } catch {
    return 'something that cannot be read';
  }
}

const cut = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);

/** The first thing in a value that JSON does not preserve, with its path; null for none. */
export const notJson = (value: unknown): string | null => problemOf(value, false);

/** The first thing in a value that is not plain data; typed arrays, undefined and any number are allowed. */
export const notPlain = (value: unknown): string | null => problemOf(value, true);

function problemOf(value: unknown, loose: boolean): string | null {
  return safely(
    () => firstProblem(value, '', { loose, above: new Set(), values: 0, characters: 0 }),
    (message) => `it cannot be read (${message})`,
  );
}

interface Search {
  /** Whether typed arrays, undefined and numbers that are not finite are allowed. */
  readonly loose: boolean;
  /** The objects around the value. */
  readonly above: Set<object>;
  values: number;
  characters: number;
}

function firstProblem(value: unknown, path: string, search: Search): string | null {
  const { loose, above } = search;
  const say = (what: string): string => `${path === '' ? 'it' : `"${cut(path)}"`} is ${what}`;
  if ((search.values += 1) > MAX_VALUES) return `it holds more than ${MAX_VALUES} values`;
  if (value === undefined) return loose ? null : say('undefined');
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    return say(`a ${typeof value}`);
  if (typeof value === 'string')
    return (search.characters += value.length) > MAX_CHARACTERS
      ? `its texts hold more than ${MAX_CHARACTERS} characters`
      : null;
  if (typeof value === 'number') return loose || Number.isFinite(value) ? null : say(String(value));
  if (!isObject(value)) return null;
  if (typeof (value as { then?: unknown }).then === 'function') return say('a promise');
  if (loose && ArrayBuffer.isView(value)) return null;
  if (above.has(value)) return say('part of itself');
  if (above.size >= DEEPEST) return `it is nested more than ${DEEPEST} deep`;
  const list = Array.isArray(value);
  if (list && value.length > MAX_VALUES) return say(`a list of ${value.length} entries`);
  const kind = Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null;
  if (list ? !isListPrototype(kind) : !isObjectPrototype(kind))
    return say(`a ${kind?.constructor?.name ?? 'strange object'}`);
  const keys = Reflect.ownKeys(value).filter((key) => !(list && key === 'length'));
  if (list && keys.length !== value.length) return say('a list with gaps or names');
  above.add(value);
  for (const key of keys) {
    if (typeof key === 'symbol') return say('an object with a symbol in it');
    const property = Object.getOwnPropertyDescriptor(value, key)!;
    if (!('value' in property)) return `"${cut(at(path, key))}" is worked out when it is read`;
    if (property.enumerable !== true) return `"${cut(at(path, key))}" is hidden`;
    const inside = firstProblem(property.value, at(path, key), search);
    if (inside !== null) return inside;
  }
  above.delete(value);
  return null;
}

/**
 * Whether an object is `Object.prototype` or null, of any realm: Jest, vitest's vmThreads and vm contexts give a module
 * built-in objects of its own, while functions of the runtime return objects of another realm.
 */
const isObjectPrototype = (kind: object | null): boolean =>
  kind === null || (Object.getPrototypeOf(kind) === null && Object.hasOwn(kind, 'isPrototypeOf'));

/** Whether an object is `Array.prototype`, of any realm. It is a list itself, and no prototype of a class is. */
const isListPrototype = (kind: object | null): boolean =>
  kind !== null && Array.isArray(kind) && isObjectPrototype(Object.getPrototypeOf(kind) as object | null);

/** A copy as plain data: arrays for typed arrays, and a text for anything that is not data. */
export const copied = (value: unknown): unknown =>
  safely(
    () => copyOf(value, { above: new Set(), values: 0 }),
    () => '(cannot be read)',
  );

function copyOf(value: unknown, copy: { readonly above: Set<object>; values: number }): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return `(${typeof value})`;
  if (typeof value === 'string' && value.length > MAX_CHARACTERS) return `(a text of ${value.length} characters)`;
  if (!isObject(value)) return value;
  if (copy.above.has(value)) return '(part of itself)';
  if (copy.above.size >= DEEPEST) return '(deeper)';
  copy.above.add(value);
  const inside = (one: unknown): unknown => ((copy.values += 1) > MAX_VALUES ? '(more)' : copyOf(one, copy));
  const whole = safely(
    () => {
      if (ArrayBuffer.isView(value) || Array.isArray(value)) {
        const list = value as unknown as ArrayLike<unknown>;
        return list.length > MAX_VALUES ? `(a list of ${list.length} entries)` : Array.from(list, inside);
      }
      return Object.fromEntries(
        Object.keys(value).map((key) => [
          key,
          safely(
            () => inside((value as Record<string, unknown>)[key]),
            () => '(cannot be read)',
          ),
        ]),
      );
    },
    (): unknown => '(cannot be read)',
  );
  copy.above.delete(value);
  return whole;
}

/** The path of the first difference of two values ("" for the whole); null for none. Functions are not compared. */
export const differencePath = (a: unknown, b: unknown, path = ''): string | null =>
  safely(
    () => firstDifference(a, b, path),
    () => path,
  );

function firstDifference(a: unknown, b: unknown, path: string): string | null {
  if (Object.is(a, b) || (a === 0 && b === 0)) return null;
  if (typeof a === 'function' && typeof b === 'function') return null;
  if (!isObject(a) || !isObject(b)) return path;
  if (ArrayBuffer.isView(a) || Array.isArray(a)) {
    const [one, other] = [a, b] as unknown as [ArrayLike<unknown>, ArrayLike<unknown>];
    if (!(ArrayBuffer.isView(b) || Array.isArray(b)) || one.length !== other.length) return path;
    for (let i = 0; i < one.length; i++) {
      const inside = one[i] === other[i] ? null : firstDifference(one[i], other[i], at(path, i));
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
    const inside = firstDifference(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      at(path, key),
    );
    if (inside !== null) return inside;
  }
  return null;
}

/** A value as one line of text, of at most 200 characters and a mark that it is cut. */
export const shown = (value: unknown): string =>
  safely(
    () => cut(JSON.stringify(copied(value), readable) ?? String(value)),
    () => '(cannot be shown)',
  );

const readable = (_: string, one: unknown): unknown =>
  one === undefined
    ? '(nothing)'
    : typeof one === 'number' && !Number.isFinite(one)
      ? String(one)
      : typeof one === 'string'
        ? cut(one)
        : one;
