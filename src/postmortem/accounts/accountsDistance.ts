/**
 * The distance between the two accounts: for every issue that was talked of, what one side believes that yielding costs
 * the other, compared with what the other side says that it costs.
 */
import type { Account } from './claim.ts';

export interface Distance {
  /**
   * The mean absolute difference over these issues and both sides, in [0, 1]; null where there is no such issue. At 0
   * the accounts agree; at 1 each side believes a cost of 0 where the other says 1, or the reverse.
   */
  readonly value: number | null;
  /** One for each such issue and each side as the one who believes. */
  readonly points: readonly {
    readonly believer: Account['side'];
    readonly issue: string;
    readonly believes: number;
    readonly says: number;
  }[];
}

/** From the two accounts alone. */
export function accountsDistance(one: Account, other: Account): Distance {
  const half = (believer: Account, owner: Account): Distance['points'] =>
    believer.prices.flatMap(({ issue, them }) => {
      const tag = owner.prices.find((price) => price.issue === issue);
      return tag === undefined ? [] : [{ believer: believer.side, issue, believes: them, says: tag.me }];
    });
  const points = [...half(one, other), ...half(other, one)];
  return {
    value:
      points.length === 0
        ? null
        : points.reduce((sum, { believes, says }) => sum + Math.abs(believes - says), 0) / points.length,
    points,
  };
}
