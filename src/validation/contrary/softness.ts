/** A soft vendor does not earn more (Hüffmeier et al. 2014), and a firm one earns more where the rival is weak. */
import { pairedDifference, vendorUtility } from '../estimators.ts';
import type { Finding } from '../pattern.ts';
import { intervalAbove } from '../pattern.ts';

const FIRM = { 'vendor.bid.exponent': 0.2 };
const SOFT = { 'vendor.bid.exponent': 2 };
const WEAK_RIVAL = { 'rivals.0.fit': 0.25 };

export const softness: Finding = {
  name: 'softness does not win economically',
  source: 'Hüffmeier, Freund, Zerres, Backhaus & Hertel 2014',
  readings: (context) => [
    intervalAbove(
      'what the vendor has in the end, firm less soft (distributive)',
      pairedDifference(context.play('distributive', SOFT), context.play('distributive', FIRM), vendorUtility),
      0,
      'more',
    ),
    intervalAbove(
      "the same on the essay's table with a weak rival (fit 0.25)",
      pairedDifference(
        context.play('smallPoint', { ...SOFT, ...WEAK_RIVAL }),
        context.play('smallPoint', { ...FIRM, ...WEAK_RIVAL }),
        vendorUtility,
      ),
      0,
      'more',
    ),
  ],
  note: 'Failures counted at the walk-away value.',
};
