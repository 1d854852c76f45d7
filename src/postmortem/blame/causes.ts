/** The six causes of a failure, and the levers that set each cause to its best case. */
import { SIDES } from '../../domain/side.ts';
import type { Side } from '../../domain/side.ts';
import type { PlayedRun } from '../record/playedRun.ts';
import { ignoresTrust } from '../record/playedRun.ts';

export type Cause =
  'vendorUnderstanding' | 'clientUnderstanding' | 'vendorTrust' | 'clientTrust' | 'flexibility' | 'rival';

/** Cause i is bit i of an arm's mask. */
export const CAUSES: readonly Cause[] = [
  'vendorUnderstanding',
  'clientUnderstanding',
  'vendorTrust',
  'clientTrust',
  'flexibility',
  'rival',
];

/**
 * Values by path that remove the cause: understanding, trust or flexibility 1; no rivals. Empty where there is nothing
 * to remove: the lever is at 1 already, there is no break point or no rival, or the side's trust rule ignores trust.
 */
export function bestCase(played: PlayedRun, cause: Cause): Record<string, unknown> {
  const { scenario } = played;
  const fullTrust = (side: Side): Record<string, unknown> =>
    scenario[side].trust < 1 && !ignoresTrust(played, side) ? { [`${side}.trust`]: 1 } : {};
  if (cause === 'vendorUnderstanding') return scenario.vendor.understanding < 1 ? { 'vendor.understanding': 1 } : {};
  if (cause === 'clientUnderstanding') return scenario.client.understanding < 1 ? { 'client.understanding': 1 } : {};
  if (cause === 'vendorTrust') return fullTrust('vendor');
  if (cause === 'clientTrust') return fullTrust('client');
  if (cause === 'rival') return Object.fromEntries(scenario.rivals.map((_, place) => [`rivals.${place}`, 'none']));
  const bends = SIDES.filter((side) =>
    Object.values(scenario[side].breakPoints).some(({ flexibility }) => flexibility < 1),
  );
  return Object.fromEntries(bends.map((side) => [`${side}.flexibility`, 1]));
}
