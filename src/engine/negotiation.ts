/** A finished negotiation: plain data, complete in itself. */
import type { Ending } from '../domain/ending.ts';
import type { PerSide } from '../domain/side.ts';
import { VERSION } from '../kernel/version.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Event } from './event.ts';
import type { SeatNames } from './seats.ts';
import { namesOf } from './seats.ts';
import type { State } from './state.ts';
import { trustNow } from './trustNow.ts';

export interface Negotiation {
  readonly type: 'negotiation';
  readonly seed: string;
  readonly run: number;
  /** The library's version; results are promised per version. */
  readonly version: string;
  readonly scenario: Scenario;
  /**
   * Who sat there instead of the scenario's own policies, by name and with given parameters. Absent where nobody did.
   */
  readonly seats?: SeatNames;
  readonly ending: Ending;
  /** Each side's trust in the other at the end, in [0, 1], as its trust rule reads it. */
  readonly trust: PerSide<number>;
  /** How many rounds were begun; at least 1. */
  readonly rounds: number;
  /** Everything that happened, in order; empty when it was not recorded. */
  readonly events: readonly Event[];
}

/** The negotiation of a state that has come to `ending`. */
export function negotiationOf(state: State, ending: Ending, events: readonly Event[]): Negotiation {
  const seats = namesOf(state.prepared.seats);
  return {
    type: 'negotiation',
    seed: state.seed,
    run: state.run,
    version: VERSION,
    scenario: state.prepared.scenario,
    ...(seats === undefined ? {} : { seats }),
    ending,
    trust: trustNow(state),
    rounds: state.round + 1,
    events,
  };
}
