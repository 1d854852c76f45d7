/** Adds a typed word to a person's turn. */
import { isAnswer } from '../../domain/talk.ts';
import type { SideView } from '../../engine/turns/sideView.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { MoveDraft } from '../../classroom/seat/draft.ts';
import type { PlayedSeat } from '../../classroom/seat/playedSeat.ts';
import { readBid, readIssue, takeIssue } from './readWords.ts';

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
