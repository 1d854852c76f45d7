/**
 * Looking back at what the other has offered. `back` counts its offers from the latest, which is 0. Only the end of the
 * history is read, so that a policy can say how much of it it needs.
 */
import { BID_START } from '../../agents/history.ts';
import type { View } from '../../agents/view.ts';

/** How many offers of the other side stand in the history; on this side's turn its latest turn is the last. */
export const offersIn = (view: View): number => (view.history.length / view.history.stride + 1) >> 1;

/** What its offer was worth to this side. `back` from 0 to `offersIn(view) − 1`. */
export function utilityOfOffer(view: View, back: number): number {
  const { stride, length, entries } = view.history;
  const { worth } = view.goals;
  const { offsets, count } = view.space;
  const start = length - (2 * back + 1) * stride + BID_START;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += worth[offsets[k]! + entries[start + k]!]!;
  return sum;
}
