/**
 * A fork repeats the recorded talks up to a turn, makes one other move there, and lets the seats' policies play on with
 * the same chances.
 */
import { plainCopy } from '../../kernel/plainCopy.ts';
import type { Ending } from '../../domain/ending.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import type { Event } from '../../engine/record/event.ts';
import type { Listener } from '../../engine/effects/listener.ts';
import type { Move } from '../../engine/turns/move.ts';
import { readMove } from '../../engine/turns/move.ts';
import { recorder } from '../../engine/record/recorder.ts';
import { movesOf } from '../../engine/record/movesOf.ts';
import type { SavedSide } from '../../engine/record/savedTable.ts';
import { restore } from '../../engine/record/saved.ts';
import type { State } from '../../engine/state/state.ts';
import { satisfactionNow } from '../../engine/state/satisfactionNow.ts';
import { makeState } from '../../engine/state/makeState.ts';
import { playTurn } from '../../engine/turns/playTurn.ts';
import { apply, beginTurn, updateView } from '../../engine/turns/turn.ts';
import type { Satisfaction } from '../../relationship/satisfaction.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { VERSION } from '../../kernel/version.ts';
import { MAX_FORKED_TURNS, turnBudget } from '../changes/turnBudget.ts';
import type { Recorded } from '../record/recorded.ts';

export interface Forks {
  /** The table before turn `n`, with the view of the side whose turn it is; valid until the next call. */
  at(n: number): State;
  /**
   * The ending with this move in turn `n`, whose events `listener` hears; null where the move is not allowed there, and
   * where `isSpent`.
   */
  ending(n: number, move: Move, listener?: Listener): Ending | null;
  /** How satisfied each side is with the ending that was found last. */
  satisfaction(): PerSide<Satisfaction>;
  /** Whether as many turns were played as may be. The searches begin at the last turn, so they cover the last part. */
  isSpent(): boolean;
  /** Whether a side was played by hand: in some turn it made a move that its policy does not make there. */
  isByHand(side: Side): boolean;
}

/** `done` is called after each fork with the share that is spent of the turns that forks may play, in [0, 1]. */
export function forks(
  { negotiation, prepared, frames, history, turns, byHand, metByHand }: Recorded,
  done: (share: number) => void = () => undefined,
): Forks {
  const state = makeState(prepared);
  const budget = turnBudget(MAX_FORKED_TURNS);
  /** What a policy remembers and what it learnt are copied because both are written into. */
  const copied = (side: SavedSide): SavedSide => ({
    ...side,
    memory: plainCopy(side.memory),
    learnt: plainCopy(side.learnt),
  });
  /** How many numbers at the start of the history are those of the record: a fork overwrites only what follows. */
  let recorded = 0;
  const at = (n: number): State => {
    const { vendor, client, adviser, said } = frames[n]!;
    restore(state, {
      version: VERSION,
      scenario: prepared.scenario,
      seed: negotiation.seed,
      run: negotiation.run,
      round: n >> 1,
      turn: n % 2 === 0 ? 'vendor' : 'client',
      before: { meeting: prepared.meetings, taken: 0, turns: [] },
      ...(adviser === undefined ? {} : { adviser }),
      ending: null,
      history: [],
      events: null,
      vendor: copied(vendor),
      client: copied(client),
    });
    for (let i = recorded; i < said; i++) state.history.entries[i] = history[i]!;
    state.history.length = recorded = said;
    updateView(state, state.turn);
    return state;
  };
  const deviates = (n: number): boolean => {
    const events: Event[] = [];
    playTurn(at(n), recorder(state, events));
    return JSON.stringify(movesOf(events)[0]?.move) !== JSON.stringify(turns[n]!.move);
  };
  const known = new Map<Side, boolean>();
  return {
    at,
    satisfaction: () => satisfactionNow(state, state.ending!.utility),
    isSpent: budget.isSpent,
    isByHand: (side) => {
      const found =
        known.get(side) ??
        (metByHand.includes(side) || (byHand && turns.some(({ by }, n) => by === side && deviates(n))));
      known.set(side, found);
      return found;
    },
    ending: (n, move, given) => {
      const listener = given ?? null;
      if (budget.isSpent()) return null;
      at(n);
      try {
        const action = readMove(state, state.turn, move);
        beginTurn(state);
        apply(state, action, listener);
      } catch (error) {
        if (error instanceof ScenarioError) return null;
        throw error;
      }
      while (state.ending === null) playTurn(state, listener);
      budget.spend(state.ending.round + 1 - (n >> 1));
      done(budget.share());
      return state.ending;
    },
  };
}
