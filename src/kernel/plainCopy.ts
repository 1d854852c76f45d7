/** Copies plain JSON data by walking it. The copy needs no `structuredClone`, and the data may be a Proxy. */

/**
 * Copies plain JSON data (objects, lists, texts, numbers, truth values, null). The copy shares no object with the data
 * but those that are kept. Keys whose value is undefined are omitted, as in JSON.
 *
 * @param value - Data without cycles.
 * @param isKept - Tells which objects are taken over as they are, default none.
 * @returns New objects and lists with the same texts and numbers, keys in the same order.
 */
export function plainCopy<T>(value: T, isKept: (object: object) => boolean = nothing): T {
  if (typeof value !== 'object' || value === null || isKept(value)) return value;
  if (Array.isArray(value)) return value.map((entry: unknown) => plainCopy(entry, isKept)) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner === undefined) continue;
    // An assignment to this key would set the prototype.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: plainCopy(inner, isKept), ...ORDINARY });
    else copy[key] = plainCopy(inner, isKept);
  }
  return copy as T;
}

const nothing = (): boolean => false;
const ORDINARY = { enumerable: true, writable: true, configurable: true } as const;
