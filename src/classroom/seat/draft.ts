/** A person's turn before it is played. */
import type { Answer } from '../../domain/talk.ts';
import type { Move } from '../../engine/turns/move.ts';
import type { Option } from '../../scenario/read/scenario.ts';
import { ownWorth } from './ownWorth.ts';
import type { PlayedSeat } from './playedSeat.ts';

export interface MoveDraft {
  readonly answer: Answer | null;
  /** Null in a meeting before the table. */
  readonly bid: Readonly<Record<string, Option>> | null;
  readonly talk: NonNullable<Move['talk']> | null;
}

/**
 * Drafts the turn that an empty line plays: the answer that risks least, and the first of these bids that is no trap:
 * the bid before, what the seat's own policy bids, the best package for the person. In a meeting there is no bid.
 */
export function firstDraft(seat: PlayedSeat): MoveDraft {
  const view = seat.table.view(seat.side);
  const answer = seat.answers()[0] ?? null;
  if (view.meeting !== undefined) return { answer, bid: null, talk: null };
  const worth = ownWorth(seat, view);
  const bids = [view.mine, seat.hint(null).bid as MoveDraft['bid'] | undefined];
  const bid = bids.find((one) => one !== null && one !== undefined && !worth.isTrap(one)) ?? worth.best;
  return { answer, bid, talk: null };
}

/** The turn as a move. */
export const draftMove = ({ answer, bid, talk }: MoveDraft): Move => ({
  ...(answer === null ? {} : { answer }),
  ...(bid === null ? {} : { bid }),
  ...(talk === null ? {} : { talk }),
});

/** A move that accepts or leaves, with the answer of the turn. */
export const closingMove = ({ answer }: MoveDraft, how: 'accept' | 'leave'): Move => ({
  ...(answer === null ? {} : { answer }),
  [how]: true,
});
