/** Refuses options that a function does not know, so that a misspelt one is never ignored. */
import { asObject } from './guards.ts';
import { suggest } from './nearest.ts';
import { DealbreakerError, problem } from './problems.ts';

/**
 * Checks the keys of options. Keys whose value is undefined count as left out.
 *
 * @param options - Any value. A value that is no object has no keys.
 * @param known - The keys that the function knows.
 * @throws DealbreakerError with every key that it does not know.
 */
export function checkKeys(options: unknown, known: readonly string[]): void {
  const given = asObject(options);
  const unknown = Object.keys(given).filter((key) => given[key] !== undefined && !known.includes(key));
  if (unknown.length > 0)
    throw new DealbreakerError(unknown.map((key) => problem(key, 'there is no such option', suggest(key, known))));
}
