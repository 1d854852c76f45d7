/**
 * Talk helps in an ordinary population, although it kills on the essay's table when every request is refused flatly:
 * both, with talk less without.
 */
import { difference, failed } from '../estimators.ts';
import type { ValidationContext, LeverSettings, PopulationName } from '../validationContext.ts';
import type { Reading } from '../pattern.ts';
import { above } from '../pattern.ts';

const SILENT = { 'vendor.talk': 'silent', 'client.talk': 'silent' };
/** Nobody knows anything beforehand and the vendor never explains. */
const FLAT = { 'vendor.care': 0, 'vendor.understanding': 0, 'client.understanding': 0 };

export function talking(context: ValidationContext): Reading[] {
  const pair = (name: PopulationName, levers: LeverSettings) =>
    [context.play(name, { ...levers, ...SILENT }), context.play(name, levers)] as const;
  const [marketSilent, market] = pair('market', {});
  const [integrativeSilent, integrative] = pair('integrative', {});
  const [flatSilent, flat] = pair('smallPoint', FLAT);
  const joint = ({ joint: x }: { readonly joint: number | null }): number | null => x;
  return [
    above('failures that talk saves, market', difference(market, marketSilent, failed), 0, 'helps'),
    above('joint value that talk adds, market', difference(marketSilent, market, joint), 0, 'helps'),
    above('joint value that talk adds, integrative', difference(integrativeSilent, integrative, joint), 0, 'helps'),
    above(
      "failures that talk makes, the essay's table, every request refused flatly",
      difference(flatSilent, flat, failed),
      0,
      'kills',
    ),
  ];
}
