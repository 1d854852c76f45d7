/** The six causes that share a death, and the levers that set each to its best case. */
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

export type Cause =
  'vendorUnderstanding' | 'clientUnderstanding' | 'vendorTrust' | 'clientTrust' | 'flexibility' | 'rival';

/** In the order of their bits. */
export const CAUSES: readonly Cause[] = [
  'vendorUnderstanding',
  'clientUnderstanding',
  'vendorTrust',
  'clientTrust',
  'flexibility',
  'rival',
];

/**
 * Values by path that take the cause away: understanding, trust or flexibility 1; no rivals. Empty where there is
 * nothing to take away: it is at its best, or there is no break point, or no rival, or trust is read by nobody.
 */
export function bestCase(scenario: Scenario, cause: Cause): Record<string, unknown> {
  const blind = (side: 'vendor' | 'client'): boolean => scenario[side].trustRule.name === 'off';
  if (cause === 'vendorUnderstanding') return scenario.vendor.understanding < 1 ? { 'vendor.understanding': 1 } : {};
  if (cause === 'clientUnderstanding') return scenario.client.understanding < 1 ? { 'client.understanding': 1 } : {};
  if (cause === 'vendorTrust') return scenario.vendor.trust < 1 && !blind('vendor') ? { 'vendor.trust': 1 } : {};
  if (cause === 'clientTrust') return scenario.client.trust < 1 && !blind('client') ? { 'client.trust': 1 } : {};
  if (cause === 'rival') return Object.fromEntries(scenario.rivals.map((_, place) => [`rivals.${place}`, 'none']));
  const bends = SIDES.filter((side) =>
    Object.values(scenario[side].breakPoints).some(({ flexibility }) => flexibility < 1),
  );
  return Object.fromEntries(bends.map((side) => [`${side}.flexibility`, 1]));
}
