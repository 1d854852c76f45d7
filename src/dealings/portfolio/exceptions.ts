/**
 * The exceptions that a vendor has made in a deal, and what such a precedent is expected to cost: of the other clients
 * a share may ask for the same, each hears of it with some probability, and it costs the vendor what the exception is
 * worth to it: (number of others) × (chance that it is known) × (worth).
 */
import { crosses } from '../../domain/breakPoints.ts';
import { otherSide } from '../../domain/side.ts';
import type { State } from '../../engine/state/state.ts';
import type { Precedent } from '../fold/repScenario.ts';

/** The exceptions that stand in a deal; none without one. */
export function exceptionsIn(state: State): Precedent[] {
  const { prepared, ending } = state;
  if (ending?.kind !== 'agreement') return [];
  const { space, keys, vendor, client } = prepared;
  const { bid } = state[otherSide(ending.by)];
  const found: Precedent[] = [];
  for (let k = 0; k < space.count; k++) {
    const at = space.offsets[k]! + bid[k]!;
    const limit = vendor.breakPoints.option[k]!;
    if (limit < 0 || !crosses(vendor.breakPoints, vendor.goals.value, k, at)) continue;
    const worth = vendor.goals.worth[space.offsets[k]! + limit]! - vendor.goals.worth[at]!;
    const gain = client.goals.worth[at]! - client.goals.worth[space.offsets[k]! + limit]!;
    found.push({ issue: keys[k]!, worth, gain });
  }
  return found;
}

/** What an exception is expected to cost with the clients who hear of it, in the vendor's utility. */
export const precedentCost = ({ worth }: Precedent, others: number, known: number): number => others * known * worth;
