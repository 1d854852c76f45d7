/** Softness does not win economically (Hüffmeier et al. 2014), and firmness pays on a table with a weak rival. */
import { difference } from '../estimators.ts';
import { above } from '../pattern.ts';
import type { Finding } from './finding.ts';

export const softness: Finding = {
  name: 'softness does not win economically',
  source: 'Hüffmeier, Freund, Zerres, Backhaus & Hertel 2014',
  readings: (context) => {
    const firm = { 'vendor.bid.exponent': 0.2 };
    const soft = { 'vendor.bid.exponent': 2 };
    const payoff = ({ utility }: { readonly utility: { readonly vendor: number } }): number => utility.vendor;
    return [
      above(
        'what the vendor has in the end, firm less soft (distributive)',
        difference(context.play('distributive', soft), context.play('distributive', firm), payoff),
        0,
        'more',
      ),
      above(
        "the same on the essay's table with a weak rival (fit 0.25)",
        difference(
          context.play('smallPoint', { ...soft, 'rivals.0.fit': 0.25 }),
          context.play('smallPoint', { ...firm, 'rivals.0.fit': 0.25 }),
          payoff,
        ),
        0,
        'more',
      ),
    ];
  },
  note: 'Failures counted at the walk-away value.',
};
