/** Row 1: negotiations fail although a deal was possible. */
import { failureRate } from '../estimators.ts';
import type { Pattern } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';

export const failures: Pattern = {
  row: 1,
  name: 'failures happen although a deal was there',
  basis: 'calibrated',
  source: 'Larsen 2021 (used cars 17–24 %); Freyberger & Larsen (eBay 35 %); DealOrNoDeal 19.5 %; CaSiNo 2.4 %',
  readings: (context) => [
    intervalIn('failures, dealOrNoDeal', failureRate(context.play('dealOrNoDeal')), 0.1, 0.35, '0.10–0.35; 0.195'),
    intervalIn('failures, casino', failureRate(context.play('casino')), 0.01, 0.05, '0.01–0.05; 0.024'),
    intervalIn('failures, distributive', failureRate(context.play('distributive')), 0.1, 0.35, '0.10–0.35'),
    comparison('failures, market', failureRate(context.play('market'))),
    comparison('failures, integrative', failureRate(context.play('integrative'))),
  ],
  note:
    'The same people fail often where talks are short and things come in lumps (3 rounds of books, hats and balls), ' +
    'and seldom where there is time to talk (6 rounds of camp supplies): nothing but the situation differs.',
};
