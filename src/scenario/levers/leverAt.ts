/** Finds the entry in the table of levers that a path addresses. */
import type { LeverEntry } from '../../domain/leverEntry.ts';
import { ADVISER_LEVERS } from '../../domain/adviserLevers.ts';
import { AFTER_LEVERS, MARKET_LEVERS } from '../../domain/afterLevers.ts';
import {
  BEFORE_LEVERS,
  ISSUE_LEVERS,
  MANAGER_LEVERS,
  RIVAL_LEVERS,
  SIDE_LEVERS,
  TALK_LEVERS,
} from '../../domain/levers.ts';

const SIDE = '(?:vendor|client)';
const KEY = '[^.]+';
/** A pattern for the paths of each table; its group captures the name of the lever. */
const PATHS: readonly (readonly [RegExp, Readonly<Record<string, LeverEntry>>])[] = [
  [new RegExp(`^${SIDE}\\.(${KEY})$`), { ...SIDE_LEVERS, flexibility: ISSUE_LEVERS.flexibility }],
  [new RegExp(`^${SIDE}\\.breakPoints\\.${KEY}\\.(flexibility)$`), ISSUE_LEVERS],
  [new RegExp(`^${SIDE}\\.(assumes)\\.${KEY}$`), ISSUE_LEVERS],
  [new RegExp(`^${SIDE}\\.goals\\.${KEY}\\.(weight)$`), ISSUE_LEVERS],
  [new RegExp(`^${SIDE}\\.manager\\.(${KEY})$`), MANAGER_LEVERS],
  [new RegExp(`^rivals\\.\\d+\\.(${KEY})$`), RIVAL_LEVERS],
  [new RegExp(`^before\\.(${KEY})$`), BEFORE_LEVERS],
  [new RegExp(`^adviser\\.(${KEY})$`), ADVISER_LEVERS],
  [new RegExp(`^after\\.(${KEY})$`), AFTER_LEVERS],
  [/^market\.\d+\.(at)$/, MARKET_LEVERS],
  [/^market\.\d+\.(noise)\../, MARKET_LEVERS],
  [new RegExp(`^(${KEY})$`), TALK_LEVERS],
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
