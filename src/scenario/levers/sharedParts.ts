/** Shares between scenarios what is equal in them, so that it is prepared once. */
import type { UnknownRecord } from '../../kernel/guards.ts';

/**
 * Takes over what is equal in an older value: an object or list with the same keys in the same order and equal parts.
 *
 * @param older - Frozen JSON data.
 * @param value - Frozen JSON data. It stays as it is.
 * @returns Frozen data that is equal to `value`.
 */
export function withSharedParts<T>(older: unknown, value: T): T {
  if (typeof value !== 'object' || value === null || typeof older !== 'object' || older === null) return value;
  const [keys, olderKeys] = [Object.keys(value), Object.keys(older)];
  const parts = keys.map((key) => withSharedParts(partOf(older, key), partOf(value, key)));
  const isOlder = (part: unknown, i: number): boolean =>
    keys[i] === olderKeys[i] && Object.is(part, partOf(older, keys[i]!));
  const areAlike = Array.isArray(value) === Array.isArray(older) && keys.length === olderKeys.length;
  if (areAlike && parts.every(isOlder)) return older as T;
  return Object.freeze(
    Array.isArray(value) ? parts : Object.fromEntries(parts.map((part, i) => [keys[i]!, part])),
  ) as T;
}

const partOf = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as UnknownRecord)[key] : undefined;
