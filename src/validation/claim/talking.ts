/**
 * What talk does: it helps in two ordinary populations, and it makes failures on the essay's table where the vendor
 * refuses every request flatly. Each number compares the population with and without talk.
 */
import { jointValue, moreFailures, pairedDifference } from '../estimators.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { SILENT, understanding } from '../sharedSettings.ts';
import type { Reading } from '../pattern.ts';
import { intervalAbove } from '../pattern.ts';
import type { PopulationName, ValidationContext } from '../validationContext.ts';

/**
 * Nobody understands at the start, the client presses by `candid`, and the vendor answers by it: without care it never
 * explains. (`foresighted` explains part of the time without care, too.)
 */
const FLAT: LeverSettings = { 'vendor.care': 0, 'vendor.talk': 'candid', 'client.talk': 'candid', ...understanding(0) };

export function talking(context: ValidationContext): Reading[] {
  const silentAndNot = (name: PopulationName, levers: LeverSettings) =>
    [context.play(name, { ...levers, ...SILENT }), context.play(name, levers)] as const;
  const [marketSilent, market] = silentAndNot('market', {});
  const [integrativeSilent, integrative] = silentAndNot('integrative', {});
  const [flatSilent, flat] = silentAndNot('smallPoint', FLAT);
  return [
    intervalAbove('failures that talk saves, market', moreFailures(market, marketSilent), 0, 'helps'),
    intervalAbove('joint value that talk adds, market', pairedDifference(marketSilent, market, jointValue), 0, 'helps'),
    intervalAbove(
      'joint value that talk adds, integrative',
      pairedDifference(integrativeSilent, integrative, jointValue),
      0,
      'helps',
    ),
    intervalAbove(
      "failures that talk makes, the essay's table, every request refused flatly",
      moreFailures(flatSilent, flat),
      0,
      'kills',
    ),
  ];
}
