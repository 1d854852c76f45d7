/**
 * A watched policy in a seat: a whole seat is asked for its action; parts are put together into one, with the
 * scenario's own for the rest.
 */
import type { Learn } from '../../agents/learningRule.ts';
import type { Memory } from '../../agents/policyContext.ts';
import type { View } from '../../agents/view.ts';
import type { Side } from '../../domain/side.ts';
import type { Prepared } from '../../engine/prepare.ts';
import type { State } from '../../engine/state.ts';
import type { Draws } from '../../policies/contracts/policy.ts';
import { seat } from '../../policies/seat.ts';
import type { Accept, Bid, Speech } from '../../policies/contracts/components.ts';
import type { Subject } from '../subject.ts';
import { watches } from '../subject.ts';
import { faultsOf, takenAction } from './faults.ts';
import type { Inputs } from './inputs.ts';
import { ownView } from './inputs.ts';
import type { Outcome, Unit } from './invoke.ts';
import { invoke } from './invoke.ts';
import type { Instance, Instantiation } from './instantiate.ts';
import { scenarioPart } from './instantiate.ts';
import type { OwnTurn, Thought } from './callLog.ts';

/** The policy did something after which the talks cannot go on; it is written down. */
export class Stopped extends Error {}

export interface WatchedSeat {
  /** The action of the side whose turn it is. Throws Stopped. */
  turn(state: State): OwnTurn;
  /** Where a learning rule is watched. */
  readonly learn?: Learn;
}

const plain = (memory: unknown): unknown =>
  memory === undefined ? null : (JSON.parse(JSON.stringify(memory)) as unknown);

/** `record` is told of every thought. */
export function watchSeat(
  subject: Subject,
  prepared: Prepared,
  side: Side,
  { made, setting }: Instantiation,
  record: (thought: Thought) => void,
): WatchedSeat {
  const observe = (unit: Unit, inputs: Inputs, draws: Draws | null): Outcome => {
    const outcome = invoke(unit, made, inputs, draws === null ? () => 0 : draws.next);
    const faults = outcome.threw === null ? faultsOf(unit, inputs, outcome.output) : [];
    const chance = inputs.chance === null ? null : { ...inputs.chance, drawn: outcome.drawn };
    record({ unit, side, inputs: { ...inputs, chance }, outcome, faults });
    if (outcome.threw !== null || faults.length > 0 || outcome.strange !== null) throw new Stopped();
    return outcome;
  };
  const kept = (memory: unknown): unknown => {
    try {
      return plain(memory);
    } catch {
      throw new Stopped(); // it cannot be saved at all: written down already
    }
  };
  /** A part: what it keeps goes back into the memory that the seat holds. */
  const part = (unit: Unit, view: View, memory: Memory, draws: Draws | null, more: Partial<Inputs>): Outcome => {
    const outcome = observe(
      unit,
      { view: ownView(view), memory: plain(memory), chance: draws === null ? null : chanceOf(draws), ...more },
      draws,
    );
    for (const key of Object.keys(memory)) delete memory[key];
    Object.assign(memory, kept(outcome.memory));
    return outcome;
  };
  const learn: Learn | undefined =
    made.learn == null
      ? undefined
      : (view, memory) => {
          const { output } = part('learn', view, memory, null, {});
          for (const table of ['importance', 'limit', 'known', 'value'] as const)
            view.beliefs[table].set((output as Record<typeof table, number[]>)[table]);
        };
  const learns = learn === undefined ? {} : { learn };

  if (watches(subject, 'seat')) {
    return {
      ...learns,
      turn: (state) => {
        const own = state[side];
        const inputs: Inputs = { view: ownView(own.view), memory: own.memory, chance: chanceOf(own.draws) };
        const outcome = observe('seat', inputs, own.draws);
        own.memory = kept((outcome.raw as { memory?: unknown }).memory);
        return { side, view: inputs.view, action: takenAction(inputs.view, outcome.output) };
      },
    };
  }
  const whole = seat(setting, { ...partsOf(prepared, side, made, setting, part), remembers: true });
  return {
    ...learns,
    turn: (state) => {
      const own = state[side];
      const view = ownView(own.view);
      const { action, memory } = whole(own.view, own.memory as Parameters<typeof whole>[1], own.draws);
      own.memory = memory;
      return {
        side,
        view,
        action: {
          ...action,
          bid: action.bid === null ? null : Array.from(action.bid),
          talk: action.talk === null ? null : { ...action.talk },
        },
      };
    },
  };
}

const chanceOf = ({ answer, explain, leave, speak, ask }: Draws): NonNullable<Inputs['chance']> => ({
  answer,
  explain,
  leave,
  speak,
  ask,
  drawn: [],
});

type Part = (unit: Unit, view: View, memory: Memory, draws: Draws | null, more: Partial<Inputs>) => Outcome;

function partsOf(
  prepared: Prepared,
  side: Side,
  made: Instance,
  setting: Instantiation['setting'],
  part: Part,
): { bid: Bid; accept: Accept; talk: Speech } {
  const [bid, accept, talk] = [
    scenarioPart(prepared, side, 'bid'),
    scenarioPart(prepared, side, 'accept'),
    scenarioPart(prepared, side, 'talk'),
  ];
  return {
    bid:
      made.bid === undefined
        ? bid[0].make(bid[1], setting)
        : (view, memory, draws) => part('bid', view, memory, draws, {}).output as ReturnType<Bid>,
    accept:
      made.accept === undefined
        ? accept[0].make(accept[1], setting)
        : (offer, view, memory, draws) =>
            part('accept', view, memory, draws, { offer: { ...offer } }).output as boolean,
    talk:
      made.talk === undefined
        ? talk[0].make(talk[1], setting)
        : {
            answer: (view, said, memory, draws) =>
              part('answer', view, memory, draws, { said: { ...said } }).output as ReturnType<Speech['answer']>,
            speak: (view, chosen, memory, draws) =>
              (part('speak', view, memory, draws, { bid: Array.from(chosen) }).output ?? null) as ReturnType<
                Speech['speak']
              >,
          },
  };
}
