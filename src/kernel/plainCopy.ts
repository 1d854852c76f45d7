/** Copies of plain JSON data, made by walking it: they need no `structuredClone` and also read through a Proxy. */

/**
 * A copy of plain JSON data (objects, lists, texts, numbers, truth values, null) that shares nothing with it. Keys
 * whose value is undefined are left out, as JSON leaves them out.
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
