/** Type guards for values of unknown type. */

/** An object with values of unknown type. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Tells whether a value is an object or a list. */
export const isObject = (value: unknown): value is UnknownRecord => typeof value === 'object' && value !== null;

/** Tells whether a value is an object and not a list. */
export const isRecord = (value: unknown): value is UnknownRecord => isObject(value) && !Array.isArray(value);

/** Returns an object or a list as it is, and an empty object for every other value. */
export const asObject = (value: unknown): UnknownRecord => (isObject(value) ? value : {});
