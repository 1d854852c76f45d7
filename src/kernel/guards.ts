/** Type guards for values of unknown type. */

/** An object with values of unknown type. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Tells whether a value is an object or a list. */
export const isObject = (value: unknown): value is UnknownRecord => typeof value === 'object' && value !== null;

/** Tells whether a value is a list; a revoked proxy, of which nobody can tell, is none. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** Tells whether a value is an object that can be read, and not a list. */
export const isRecord = (value: unknown): value is UnknownRecord => isObject(value) && !isList(value);

/** Tells whether a value can be read to the end: it has no cycle, and no getter and no proxy in it throws. */
export function isReadable(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}

/** Writes a value of unknown type in a message: its text, or what it is. */
export function inMessage(value: unknown): string {
  if (value === undefined) return 'nothing';
  const type = typeof value;
  if (value !== null && type === 'object') return 'an object';
  return type === 'function' || type === 'symbol' ? `a ${type}` : String(value);
}

/** Returns an object or a list as it is, and an empty object for every other value. */
export const asObject = (value: unknown): UnknownRecord => (isObject(value) ? value : {});
