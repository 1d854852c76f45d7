/** Finds the entry in the table of levers that a path addresses. */
import { LEVERS } from '../../domain/levers/levers.ts';
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';

const SIDE = '(?:vendor|client)';
const KEY = '[^.]+';
/** A pattern for the paths of each table; its group captures the name of the lever. */
const PATHS: readonly (readonly [RegExp, Readonly<Record<string, LeverEntry>>])[] = [
  [new RegExp(`^${SIDE}\\.(${KEY})$`), { ...LEVERS.side, flexibility: LEVERS.issue.flexibility }],
  [new RegExp(`^${SIDE}\\.breakPoints\\.${KEY}\\.(flexibility)$`), LEVERS.issue],
  [new RegExp(`^${SIDE}\\.(assumes)\\.${KEY}$`), LEVERS.issue],
  [new RegExp(`^${SIDE}\\.goals\\.${KEY}\\.(weight)$`), LEVERS.issue],
  [new RegExp(`^${SIDE}\\.manager\\.(${KEY})$`), LEVERS.manager],
  [new RegExp(`^rivals\\.\\d+\\.(${KEY})$`), LEVERS.rival],
  [new RegExp(`^before\\.(${KEY})$`), LEVERS.before],
  [new RegExp(`^ends\\.(${KEY})$`), LEVERS.ends],
  [new RegExp(`^adviser\\.(${KEY})$`), LEVERS.adviser],
  [new RegExp(`^after\\.(${KEY})$`), LEVERS.after],
  [/^market\.\d+\.(at)$/, LEVERS.market],
  [/^market\.\d+\.(noise)\../, LEVERS.market],
  [new RegExp(`^(${KEY})$`), LEVERS.talk],
];

/**
 * Finds the entry of the lever at a path.
 *
 * @param path - As in `--set path=value`: `vendor.trust`, `vendor.breakPoints.exit.flexibility`, `rivals.0.fit`.
 * @returns The entry; null where the table has no lever for the path (a policy, its parameter, a title).
 */
export function leverAt(path: string): LeverEntry | null {
  for (const [pattern, table] of PATHS) {
    const name = pattern.exec(path)?.[1];
    if (name !== undefined && Object.hasOwn(table, name)) return table[name]!;
  }
  return null;
}
