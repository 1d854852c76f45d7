/** Tells the program that carries the page of a hand. */
import { OWN_SIDE } from '../hand/playHand.ts';
import type { HandReport } from '../link/handReport.ts';
import { HAND_REPORT } from '../link/handReport.ts';
import type { PageState } from '../link/pageState.ts';
import type { Model } from '../model/model.ts';

/** Returns what tells of the hand of `model` under a fragment. A hand of another scenario than `first` is not told. */
export function handReporter({ state, hand }: Model, first: PageState): (fragment: string) => void {
  const { ending } = hand.seat.table;
  const worth = ending === null ? null : ending.utility[OWN_SIDE];
  return (fragment) => {
    if (JSON.stringify(state.scenario) !== JSON.stringify(first.scenario)) return;
    document.dispatchEvent(new CustomEvent<HandReport>(HAND_REPORT, { detail: { fragment, worth } }));
  };
}
