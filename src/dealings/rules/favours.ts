/**
 * The ledger of favours. An exception that a side made and that stands in the deal is a favour, worth to the other side
 * what it has gained by it. It is asked back at the next table: the debtor opens lower by a share of its worth. It is
 * settled by the next deal, and it fades. (Agents that exchanged favours across negotiations won the human-agent
 * league of IAGO; that a favour is given back as a lower opening is an assumption.)
 */
import { crosses } from '../../domain/breakPoints.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide, sideOf, SIDES } from '../../domain/side.ts';
import type { State } from '../../engine/state/state.ts';

/** An exception to a break point that stands in a deal. */
export interface Favour {
  /** The deal in which it was granted, from 1. */
  readonly deal: number;
  /** Who made the exception. */
  readonly by: Side;
  /** The issue. */
  readonly issue: string;
  /** What the other side gained by it, in its own utility, less what has faded since. */
  worth: number;
}

/**
 * Adds the favours of a deal to a ledger.
 *
 * @param state - The state at the end.
 * @param deal - The number of the deal.
 * @param ledger - The ledger, which is changed.
 */
export function enterFavours({ prepared, ending, ...sides }: State, deal: number, ledger: Favour[]): void {
  if (ending?.kind !== 'agreement') return;
  const { space, keys } = prepared;
  const { bid } = sideOf(sides, otherSide(ending.by));
  for (const by of SIDES) {
    const { breakPoints, goals } = sideOf(prepared, by);
    const { worth } = sideOf(prepared, otherSide(by)).goals;
    for (let k = 0; k < space.count; k++) {
      const at = space.offsets[k]! + bid[k]!;
      if (breakPoints.option[k]! < 0 || !crosses(breakPoints, goals.value, k, at)) continue;
      const gain = worth[at]! - worth[space.offsets[k]! + breakPoints.option[k]!]!;
      if (gain > 0) ledger.push({ deal, by, issue: keys[k]!, worth: gain });
    }
  }
}

/** What a side owes the other, in its own utility. */
export function owedBy(ledger: readonly Favour[], side: Side): number {
  let sum = 0;
  for (const { by, worth } of ledger) if (by !== side) sum += worth;
  return sum;
}

/** Lets the favours of a ledger fade by a share; what has come to nothing is forgotten. */
export function fadeFavours(ledger: Favour[], fades: number): void {
  if (fades === 1) ledger.length = 0;
  for (const favour of ledger) favour.worth *= 1 - fades;
}
