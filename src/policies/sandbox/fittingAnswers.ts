/** The answers that fit what was said. */
import type { View } from '../../agents/view.ts';
import type { Answer, TalkRequest } from '../../domain/talk.ts';
import { ANSWERS_AT_BREAK_POINT, ANSWERS_TO_QUESTION } from '../../domain/talk.ts';
import { canBluff, onBreakPoint } from '../toolkit/answering.ts';
import { mayRefer, waitsForManager } from '../toolkit/referring.ts';

/** The answers at a break point to which only a manager may grant an exception. */
const WITHOUT_AUTHORITY = ANSWERS_AT_BREAK_POINT.filter((answer) => answer !== 'grant');

/** The answers that a side may give to what was said. */
export function fittingAnswers(view: View, said: TalkRequest): readonly Answer[] {
  if (said.kind === 'ask') return ANSWERS_TO_QUESTION;
  const { issue, option } = said;
  if (waitsForManager(view, issue)) return ['hear'];
  if (onBreakPoint(view, issue, option)) {
    const alone = view.breakPoints.reserved[issue] === 1 ? WITHOUT_AUTHORITY : ANSWERS_AT_BREAK_POINT;
    return mayRefer(view, issue) ? [...alone, 'refer'] : alone;
  }
  return canBluff(view, issue, option) ? ['hear', 'explain'] : ['hear'];
}
