/**
 * Plays a negotiation in which a policy is watched: with the engine's state and rules, without the table's checks of
 * the policy, and with a log of every call.
 */
import type { Ending } from '../../domain/ending.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { Answer } from '../../domain/talk.ts';
import type { Prepared } from '../../engine/preparation/prepared.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import type { State } from '../../engine/state/state.ts';
import { reset } from '../../engine/turns/reset.ts';
import { makeState } from '../../engine/state/makeState.ts';
import { inMeeting } from '../../engine/meetings/meetings.ts';
import { playTurn } from '../../engine/turns/playTurn.ts';
import { apply, beginTurn } from '../../engine/turns/turn.ts';
import { usualMeeting } from '../../policies/toolkit/meetingTalk.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { ScenarioFile, TestSituation } from '../situation.ts';
import type { Subject } from '../subject.ts';
import type { Instantiation } from './instantiate.ts';
import { moveToEdges } from './edgeDraws.ts';
import { instantiate, contextOf } from './instantiate.ts';
import { thrownMessage } from './plain.ts';
import { scripted } from './script.ts';
import type { WatchedSeat } from './watchedSeat.ts';
import { watchSeat, Stopped } from './watchedSeat.ts';
import type { WatchedTurn, LoggedCall } from './callLog.ts';

/** One watched negotiation. */
export interface Play {
  readonly prepared: Prepared;
  readonly instantiation: Instantiation;
  readonly calls: readonly LoggedCall[];
  readonly turns: readonly WatchedTurn[];
  /** Null where the play stopped because the policy returned something that cannot be applied. */
  readonly ending: Ending | null;
  /** The number of rounds that began. */
  readonly rounds: number;
  /** The number of rounds that the adviser's relays took. */
  readonly relayed: number;
  /** What `make` threw; null where it threw nothing. */
  readonly makeError: string | null;
}

export interface WatchedPlayOptions {
  /**
   * An instance that is used again.
   *
   * @defaultValue a new one
   */
  readonly instantiation?: Instantiation;
  /**
   * The number of the run, from 0.
   *
   * @defaultValue the situation's
   */
  readonly run?: number;
  /** Called before every turn of the watched side. */
  readonly beforeTurn?: () => void;
  /** Called on the other side's turn; returns the answers that it may give, or null to stop the play. */
  readonly answersOpposite?: (state: State) => readonly Answer[] | null;
}

const known = new WeakMap<ScenarioFile, Prepared>();

/** The prepared scenario of a file; the same file object is prepared once. */
export function preparedFor(file: ScenarioFile): Prepared {
  let prepared = known.get(file);
  if (prepared === undefined) known.set(file, (prepared = prepare(readScenario(file))));
  return prepared;
}

/** Plays a situation with the policy watched. Nothing that the policy throws is thrown on. */
export function play(subject: Subject, situation: TestSituation, options: WatchedPlayOptions = {}): Play {
  const { side, counterpart } = situation;
  const other = otherSide(side);
  const prepared = preparedFor(situation.scenario);
  const calls: LoggedCall[] = [];
  const turns: WatchedTurn[] = [];
  let own: Instantiation;
  let seats: Partial<Record<Side, WatchedSeat>>;
  try {
    own = options.instantiation ?? instantiate(subject, contextOf(prepared, side), situation.parameters);
    const record = (call: LoggedCall): void => void calls.push(call);
    seats = {
      [side]: watchSeat(subject, prepared, side, own, record),
      ...(counterpart === 'itself' && {
        [other]: watchSeat(
          subject,
          prepared,
          other,
          instantiate(subject, contextOf(prepared, other), situation.parameters),
          record,
        ),
      }),
    };
  } catch (error) {
    const makeError = `it cannot be made: ${thrownMessage(error)}`;
    return {
      prepared,
      instantiation: { functions: {}, context: contextOf(prepared, side), changed: () => null },
      calls,
      turns,
      ending: null,
      rounds: 0,
      relayed: 0,
      makeError,
    };
  }
  const state = makeState({
    ...prepared,
    vendor: { ...prepared.vendor, draws: true, ...ownParts(seats.vendor) },
    client: { ...prepared.client, draws: true, ...ownParts(seats.client) },
  });
  const run = options.run ?? situation.run;
  reset(state, situation.seed, run);
  const { draws: ownDraws } = state[side];
  const { next } = ownDraws;
  try {
    while (state.ending === null) {
      if (inMeeting(state)) {
        playTurn(state, null);
        continue;
      }
      beginTurn(state);
      const watchedSeat = seats[state.turn];
      if (watchedSeat === undefined) {
        const fitting = options.answersOpposite?.(state);
        if (fitting === null) break;
        const { view, memory, draws } = state[state.turn];
        if (counterpart !== 'scenario' && counterpart !== 'itself') {
          apply(state, scripted(counterpart, state, fitting), null);
          continue;
        }
        const acted = prepared[state.turn].policy(view, memory, draws);
        state[state.turn].memory = acted.memory;
        apply(state, acted.action, null);
        continue;
      }
      if (state.turn === side) {
        if (situation.draws === 'edges') moveToEdges(ownDraws, next, { ...situation, run }, state.round);
        options.beforeTurn?.();
      }
      const turn = watchedSeat.turn(state);
      turns.push(turn);
      apply(state, turn.action, null);
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  return {
    prepared,
    instantiation: own,
    calls,
    turns,
    ending: state.ending,
    rounds: state.round + 1,
    relayed: state.adviser?.spent ?? 0,
    makeError: null,
  };
}

/** What a watched seat has of its own beside its turns at the table. */
const ownParts = (watchedSeat: WatchedSeat | undefined): Partial<Prepared['vendor']> => ({
  ...(watchedSeat?.learn !== undefined && { learn: watchedSeat.learn }),
  ...(watchedSeat?.meet !== undefined && { meet: watchedSeat.meet, remembers: watchedSeat.meet !== usualMeeting }),
});
