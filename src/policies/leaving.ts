/** When a side gives up: when what waits outside looks better than the best that it still hopes for here. */
import type { View } from '../agents/view.ts';
import { total } from '../domain/space.ts';
import { vetoed } from '../domain/breakPoints.ts';
import { ln, logistic } from '../kernel/math.ts';
import { seenThrough } from '../relationship/seen.ts';

/** Nobody leaves in the first 15 % of the time. */
const PATIENCE = 0.15;
/** So many looks at the door in a whole negotiation. */
const LOOKS = 8;
/** How sharply the choice turns, on the scale of ln(outside/hope). */
const TEMPERATURE = 0.03;

/** ũ of the best compromise still believed in, or of the standing offer, whichever is better; 0 where there is neither. */
export function hope(view: View): number {
  let utility = Math.max(0, view.compromise());
  if (view.theirs !== null && vetoed(view.space, view.allowed, view.theirs) < 0) utility = Math.max(utility, total(view.space, view.goals.worth, view.theirs));
  return seenThrough(utility, view.stake, view.trust);
}

/** Leaves with probability min(1, 8/rounds) · logistic(ln(outside/hope)/0.03); never if outside is 0. `draw` is in [0, 1). */
export function leaves(view: View, draw: number): boolean {
  const looks = Math.min(1, LOOKS / view.rounds);
  if (view.time <= PATIENCE || view.outside === 0 || draw >= looks) return false;
  const hoped = hope(view);
  return hoped === 0 || draw < looks * logistic(ln(view.outside / hoped) / TEMPERATURE);
}
