/**
 * Plain data: copies, differences and texts. The values come from a policy and may be anything: cyclic, huge, a revoked
 * Proxy, or an object whose getters throw or never return. No function of this file throws or calls a getter.
 */
import { isObject } from '../../kernel/guards.ts';
import { isProxy } from './machine/isProxy.ts';
import { silence } from './silence.ts';

const at = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);
/** The deepest nesting of plain data. JSON and the copies of the table hold data of this depth. */
export const MAX_DEPTH = 1_000;
/** The greatest number of characters of all texts of plain data together. */
export const MAX_CHARACTERS = 10_000_000;
/** The greatest number of values in what a call returns, which an action for a thousand issues does not reach. */
export const MAX_RETURNED = 10_000;
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
  if (isProxy(error)) return 'a Proxy';
  try {
    const message = isObject(error) && 'message' in error ? dataAt(error, 'message') : error;
    return typeof message === 'string' ? cut(message) : shown(message);
  } catch {
    return 'something that cannot be read';
  }
}

/** A property of an object or of the nearest of its prototypes that has it. */
function propertyOf(value: object, key: string): PropertyDescriptor | undefined {
  for (let owner: object | null = value; owner !== null; owner = Object.getPrototypeOf(owner) as object | null) {
    const property = Object.getOwnPropertyDescriptor(owner, key);
    if (property !== undefined) return property;
  }
  return undefined;
}

/** Whether a property of an object, or of its prototypes, is worked out when it is read. */
export function isWorkedOut(value: object, key: string): boolean {
  const property = propertyOf(value, key);
  return property !== undefined && !('value' in property);
}

/** A property of an object or of its prototypes; undefined where it is absent or worked out when it is read. */
export const dataAt = (value: object, key: string): unknown =>
  isWorkedOut(value, key) ? undefined : Reflect.get(value, key);

export const cut = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);

/**
 * A copy as plain data of the first values, at most `most`: arrays for typed arrays, and a text for anything that is
 * not data. A promise in it is silenced.
 */
export const copied = (value: unknown, most = MAX_RETURNED): unknown =>
  safely(
    () => copyOf(value, { above: new Set(), most, values: 0 }),
    () => '(cannot be read)',
  );

interface Copying {
  /** The objects around the value. */
  readonly above: Set<object>;
  readonly most: number;
  values: number;
}

function copyOf(value: unknown, copy: Copying): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return `(${typeof value})`;
  if (typeof value === 'string') return value.slice(0, MAX_CHARACTERS);
  if (!isObject(value)) return value;
  if (isProxy(value)) return '(a Proxy)';
  if (copy.above.has(value)) return '(part of itself)';
  if (copy.above.size >= MAX_DEPTH) return '(deeper)';
  silence(value);
  copy.above.add(value);
  const whole = safely(
    () => (isList(value) ? listCopy(value, copy) : objectCopy(value, copy)),
    (): unknown => '(cannot be read)',
  );
  copy.above.delete(value);
  return whole;
}

const isList = (value: unknown): value is ArrayLike<unknown> => ArrayBuffer.isView(value) || Array.isArray(value);

function listCopy(list: ArrayLike<unknown>, copy: Copying): unknown[] {
  const whole: unknown[] = [];
  const numbers = ArrayBuffer.isView(list);
  const length = Number(numbers ? Reflect.apply(viewLength, list, []) : list.length);
  for (let i = 0; i < length && (copy.values += 1) <= copy.most; i++)
    whole.push(numbers && typeof list[i] === 'number' ? list[i] : copyAt(list, String(i), copy));
  return whole;
}

/** The getter of the length of typed arrays, which no array of a policy can replace. */
const viewLength = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'length')!.get!;

function objectCopy(value: object, copy: Copying): unknown {
  const whole: [string, unknown][] = [];
  for (const key of Object.keys(value)) {
    if ((copy.values += 1) > copy.most) break;
    whole.push([key, copyAt(value, key, copy)]);
  }
  return Object.fromEntries(whole);
}

/** A copy of one own property. A getter is not called: it may not return. */
function copyAt(owner: object, key: string, copy: Copying): unknown {
  try {
    const property = Object.getOwnPropertyDescriptor(owner, key);
    if (property === undefined) return undefined;
    return 'value' in property ? copyOf(Reflect.get(owner, key), copy) : '(worked out when it is read)';
  } catch {
    return '(cannot be read)';
  }
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
  if (isList(a)) {
    const [one, other] = [a, b] as unknown as [ArrayLike<unknown>, ArrayLike<unknown>];
    if (!isList(b) || one.length !== other.length) return path;
    for (let i = 0; i < one.length; i++) {
      // Each is read once: a Proxy may answer a second reading as the first.
      const [mine, theirs] = [one[i], other[i]];
      const inside = mine === theirs ? null : firstDifference(mine, theirs, at(path, i));
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
