/** What the computer would do in the reader's seat: a draft of its move, and what the page says of it. */
import type { MoveDraft } from '../../classroom/seat/draft.ts';
import { firstDraft } from '../../classroom/seat/draft.ts';
import type { Model } from '../model/model.ts';
import type { Screen } from '../model/pageView.ts';

export function hinted({ hand, draft: own }: Model): { readonly draft: MoveDraft; readonly hint: Screen['hint'] } {
  const { seat } = hand;
  const move = seat.hint(null);
  const draft = own ?? firstDraft(seat);
  const answer = move.answer ?? draft.answer;
  if (move.accept === true || move.leave === true)
    return { draft: { ...draft, answer }, hint: move.accept === true ? 'accept' : 'leave' };
  const bid = (move.bid as typeof draft.bid | undefined) ?? draft.bid;
  return { draft: { answer, bid, talk: move.talk ?? null }, hint: 'filled' };
}
