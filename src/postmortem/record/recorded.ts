/** A finished negotiation prepared for the post-mortem: its scenario read, its record complete, its table by turn. */
import type { Ending } from '../../domain/ending.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import { saveAdviser } from '../../engine/state/adviserState.ts';
import type { Event } from '../../engine/record/event.ts';
import { tableEvents } from '../../engine/record/event.ts';
import { inMeeting } from '../../engine/meetings/meetings.ts';
import type { Move } from '../../engine/turns/move.ts';
import { readMove } from '../../engine/turns/move.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { Prepared } from '../../engine/preparation/prepared.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { recorder } from '../../engine/record/recorder.ts';
import { movesOf } from '../../engine/record/movesOf.ts';
import { playedSeats } from '../../engine/preparation/playedSeats.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { readSeats } from '../../engine/preparation/seats.ts';
import type { SavedSide, TableData } from '../../engine/record/savedTable.ts';
import { restore, saveSide, saveTable } from '../../engine/record/saved.ts';
import type { State } from '../../engine/state/state.ts';
import { reset } from '../../engine/turns/reset.ts';
import { makeState } from '../../engine/state/makeState.ts';
import { playTurn } from '../../engine/turns/playTurn.ts';
import { satisfactionNow } from '../../engine/state/satisfactionNow.ts';
import { apply, beginTurn } from '../../engine/turns/turn.ts';
import { ScenarioError, problem, throwProblems } from '../../kernel/problems.ts';
import { asScenario } from '../../scenario/read/read.ts';
import { negotiationProblems } from '../../engine/record/negotiationProblems.ts';
import type { Satisfaction } from '../../relationship/satisfaction.ts';

/** The table before a turn. The history up to that turn is the first `said` numbers of the whole history. */
interface Frame extends PerSide<SavedSide>, Pick<TableData, 'adviser'> {
  readonly said: number;
}

export interface Recorded {
  /** With its record, whether or not it came with one. */
  readonly negotiation: Negotiation;
  readonly prepared: Prepared;
  /** The seats that played; undefined where only the scenario's own policies did. */
  readonly seats: SeatsInput | undefined;
  /** One for every turn at the table; turn n is the vendor's where n is even, in round ⌊n/2⌋ (from 0). */
  readonly frames: readonly Frame[];
  readonly history: readonly number[];
  /** What was done in each turn at the table. */
  readonly turns: readonly { readonly by: Side; readonly move: Move }[];
  /** Whether moves were made that the seats' policies do not make, so that the seed does not lead to this record. */
  readonly byHand: boolean;
  /** The sides that made such moves in the meetings before the table. */
  readonly metByHand: readonly Side[];
}

/**
 * `seats` holds own code that sat in the seats; policies of the catalogue are found by their names in the negotiation.
 * Throws ScenarioError for what is no negotiation of this version, for one that cannot be played again, and where own
 * code is missing.
 */
export function recorded(given: Negotiation, own: SeatsInput | undefined): Recorded {
  const problems = negotiationProblems(given);
  throwProblems(problems);
  const seats = playedSeats(given.seats, own);
  const prepared = prepare(asScenario(given.scenario), readSeats(seats));
  const played = playAgain(prepared, given);
  const same =
    text(played.ending) === text(given.ending) &&
    (given.events.length === 0 || text(played.events) === text(given.events));
  if (same)
    return {
      ...played,
      negotiation: { ...given, scenario: prepared.scenario, satisfaction: played.satisfaction, events: played.events },
      prepared,
      seats,
      turns: movesOf(tableEvents(played.events)),
      byHand: false,
      metByHand: [],
    };
  if (given.events.length === 0)
    throw new ScenarioError([
      problem(
        'events',
        'nothing was recorded, and the seed alone leads to another ending',
        'record the negotiation (record: true)',
      ),
    ]);
  const again = playOver(prepared, given);
  if (text(again.ending) !== text(given.ending))
    throw new ScenarioError([
      problem('events', 'doing again what was done leads to another ending', 'give the negotiation as it was played'),
    ]);
  return {
    negotiation: { ...given, scenario: prepared.scenario, satisfaction: again.satisfaction! },
    prepared,
    seats,
    frames: again.frames,
    history: again.history,
    turns: movesOf(tableEvents(given.events)),
    byHand: true,
    metByHand: again.metByHand,
  };
}

const text = (value: unknown): string => JSON.stringify(value);

const frameOf = (state: State): Frame => ({
  ...(state.adviser === null ? {} : { adviser: saveAdviser(state.adviser) }),
  vendor: saveSide(state, 'vendor'),
  client: saveSide(state, 'client'),
  said: state.history.length,
});

/**
 * Does again what was done. A move that the seat's policy makes is left to the policy, so that the policy remembers
 * what it remembered then; every other move is made by hand.
 */
function playOver(
  prepared: Prepared,
  { seed, run, events, carried }: Negotiation,
): {
  ending: Ending | null;
  satisfaction: PerSide<Satisfaction> | null;
  frames: Frame[];
  history: number[];
  metByHand: Side[];
} {
  const state: State = makeState(prepared);
  const frames: Frame[] = [];
  const metByHand: Side[] = [];
  reset(state, seed, run, carried ?? null);
  for (const { by, move } of movesOf(events)) {
    if (state.ending !== null || state.turn !== by) break;
    const met = inMeeting(state);
    if (!met) frames.push(frameOf(state));
    const before = saveTable(state, null);
    const made: Event[] = [];
    playTurn(state, recorder(state, made));
    if (text(movesOf(made)[0]?.move) === text(move)) continue;
    restore(state, before);
    if (met) metByHand.push(by);
    const action = readMove(state, by, move);
    beginTurn(state);
    apply(state, action, null);
  }
  const { ending } = state;
  const satisfaction = ending === null ? null : satisfactionNow(state, ending.utility);
  return { ending, satisfaction, frames, history: [...state.history.entries], metByHand };
}

function playAgain(
  prepared: Prepared,
  { seed, run, carried }: Negotiation,
): {
  ending: Ending;
  satisfaction: PerSide<Satisfaction>;
  events: Event[];
  frames: Frame[];
  history: number[];
} {
  const state: State = makeState(prepared);
  const events: Event[] = [];
  const frames: Frame[] = [];
  reset(state, seed, run, carried ?? null);
  const listener = recorder(state, events);
  while (state.ending === null) {
    if (!inMeeting(state)) frames.push(frameOf(state));
    playTurn(state, listener);
  }
  const satisfaction = satisfactionNow(state, state.ending.utility);
  return { ending: state.ending, satisfaction, events, frames, history: [...state.history.entries] };
}
