/** A hand of the client's seat, played again from its acts. */
import type { PlayedSeat } from '../../classroom/seat/playedSeat.ts';
import { takeSeat, UNDOS } from '../../classroom/seat/playedSeat.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { Move } from '../../engine/turns/move.ts';
import { DealbreakerError } from '../../kernel/problems.ts';
import type { HandAct } from '../link/pageState.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/** Whose seat the reader has. */
export const OWN_SIDE = 'client';

/** The address of the luck. */
export interface Luck {
  readonly seed: string;
  readonly run: number;
}

export interface Hand {
  readonly seat: PlayedSeat;
  /** How many of the acts fitted; on other levers the table may take another turn. */
  readonly fitting: number;
}

/**
 * Takes the seat and plays the acts, up to the first that does not fit. On other levers the other side may say
 * something else: then the answer that risks least stands in for the one of the act.
 */
export function playHand(scenario: Scenario, luck: Luck, acts: readonly HandAct[]): Hand {
  const seat = takeSeat(scenario, OWN_SIDE, { seed: luck.seed, run: luck.run, undos: UNDOS });
  let fitting = 0;
  try {
    for (; fitting < acts.length && seat.table.ending === null; fitting++) seat.act(answering(seat, acts[fitting]!));
  } catch (error) {
    if (!(error instanceof DealbreakerError)) throw error;
  }
  return { seat, fitting };
}

/** The act with an answer that fits what the other side has said. */
function answering(seat: PlayedSeat, { answer, ...act }: Move): Move {
  const answers = seat.answers();
  if (answers.length === 0) return act;
  return { ...act, answer: answer !== undefined && answers.includes(answer) ? answer : answers[0]! };
}

/** The talks of a hand to their end; from where the acts end, the seat's own policy plays on. */
export function finishedTalks({ seat }: Hand): Negotiation {
  const table = seat.table.fork();
  while (table.ending === null) table.step();
  return table.negotiation();
}
