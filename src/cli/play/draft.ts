/** Puts a person's turn together word by word, before it is played. */
import type { Answer } from '../../domain/talk.ts';
import { isAnswer } from '../../domain/talk.ts';
import type { Move } from '../../engine/turns/move.ts';
import type { SideView } from '../../engine/turns/sideView.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { Option } from '../../scenario/read/scenario.ts';
import { ownWorth } from '../../classroom/seat/ownWorth.ts';
import type { PlayedSeat } from '../../classroom/seat/playedSeat.ts';
import { readBid, readIssue, takeIssue } from './readWords.ts';

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

/** Adds one word to the draft. Throws ScenarioError for what cannot be read. */
export function addToDraft(seat: PlayedSeat, view: SideView, draft: MoveDraft, word: string, rest: string): MoveDraft {
  if (draft.bid === null && (word === 'bid' || word === 'press'))
    throw new ScenarioError([
      { path: word, what: 'there are no bids in a meeting', mend: 'ask, disclose, answer, or say nothing (go)' },
    ]);
  if (word === 'bid') {
    if (rest === '')
      throw new ScenarioError([
        {
          path: 'bid',
          what: 'it names no issue',
          mend: `write, for example: bid ${Object.entries(draft.bid!)
            .slice(0, 2)
            .map(([issue, option]) => `${issue} ${String(option)}`)
            .join(', ')}`,
        },
      ]);
    return { ...draft, bid: readBid(view, draft.bid!, rest) };
  }
  if (word === 'ask' || word === 'disclose') return { ...draft, talk: { kind: word, issue: readIssue(view, rest) } };
  if (word === 'press') return pressIntoDraft(view, draft, rest);
  if (!isAnswer(word)) throw new ScenarioError([{ path: word, what: 'it is no part of a turn', mend: 'type help' }]);
  const answers = seat.answers();
  if (!answers.includes(word)) {
    throw new ScenarioError([
      {
        path: word,
        what: answers.length === 0 ? 'there is nothing to answer' : 'it does not answer that',
        mend:
          answers.length === 0
            ? draft.bid === null
              ? 'ask or disclose'
              : 'bid, press, ask or disclose'
            : `use one of: ${answers.join(', ')}`,
      },
    ]);
  }
  // To refer takes the turn, and the standing bid stays.
  return word === 'refer' ? { answer: word, bid: view.mine ?? draft.bid, talk: null } : { ...draft, answer: word };
}

/** "press exit" wishes for what the bid has there; "press exit 6 months" puts that into the bid, too. */
function pressIntoDraft(view: SideView, draft: MoveDraft, rest: string): MoveDraft {
  const { issue, rest: wish } = takeIssue(view, rest);
  const talk = { kind: 'press', issue } as const;
  return wish === '' ? { ...draft, talk } : { ...draft, bid: readBid(view, draft.bid!, rest), talk };
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
