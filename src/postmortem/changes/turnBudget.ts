/**
 * Bounds replays by the turns that they play. Talks of tens of thousands of rounds take a second each, and the searches
 * of a post-mortem replay talks thousands of times.
 */

export interface TurnBudget {
  /** Takes off the turns of talks that went on for so many rounds. */
  spend(rounds: number): void;
  isSpent(): boolean;
  /** The share that is spent, in [0, 1]. */
  share(): number;
}

/** The most turns that the rescues play; as many again may be played for the shares of the causes. */
export const MAX_TURNS = 3_000_000;
/** The most turns that forks play, and the most in which other failed runs are looked for. */
export const MAX_FORKED_TURNS = 2_000_000;

export function turnBudget(turns: number): TurnBudget {
  let left = turns;
  return {
    spend: (rounds) => void (left -= 2 * rounds),
    isSpent: () => left <= 0,
    share: () => Math.min(1, 1 - left / turns),
  };
}
