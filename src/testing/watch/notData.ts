/** What is not plain data in what a policy returned or stored. No function of this file throws. */
import { isObject } from '../../kernel/guards.ts';
import { isProxy } from './machine/isProxy.ts';
import { cut, dataAt, MAX_DEPTH, MAX_CHARACTERS, MAX_RETURNED, safely } from './plain.ts';

/** The greatest number of values in a memory that is looked through. */
const MAX_STORED = 1_000_000;
/** The greatest size of one value of a typed array. */
const BYTES = 8;
const at = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);

/** The first thing in a value that JSON does not preserve, with its path; null for none. */
export const notJson = (value: unknown): string | null => problemOf(value, false);

/** The first thing in a returned value that is not plain data; typed arrays, undefined and any number are allowed. */
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
  const most = loose ? MAX_RETURNED : MAX_STORED;
  if ((search.values += 1) > most) return `it holds more than ${most} values`;
  if (value === undefined) return loose ? null : say('undefined');
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    return say(`a ${typeof value}`);
  if (typeof value === 'string')
    return (search.characters += value.length) > MAX_CHARACTERS
      ? `its texts hold more than ${MAX_CHARACTERS} characters`
      : null;
  if (typeof value === 'number') return loose || Number.isFinite(value) ? null : say(String(value));
  if (!isObject(value)) return null;
  if (isProxy(value)) return say('a Proxy');
  if (typeof dataAt(value, 'then') === 'function') return say('a promise');
  if (loose && ArrayBuffer.isView(value))
    return value.byteLength > most * BYTES ? `it holds more than ${most} values` : null;
  if (above.has(value)) return say('part of itself');
  if (above.size >= MAX_DEPTH) return `it is nested more than ${MAX_DEPTH} deep`;
  const list = Array.isArray(value);
  if (list && value.length > most) return say(`a list of ${value.length} entries`);
  const kind = Object.getPrototypeOf(value) as object | null;
  if (list ? !isListPrototype(kind) : !isObjectPrototype(kind)) return say(`a ${kindName(kind)}`);
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

/** The name of the class with this prototype. */
function kindName(kind: object | null): string {
  const made = kind === null ? undefined : dataAt(kind, 'constructor');
  const name = typeof made === 'function' ? dataAt(made, 'name') : undefined;
  return typeof name === 'string' && name !== '' ? name : 'strange object';
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
