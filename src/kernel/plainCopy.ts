/** Copies plain JSON data by walking it. The copy needs no `structuredClone`, and the data may be a Proxy. */

/**
 * Copies plain JSON data (objects, lists, texts, numbers, truth values, null). The copy shares no object with the data.
 * Keys whose value is undefined are omitted, as in JSON.
 *
 * @param value - Data without cycles.
 * @returns New objects and lists with the same texts and numbers, keys in the same order.
 */
export function plainCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry: unknown) => plainCopy(entry)) as T;
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(present.map(([key, inner]) => [key, plainCopy(inner as unknown)])) as T;
}
