/** A client that was lost over several deals: at which deal, to whom, and what would have kept it on the same luck. */
import type { Dealings } from '../../dealings/dealings.ts';
import { dealings } from '../../dealings/dealings.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Change, Lever } from '../changes/lever.ts';
import { leverDistance } from '../changes/leverDistance.ts';
import { movableLevers } from '../changes/movableLevers.ts';

/** A client that left. */
export interface LostClient {
  readonly type: 'lostClient';
  /** The number of the client in the vendor's seat, from 1. */
  readonly client: number;
  /** The number of the deal at which it left, from 1. */
  readonly deal: number;
  /** Whether it left at the table, or did not renew the contract that it had made. */
  readonly how: 'at the table' | 'did not renew';
  /** The rival that it went to; null for nobody. */
  readonly to: string | null;
  /** Its satisfaction with its talks before, and with these, in [1, 5]; `before` is null where these are its first. */
  readonly satisfaction: { readonly before: number | null; readonly then: number };
  /** Single levers that, moved from the first deal on, keep it beyond that deal; the shortest way first. */
  readonly keepers: readonly Change[];
}

/** Of the values of a lever every fourth is tried, from the nearest to the farthest. */
const EVERY = 4;

/**
 * Says at which deal the first client of a sequence was lost, and what would have kept it: each lever is moved alone,
 * and all deals up to that one are played again with the same luck.
 *
 * @param found - What `dealings` returns, of a scenario whose own policies played.
 * @returns The loss; null where no client left.
 * @throws ScenarioError for a bad scenario.
 * @throws DealbreakerError for a bad seed or run.
 * @throws PolicyFault where a policy from outside throws or returns no valid action.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { dealings, readScenario, withLevers } from 'dealbreaker';
 * import { lostClient } from 'dealbreaker/validation';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const lasting = withLevers(scenario, { 'after.fades': 0.1, 'after.renewal': 1 });
 * const lost = lostClient(dealings(lasting, { deals: 3, seed: 7 }));
 * console.log(lost?.deal, lost?.how); // 2 at the table
 * ```
 */
export function lostClient(found: Dealings): LostClient | null {
  const { scenario, seed, run, deals } = found;
  const at = deals.findIndex(({ row }) => row.left);
  if (at < 0) return null;
  const { row } = deals[at]!;
  const before = deals[at - 1]?.row;
  const isKept = (change: Change): boolean => {
    try {
      const moved = withLevers(scenario, { [change.path]: change.to });
      return dealings(moved, { deals: at + 1, seed, run, record: false }).deals.every((deal) => !deal.row.left);
    } catch (error) {
      if (error instanceof ScenarioError) return false;
      throw error;
    }
  };
  const keepers = movableLevers({ scenario, seed, run, carried: null, seats: undefined }).flatMap((lever) =>
    keeperOf(lever, isKept),
  );
  return {
    type: 'lostClient',
    client: row.client!,
    deal: row.deal,
    how: row.ending === 'agreement' ? 'did not renew' : 'at the table',
    to: row.to,
    satisfaction: { before: before?.satisfaction ?? null, then: row.satisfaction! },
    keepers: keepers.sort((a, b) => leverDistance(a) - leverDistance(b)),
  };
}

/** A number with three decimals, as people type one. */
const rounded = (value: number | string): number | string =>
  typeof value === 'number' ? Number(value.toFixed(3)) : value;

/** The nearest value of a lever that keeps the client, of those that are tried; none where none does. */
function keeperOf({ path, side, from, ways }: Lever, isKept: (change: Change) => boolean): Change[] {
  for (const way of ways) {
    for (let n = Math.min(EVERY, way.length) - 1; n < way.length; n += EVERY) {
      const change: Change = { path, side, from, to: rounded(way[n]!) };
      if (isKept(change)) return [change];
    }
  }
  return [];
}
