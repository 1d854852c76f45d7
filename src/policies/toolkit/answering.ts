/**
 * How a side answers when the other presses or asks. A press on a break point is granted, or explained, or refused
 * flatly; elsewhere it is heard.
 */
import type { View } from '../../agents/view.ts';
import { crosses } from '../../domain/breakPoints.ts';
import type { Answer, Talk } from '../../domain/talk.ts';
import type { Draws } from '../contracts/policy.ts';

/** Does the press ask for something beyond a break point that still stands? */
export function onBreakPoint(view: View, k: number, option: number): boolean {
  return view.waived[k] !== 1 && crosses(view.breakPoints, view.goals.value, k, view.space.offsets[k]! + option);
}

/**
 * Is an exception granted: with probability flexibility · (T + (1 − T)·ĉ_k): one bends for whom one trusts, or for
 * a wish that one understands.
 */
function grants(view: View, issue: number, draws: Draws): boolean {
  return (
    draws.answer <
    view.breakPoints.flexibility[issue]! * (view.trust + (1 - view.trust) * view.beliefs.importance[issue]!)
  );
}

/**
 * An exception is granted as above; else the limit is explained with probability care. A question is answered,
 * truthfully, with probability max(T, care).
 */
export function usualAnswer(view: View, said: Talk, draws: Draws): Answer {
  const { trust, care } = view;
  if (said.kind === 'ask') return draws.answer < Math.max(trust, care) ? 'tell' : 'decline';
  if (!onBreakPoint(view, said.issue, said.option)) return 'hear';
  if (grants(view, said.issue, draws)) return 'grant';
  return draws.explain < care ? 'explain' : 'refuse';
}

/** Who hides nothing: an exception as above; else the limit is explained. Every question is answered. */
export function openAnswer(view: View, said: Talk, draws: Draws): Answer {
  if (said.kind === 'ask') return 'tell';
  if (!onBreakPoint(view, said.issue, said.option)) return 'hear';
  return grants(view, said.issue, draws) ? 'grant' : 'explain';
}

/** Who says no more than it must: no exceptions, no reasons, no answers. */
export function flatAnswer(view: View, said: Talk): Answer {
  if (said.kind === 'ask') return 'decline';
  return onBreakPoint(view, said.issue, said.option) ? 'refuse' : 'hear';
}

/**
 * Could this side claim, falsely, that it cannot go as far as the press asks? Only where its standing bid is better for
 * it than what is asked: that bid is then the limit it claims.
 */
export function canBluff(view: View, k: number, option: number): boolean {
  if (view.mine === null || onBreakPoint(view, k, option)) return false;
  const { value } = view.goals;
  const start = view.space.offsets[k]!;
  return value[start + option]! < value[start + view.mine[k]!]!;
}
