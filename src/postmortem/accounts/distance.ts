/**
 * How far the two stories lie apart: over every issue that was talked of, what one side says that yielding costs the
 * other, against what that other says that it costs itself.
 */
import type { Account } from './claim.ts';

export interface Distance {
  /**
   * The mean over all issues talked of and both sides, in [0, 1]; null where nothing was talked of that both heard. 0:
   * both tell the same; 1: each takes for nothing what is everything to the other.
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
export function distance(one: Account, other: Account): Distance {
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
