/**
 * A negotiation in which a policy is watched: the engine's own state and rules, the policy called without the table's
 * guard, every thought written down.
 */
import type { Ending } from '../../domain/ending.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { Answer } from '../../domain/talk.ts';
import type { Prepared } from '../../engine/prepare.ts';
import { prepare } from '../../engine/prepare.ts';
import type { State } from '../../engine/state.ts';
import { makeState, reset } from '../../engine/state.ts';
import { apply, beginTurn } from '../../engine/turn.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { ScenarioFile, TestSituation } from '../situation.ts';
import type { Subject } from '../subject.ts';
import type { Instantiation } from './instantiate.ts';
import { instantiate, settingOf } from './instantiate.ts';
import { scripted } from './script.ts';
import type { WatchedSeat } from './watchedSeat.ts';
import { watchSeat, Stopped } from './watchedSeat.ts';
import type { OwnTurn, Thought } from './callLog.ts';

export interface Play {
  readonly prepared: Prepared;
  readonly making: Instantiation;
  readonly thoughts: readonly Thought[];
  readonly turns: readonly OwnTurn[];
  /** Null where the policy did something that cannot be. */
  readonly ending: Ending | null;
  /** How many rounds were begun. */
  readonly rounds: number;
  /** What `make` threw; null for nothing. */
  readonly unmade: string | null;
}

export interface PlayOptions {
  /** Made before, to be used again; default a new one. */
  readonly making?: Instantiation;
  /** Another run than the situation's. */
  readonly run?: number;
  /** Called before every own turn. */
  readonly before?: () => void;
  /** Called on the other side's turn, with its view; the answers that both twins allow, or null to stop there. */
  readonly opposite?: (state: State) => readonly Answer[] | null;
}

const read = new WeakMap<ScenarioFile, Prepared>();

/** A scenario file, prepared once. */
export function preparedFor(file: ScenarioFile): Prepared {
  let prepared = read.get(file);
  if (prepared === undefined) read.set(file, (prepared = prepare(readScenario(file))));
  return prepared;
}

/** Plays a situation with the policy watched. Never throws for what the policy does. */
export function play(subject: Subject, situation: TestSituation, options: PlayOptions = {}): Play {
  const { side, counterpart } = situation;
  const other = otherSide(side);
  const prepared = preparedFor(situation.scenario);
  const thoughts: Thought[] = [];
  const turns: OwnTurn[] = [];
  let own: Instantiation;
  let seats: Partial<Record<Side, WatchedSeat>>;
  try {
    own = options.making ?? instantiate(subject, settingOf(prepared, side), situation.parameters);
    const record = (thought: Thought): void => void thoughts.push(thought);
    seats = {
      [side]: watchSeat(subject, prepared, side, own, record),
      ...(counterpart === 'itself' && {
        [other]: watchSeat(
          subject,
          prepared,
          other,
          instantiate(subject, settingOf(prepared, other), situation.parameters),
          record,
        ),
      }),
    };
  } catch (error) {
    const unmade = `it cannot be made: ${error instanceof Error ? error.message : String(error)}`;
    return {
      prepared,
      making: { made: {}, setting: settingOf(prepared, side), changed: () => null },
      thoughts,
      turns,
      ending: null,
      rounds: 0,
      unmade,
    };
  }
  const state = makeState({
    ...prepared,
    vendor: { ...prepared.vendor, draws: true, ...learning(seats.vendor) },
    client: { ...prepared.client, draws: true, ...learning(seats.client) },
  });
  reset(state, situation.seed, options.run ?? situation.run);
  try {
    while (state.ending === null) {
      beginTurn(state);
      const sitting = seats[state.turn];
      if (sitting === undefined) {
        const fitting = options.opposite?.(state);
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
      if (state.turn === side) options.before?.();
      const turn = sitting.turn(state);
      turns.push(turn);
      apply(state, turn.action, null);
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  return { prepared, making: own, thoughts, turns, ending: state.ending, rounds: state.round + 1, unmade: null };
}

const learning = (sitting: WatchedSeat | undefined): Partial<Prepared['vendor']> =>
  sitting?.learn === undefined ? {} : { learn: sitting.learn };
