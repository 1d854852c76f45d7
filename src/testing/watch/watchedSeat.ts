/**
 * A watched policy in a seat. A whole seat is called for its action; components are assembled into a seat, with the
 * scenario's own components for the kinds that are not watched.
 */
import type { Learn } from '../../agents/learningRule.ts';
import type { Memory } from '../../agents/policyContext.ts';
import type { View } from '../../agents/view.ts';
import type { Side } from '../../domain/side.ts';
import type { Prepared } from '../../engine/preparation/prepared.ts';
import type { State } from '../../engine/state/state.ts';
import { asObject } from '../../kernel/guards.ts';
import { plainCopy } from '../../kernel/plainCopy.ts';
import type { Draws } from '../../policies/contracts/policy.ts';
import { seat } from '../../policies/seat.ts';
import { usualMeeting } from '../../policies/toolkit/meetingTalk.ts';
import type { Accept, Bid, MeetingSpeech, Speech } from '../../policies/contracts/components.ts';
import type { Subject } from '../subject.ts';
import { watches } from '../subject.ts';
import { faultsOf, takenAction } from './faults.ts';
import type { CallInputs } from './inputs.ts';
import { ownView } from './inputs.ts';
import type { CallOutcome, WatchedFunction } from './callOutcome.ts';
import { invoke } from './invoke.ts';
import { BELIEF_TABLES } from './returnedData.ts';
import type { PolicyFunctions, Instantiation } from './instantiate.ts';
import { scenarioComponent } from './instantiate.ts';
import type { WatchedTurn, LoggedCall } from './callLog.ts';

/** Thrown where the policy returned something that cannot be applied; the call is in the log. */
export class Stopped extends Error {}

export interface WatchedSeat {
  /** Calls the policy for the side whose turn it is. Throws Stopped. */
  turn(state: State): WatchedTurn;
  /** Present where a learning rule is watched. */
  readonly learn?: Learn;
  /** How it talks in the meetings before the table; as usual where the policy has no way of its own. */
  readonly meet?: MeetingSpeech;
}

/** Memory as a table saves it between turns. What JSON cannot hold was replaced by a text when the call was logged. */
const savedMemory = ({ memory }: CallOutcome): unknown =>
  memory === undefined ? null : (JSON.parse(JSON.stringify(memory)) as unknown);

/** `record` is called with every logged call. */
export function watchSeat(
  subject: Subject,
  prepared: Prepared,
  side: Side,
  { functions, context }: Instantiation,
  record: (call: LoggedCall) => void,
): WatchedSeat {
  const observe = (fn: WatchedFunction, inputs: CallInputs, draws: Draws | null): CallOutcome => {
    const outcome = invoke(fn, functions, inputs, draws === null ? () => 0 : draws.next);
    // What is no data has that one fault.
    const faults = outcome.threw === null && outcome.notData === null ? faultsOf(fn, inputs, outcome.output) : [];
    const chance = inputs.chance === null ? null : { ...inputs.chance, drawn: outcome.drawn };
    record({ fn, side, inputs: { ...inputs, chance }, outcome, faults });
    const isFaulty = outcome.threw !== null || faults.length > 0 || outcome.notData !== null;
    if (isFaulty || outcome.excess !== null) throw new Stopped();
    return outcome;
  };
  /** Calls a component; its memory goes back into the memory that the seat holds. */
  const callComponent = (
    fn: WatchedFunction,
    view: View,
    memory: Memory,
    draws: Draws | null,
    more: Partial<CallInputs>,
  ): CallOutcome => {
    const outcome = observe(
      fn,
      { view: ownView(view), memory: plainCopy(memory), chance: draws === null ? null : chanceOf(draws), ...more },
      draws,
    );
    for (const key of Object.keys(memory)) delete memory[key];
    Object.assign(memory, asObject(savedMemory(outcome)));
    return outcome;
  };
  const learn: Learn | undefined =
    functions.learn == null
      ? undefined
      : (view, memory) => {
          const { output } = callComponent('learn', view, memory, null, {});
          for (const table of BELIEF_TABLES) view.beliefs[table].set((output as Record<typeof table, number[]>)[table]);
        };
  const learns = learn === undefined ? {} : { learn };

  if (watches(subject, 'seat')) {
    return {
      ...learns,
      meet: usualMeeting,
      turn: (state) => {
        const own = state[side];
        const inputs: CallInputs = { view: ownView(own.view), memory: own.memory, chance: chanceOf(own.draws) };
        const outcome = observe('seat', inputs, own.draws);
        own.memory = savedMemory(outcome);
        return { side, view: inputs.view, action: takenAction(inputs.view, outcome.output) };
      },
    };
  }
  const seatPolicy = seat(context, {
    ...componentsOf(prepared, side, functions, context, callComponent),
    remembers: true,
  });
  return {
    ...learns,
    ...(functions.talk !== undefined && { meet: meetingOf(functions.talk, callComponent) }),
    turn: (state) => {
      const own = state[side];
      const view = ownView(own.view);
      const { action, memory } = seatPolicy(own.view, own.memory as Parameters<typeof seatPolicy>[1], own.draws);
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

const chanceOf = ({ answer, explain, leave, speak, ask }: Draws): NonNullable<CallInputs['chance']> => ({
  answer,
  explain,
  leave,
  speak,
  ask,
  drawn: [],
});

type CallComponent = (
  fn: WatchedFunction,
  view: View,
  memory: Memory,
  draws: Draws | null,
  more: Partial<CallInputs>,
) => CallOutcome;

/** How a watched way of talking talks in the meetings before the table. */
const meetingOf = ({ meet }: Speech, callComponent: CallComponent): MeetingSpeech =>
  meet === undefined
    ? usualMeeting
    : {
        answer: (view, said, memory, draws) =>
          callComponent('meetAnswer', view, memory, draws, { said: { ...said } }).output as ReturnType<
            MeetingSpeech['answer']
          >,
        speak: (view, memory, draws) =>
          (callComponent('meetSpeak', view, memory, draws, {}).output ?? null) as ReturnType<MeetingSpeech['speak']>,
      };

function componentsOf(
  prepared: Prepared,
  side: Side,
  functions: PolicyFunctions,
  context: Instantiation['context'],
  callComponent: CallComponent,
): { bid: Bid; accept: Accept; talk: Speech } {
  const [bid, accept, talk] = [
    scenarioComponent(prepared, side, 'bid'),
    scenarioComponent(prepared, side, 'accept'),
    scenarioComponent(prepared, side, 'talk'),
  ];
  return {
    bid:
      functions.bid === undefined
        ? bid[0].make(bid[1], context)
        : (view, memory, draws) => callComponent('bid', view, memory, draws, {}).output as ReturnType<Bid>,
    accept:
      functions.accept === undefined
        ? accept[0].make(accept[1], context)
        : (offer, view, memory, draws) =>
            callComponent('accept', view, memory, draws, { offer: { ...offer } }).output as boolean,
    talk:
      functions.talk === undefined
        ? talk[0].make(talk[1], context)
        : {
            answer: (view, said, memory, draws) =>
              callComponent('answer', view, memory, draws, { said: { ...said } }).output as ReturnType<
                Speech['answer']
              >,
            speak: (view, chosen, memory, draws) =>
              (callComponent('speak', view, memory, draws, { bid: Array.from(chosen) }).output ?? null) as ReturnType<
                Speech['speak']
              >,
          },
  };
}
