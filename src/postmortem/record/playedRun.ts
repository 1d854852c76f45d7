/** The data that replay the examined run: its scenario, its seed and number, and the seats that played it. */
import type { Side } from '../../domain/side.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { readSeats } from '../../engine/preparation/seats.ts';
import type { Carried } from '../../engine/state/carried.ts';
import type { ComponentKind } from '../../policies/contracts/registryTypes.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

export interface PlayedRun {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly run: number;
  /** What was carried into it from earlier deals; null for a first table. */
  readonly carried: Carried | null;
  /** Undefined where only the scenario's own policies played. */
  readonly seats: SeatsInput | undefined;
}

/** Whether the trust rule that a side played with ignores trust, as the rule of the null model does. */
export const ignoresTrust = ({ scenario, seats }: PlayedRun, side: Side): boolean =>
  prepare(scenario, readSeats(seats))[side].trustRule.ignoresTrust === true;

const OF_WHOLE_SEAT: readonly ComponentKind[] = ['bid', 'accept', 'talk'];

/**
 * Whether the seats replace a side's component of this kind. A whole seat replaces its bid, acceptance and talk. The
 * scenario's lever for a replaced component has no effect.
 */
export function replaces(seats: SeatsInput | undefined, side: Side, kind: ComponentKind): boolean {
  const choice = readSeats(seats)?.[side];
  return choice?.[kind] !== undefined || (choice?.seat !== undefined && OF_WHOLE_SEAT.includes(kind));
}
