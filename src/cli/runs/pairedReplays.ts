/** Plays one seed again with a lever moved: makes the list of replays, and picks the one that `tell` tells. */
import { ISSUE_LEVERS } from '../../domain/levers/issueLevers.ts';
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import { SIDE_LEVER_ENTRIES, SIDE_LEVERS } from '../../domain/levers/sideLevers.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { negotiate } from '../../engine/negotiate.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';

export interface PairedReplay {
  readonly levers: LeverSettings;
  readonly negotiation: Negotiation;
  /** Whether a deal became none, or none a deal. */
  readonly turned: boolean;
}

/**
 * Replays `first` with the levers `chosen`. If `chosen` is null, it replays `first` once for each single lever that
 * leads away from how `first` ended (toward a relationship if it failed).
 */
export function pairedReplays(scenario: Scenario, first: Negotiation, chosen: LeverSettings | null): PairedReplay[] {
  const failed = first.ending.kind !== 'agreement';
  const tried = chosen === null ? personalMoves(scenario, failed ? 'up' : 'down') : [chosen];
  return tried.map((levers) => {
    const negotiation = negotiate(withLevers(scenario, levers), { seed: first.seed, run: first.run });
    return { levers, negotiation, turned: (negotiation.ending.kind === 'agreement') === failed };
  });
}

/** Picks the replay that `tell` tells: the first that turned, else the first; null for an empty list. */
export const replayToTell = (replays: readonly PairedReplay[]): PairedReplay | null =>
  replays.find((replay) => replay.turned) ?? replays[0] ?? null;

/** A side that has meetings to call may call all of them, or none. */
const EFFORT: LeverEntry = { ...SIDE_LEVERS.effort, reach: [0, 1] };

/**
 * Moves one lever as far as a person can be moved, for each lever of the table that has a `reach` and has not reached
 * it: `up` (toward a relationship) or `down`. Where there are meetings before the table, who calls them comes first;
 * then the order is that of the table, flexibility last. The vendor's move comes first, unless only the client has
 * break points.
 */
export function personalMoves(scenario: Scenario, direction: 'up' | 'down'): LeverSettings[] {
  const up = direction === 'up';
  const points = (side: Side): number[] => Object.values(scenario[side].breakPoints).map((point) => point.flexibility);
  const sides = points('vendor').length > 0 || points('client').length === 0 ? SIDES : [...SIDES].reverse();
  const hasMeetings = (scenario.before?.meetings ?? 0) > 0;
  const all: readonly (readonly [string, LeverEntry, (side: Side) => number | undefined])[] = [
    ['effort', EFFORT, (side) => (hasMeetings ? (scenario[side].effort ?? 1) : undefined)],
    ...SIDE_LEVER_ENTRIES.map(([name, entry]) => [name, entry, (side: Side) => scenario[side][name]] as const),
    // The minimum and maximum of no numbers lie beyond every reach, so a side without break points has no such move.
    ['flexibility', ISSUE_LEVERS.flexibility, (side) => (up ? Math.min : Math.max)(...points(side))],
  ];
  return all.flatMap(([name, { reach }, at]) => {
    if (reach === undefined) return [];
    const to = reach[up ? 1 : 0];
    return sides
      .filter((side) => (up ? (at(side) ?? to) < to : (at(side) ?? to) > to))
      .map((side): LeverSettings => ({ [`${side}.${name}`]: to }));
  });
}
