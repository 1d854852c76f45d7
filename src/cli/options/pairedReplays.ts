/** One seed, played again with a lever moved: the short list that is tried, and the one that is told. */
import type { LeverEntry } from '../../domain/levers.ts';
import { ISSUE_LEVERS, SIDE_LEVER_ENTRIES } from '../../domain/levers.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/negotiation.ts';
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
 * With `chosen` that one alone; else every single lever that leads away from how `first` ended (toward a relationship
 * if it failed).
 */
export function pairedReplays(scenario: Scenario, first: Negotiation, chosen: LeverSettings | null): PairedReplay[] {
  const failed = first.ending.kind !== 'agreement';
  const tried = chosen === null ? personalMoves(scenario, failed ? 'up' : 'down') : [chosen];
  return tried.map((levers) => {
    const negotiation = negotiate(withLevers(scenario, levers), { seed: first.seed, run: first.run });
    return { levers, negotiation, turned: (negotiation.ending.kind === 'agreement') === failed };
  });
}

/** The twin that is told: the first that turned, else the first. */
export const replayToTell = (twins: readonly PairedReplay[]): PairedReplay | null =>
  twins.find((twin) => twin.turned) ?? twins[0] ?? null;

/**
 * One lever moved as far as a person can be moved, for each lever of the table that has a `reach` and is not there yet:
 * `up` (toward a relationship) or `down`. In the order of the table, flexibility last; first the side with a break
 * point, whose move it is.
 */
export function personalMoves(scenario: Scenario, direction: 'up' | 'down'): LeverSettings[] {
  const up = direction === 'up';
  const points = (side: Side): number[] => Object.values(scenario[side].breakPoints).map((point) => point.flexibility);
  const sides = points('vendor').length > 0 || points('client').length === 0 ? SIDES : [...SIDES].reverse();
  const all: readonly (readonly [string, LeverEntry, (side: Side) => number | undefined])[] = [
    ...SIDE_LEVER_ENTRIES.map(([name, entry]) => [name, entry, (side: Side) => scenario[side][name]] as const),
    // An extreme of no numbers is beyond every reach, so that a side without break points has no such move.
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
