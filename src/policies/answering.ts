/** How a side answers when the other presses or asks. A press on a break point is granted, or explained, or refused flatly; elsewhere it is heard. */
import type { View } from '../agents/view.ts';
import { crosses } from '../domain/breakPoints.ts';
import type { Answer, Talk } from '../domain/talk.ts';
import type { Draws } from './policy.ts';

/** Does the press ask for something beyond a break point that still stands? */
export function onBreakPoint(view: View, k: number, option: number): boolean {
  return view.waived[k] !== 1 && crosses(view.breakPoints, view.goals.value, k, view.space.offsets[k]! + option);
}

/**
 * An exception is granted with probability flexibility · (T + (1 − T)·ĉ_k): one bends for whom one trusts, or for a wish that one understands.
 * Else the limit is explained with probability care. A question is answered, truthfully, with probability max(T, care).
 */
export function answer(view: View, said: Talk, draws: Draws): Answer {
  const { trust, care } = view;
  if (said.kind === 'ask') return draws.answer < Math.max(trust, care) ? 'tell' : 'decline';
  if (!onBreakPoint(view, said.issue, said.option)) return 'hear';
  const wish = view.beliefs.importance[said.issue]!;
  if (draws.answer < view.breakPoints.flexibility[said.issue]! * (trust + (1 - trust) * wish)) return 'grant';
  return draws.explain < care ? 'explain' : 'refuse';
}
