/** A finished negotiation as plain data, with everything that is needed to play it again. */
import type { Ending } from '../../domain/ending.ts';
import type { PerSide } from '../../domain/side.ts';
import { VERSION } from '../../kernel/version.ts';
import { adviserStanding } from '../../relationship/advice.ts';
import type { Satisfaction } from '../../relationship/satisfaction.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Event } from './event.ts';
import type { SeatNames } from '../preparation/seats.ts';
import { namesOf } from '../preparation/seats.ts';
import type { TableStart } from '../state/startNow.ts';
import { startNow } from '../state/startNow.ts';
import { satisfactionNow } from '../state/satisfactionNow.ts';
import type { AdviserState } from '../state/adviserState.ts';
import type { Carried } from '../state/carried.ts';
import type { State } from '../state/state.ts';
import { hasStart } from '../state/state.ts';
import { trustNow } from '../state/trustNow.ts';

/** What became of an adviser. */
export interface AdviserOutcome {
  /** How many limits and wishes it relayed. */
  readonly relays: number;
  /** The rounds that this took. */
  readonly rounds: number;
  /** The client's trust in it before and after the talks, in [0, 1]; null where the file does not state any. */
  readonly standing: { readonly before: number; readonly after: number } | null;
}

export interface Negotiation {
  readonly type: 'negotiation';
  readonly seed: string;
  /** The number of the run, counted from 0. */
  readonly run: number;
  /** The library's version; results are promised per version. */
  readonly version: string;
  readonly scenario: Scenario;
  /**
   * The policies that replaced the scenario's own, by name and with the given parameters. Absent where none did.
   */
  readonly seats?: SeatNames;
  /** What each side brought to the table. Absent where the scenario says nothing of the time before it, and at a first
   * table. */
  readonly start?: PerSide<TableStart>;
  /** What the sides brought from earlier tables, as `dealings` plays them; absent where there were none. */
  readonly carried?: Carried;
  readonly ending: Ending;
  /** Each side's trust in the other at the end, in [0, 1], as its trust rule reads it. */
  readonly trust: PerSide<number>;
  /**
   * How satisfied each side is: four parts in [−1, 1] and the whole in [1, 5]. Each follows from what that side has
   * seen.
   */
  readonly satisfaction: PerSide<Satisfaction>;
  /** Of an adviser that speaks; absent where there is none. */
  readonly adviser?: AdviserOutcome;
  /** The number of rounds that were begun, from 1: the last round, counted from 0, plus 1. */
  readonly rounds: number;
  /** The events, in order; empty where the negotiation was not recorded. */
  readonly events: readonly Event[];
}

function adviserOutcome(
  { prepared }: State,
  { spent, relayed }: AdviserState,
  { whole }: Satisfaction,
): AdviserOutcome {
  const { advice, depth } = prepared.adviser!;
  return {
    relays: relayed.reduce((sum, told) => sum + (told & 1) + (told >> 1), 0),
    rounds: spent,
    standing: advice === null ? null : adviserStanding(prepared.client.trustRule, advice.trust, depth, whole),
  };
}

/** Makes the negotiation of a state that has ended with `ending`. */
export function negotiationOf(state: State, ending: Ending, events: readonly Event[]): Negotiation {
  const seats = namesOf(state.prepared.seats);
  const satisfaction = satisfactionNow(state, ending.utility);
  return {
    type: 'negotiation',
    seed: state.seed,
    run: state.run,
    version: VERSION,
    scenario: state.prepared.scenario,
    ...(seats === undefined ? {} : { seats }),
    ...(hasStart(state) ? { start: startNow(state) } : {}),
    ...(state.carried === null ? {} : { carried: state.carried }),
    ending,
    trust: trustNow(state),
    satisfaction,
    ...(state.adviser === null ? {} : { adviser: adviserOutcome(state, state.adviser, satisfaction.client) }),
    rounds: state.round + 1,
    events,
  };
}
