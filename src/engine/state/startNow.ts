/** Reads what the sides brought to the table: what came out of the meetings, or what the scenario gives. */
import type { PerSide, Side } from '../../domain/side.ts';
import { perSide, sideOf } from '../../domain/side.ts';
import { START_NUMBERS } from '../../scenario/read/before.ts';
import type { StartNumber } from '../../scenario/read/scenario.ts';
import type { State } from './state.ts';
import { START } from './state.ts';

/** What a side brings to the table. */
export interface TableStart {
  /** Its trust in the other, in [0, 1], as its trust rule reads it. */
  readonly trust: number;
  /** The evidence behind that trust, above 0. */
  readonly depth: number;
  /** How well it understands the other, in [0, 1]: the mean of what it knows about the issues. */
  readonly understanding: number;
  /** How many meetings it called, a whole number from 0. */
  readonly effort: number;
  /** The numbers that the scenario gives, in place of what came out of the meetings. */
  readonly given: readonly StartNumber[];
}

/** Returns what both sides brought to the table. */
export const startNow = (state: State): PerSide<TableStart> => perSide((side) => startOf(state, side));

function startOf({ prepared, ...sides }: State, side: Side): TableStart {
  const { start } = sideOf(sides, side);
  const { stranger } = sideOf(prepared, side);
  return {
    trust: start[START.trust]!,
    depth: start[START.depth]!,
    understanding: start[START.understanding]!,
    effort: start[START.effort]!,
    given: START_NUMBERS.filter((name) => stranger?.given[name] ?? true),
  };
}
