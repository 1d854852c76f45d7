/**
 * The adviser as a go-between: after a round it may relay one limit or one wish of a side to the other, which costs
 * time. What it relays moves the hearer's beliefs at the hearer's trust in the adviser, and nobody's trust in the other
 * side: the side whose limit it is has not explained itself.
 */
import { updateOnExplanation, updateOnRelayedWish } from '../../agents/updateBeliefs.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide, sideOf, SIDES } from '../../domain/side.ts';
import type { AdviserState } from '../state/adviserState.ts';
import type { Listener } from './listener.ts';
import type { State } from '../state/state.ts';

const [LIMIT, WISH] = [1, 2] as const;

/**
 * Lets the adviser relay something after a round. It draws one number a round. It relays nothing where the talks would
 * be out of time by it.
 *
 * @returns The rounds that its relays have taken so far.
 */
export function relay(state: State, adviser: AdviserState, listener: Listener | null): number {
  const { relays, takes, share } = state.prepared.adviser!;
  if (adviser.stream === null || adviser.stream.next() >= relays) return adviser.spent;
  if (state.round + 1 + adviser.spent + takes >= state.prepared.rounds) return adviser.spent;
  const limit = refusedLimit(state, adviser);
  const place = limit < 0 ? greatestWish(state, adviser) : limit;
  if (place < 0) return adviser.spent;
  const { count } = state.prepared.space;
  const [by, k]: [Side, number] = place < count ? ['vendor', place] : ['client', place - count];
  const hearer = sideOf(state, otherSide(by));
  const part = sideOf(share, otherSide(by));
  const { importance, breakPoints } = sideOf(state.prepared, by);
  if (limit < 0) updateOnRelayedWish(hearer.view.beliefs, k, importance[k]!, part);
  else updateOnExplanation(hearer.view.beliefs, k, part);
  hearer.compromise = NaN;
  adviser.relayed[place]! |= limit < 0 ? WISH : LIMIT;
  adviser.spent += takes;
  listener?.('relay', by, k, limit < 0 ? -1 : breakPoints.option[k]!);
  return adviser.spent;
}

/**
 * The place of the limit that stood behind the most flat refusals and was not relayed yet; the vendor's before the
 * client's, the first issue's before a later one's; −1 for none. Everybody at the table has heard these refusals.
 */
function refusedLimit(state: State, { relayed }: AdviserState): number {
  const { count } = state.prepared.space;
  let [found, most] = [-1, 0];
  for (const [s, side] of SIDES.entries()) {
    const { present } = sideOf(state.prepared, side).breakPoints;
    const { waived } = sideOf(state, side).view;
    const { refusals } = sideOf(state, otherSide(side));
    for (let k = 0; k < count; k++) {
      const place = s * count + k;
      if (present[k] === 0 || waived[k] === 1 || (relayed[place]! & LIMIT) !== 0 || refusals[k]! <= most) continue;
      [found, most] = [place, refusals[k]!];
    }
  }
  return found;
}

/**
 * The place of the wish that matters most to its side and was not relayed yet: the issue of the greatest weight over
 * the side's largest; the client's before the vendor's, the first issue's before a later one's; −1 for none.
 */
function greatestWish(state: State, { relayed }: AdviserState): number {
  const { count } = state.prepared.space;
  let [found, most] = [-1, 0];
  for (const s of [1, 0]) {
    const { importance } = sideOf(state.prepared, SIDES[s]!);
    for (let k = 0; k < count; k++) {
      const place = s * count + k;
      if ((relayed[place]! & WISH) !== 0 || importance[k]! <= most) continue;
      [found, most] = [place, importance[k]!];
    }
  }
  return found;
}
