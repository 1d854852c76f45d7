/** What a value of unknown type is: the checks that stand before any look inside it. */

/** Data by key, of which nothing else is known. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Whether it is an object or a list, so that it can be asked for its keys. */
export const isObject = (value: unknown): value is UnknownRecord => typeof value === 'object' && value !== null;

/** Whether it is an object and not a list. */
export const isRecord = (value: unknown): value is UnknownRecord => isObject(value) && !Array.isArray(value);

/** The object or list as it is; an empty object for everything else, so that every key of it is undefined. */
export const asObject = (value: unknown): UnknownRecord => (isObject(value) ? value : {});
