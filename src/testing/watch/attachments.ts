/** Finds what a policy attaches to the objects that it is given, such as a new property of a table or of a function. */

/** Every object that can be reached, by path, with the number of its own keys, hidden ones included. */
export type KeyCounts = ReadonlyMap<string, number>;

const isReference = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** Counts the own keys of a value and of all that can be reached from it through plain properties. */
export function keyCounts(value: unknown, path: string): KeyCounts {
  const counts = new Map<string, number>();
  const seen = new Set<object>();
  const visit = (one: unknown, at: string): void => {
    if (!isReference(one) || seen.has(one)) return;
    seen.add(one);
    const keys = Reflect.ownKeys(one);
    counts.set(at, keys.length);
    if (ArrayBuffer.isView(one)) return;
    for (const key of keys) {
      // The prototype of a function refers back to it, and belongs to no table.
      if (typeof one === 'function' && key === 'prototype') continue;
      visit(Object.getOwnPropertyDescriptor(one, key)?.value, `${at}.${String(key)}`);
    }
  };
  visit(value, path);
  return counts;
}

/** The path of the first object that has another number of keys than before, or is new; null for none. */
export function firstAttachment(before: KeyCounts, now: KeyCounts): string | null {
  for (const [path, count] of now) if (before.get(path) !== count) return path;
  return null;
}
