/**
 * What a side sees when it is its turn: its own goals, beliefs and trust, what was said and offered, and the clock.
 * There is no field for the other's goals, break points or beliefs. The table owns it and keeps it up to date; a policy
 * reads it.
 */
import type { BreakPoints } from '../domain/breakPoints.ts';
import type { Goals } from '../domain/goals.ts';
import type { ViewNumbers } from '../domain/levers.ts';
import type { Side } from '../domain/side.ts';
import type { Space } from '../domain/space.ts';
import type { Talk } from '../domain/talk.ts';
import type { Assumed } from '../domain/assumptions.ts';
import type { Beliefs } from './beliefs.ts';

/** With the side's levers that stay as they are throughout the talks (`care`, `stake`, …; see domain/levers.ts). */
export interface View extends ViewNumbers {
  readonly side: Side;
  readonly space: Space;
  readonly goals: Goals;
  readonly breakPoints: BreakPoints;
  /** From 0. */
  round: number;
  readonly rounds: number;
  /** (round + 1)/(rounds + 1), in (0, 1). */
  time: number;
  readonly beliefs: Beliefs;
  /** This side's trust in the other, in [0, 1]. */
  trust: number;
  /** ũ of the best that waits outside. */
  readonly outside: number;
  /** 1 where an exception to an own break point was granted. */
  readonly waived: Uint8Array;
  /** 1 for every option, flat, that crosses none of its own break points. */
  readonly allowed: Uint8Array;
  /** Its own last bid; null before the first. */
  mine: Int32Array | null;
  /** The other's standing offer; null before the first. */
  theirs: Int32Array | null;
  /** What the other said with that offer and waits to hear answered; null for nothing. */
  said: Talk | null;
  /** The model's assumptions. */
  readonly assumed: Assumed;
  /** Everything that was offered and said so far. */
  readonly history: History;
  /** Own utility of the best compromise still believed in (Nash product under own beliefs); −1 where none is left. */
  compromise(): number;
}

/** Turns so far, flat: `stride` numbers for each, the vendor's first. Read it with `readTurn` (agents/history.ts). */
export interface History {
  readonly stride: number;
  /** How many numbers stand there; what comes after them in `entries` is left over from another run. */
  length: number;
  readonly entries: number[];
}
