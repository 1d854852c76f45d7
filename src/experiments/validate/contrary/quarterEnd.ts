/** Reps give deep discounts near the quarter's end (Larkin 2014): rigid on policy points, soft on price. */
import { difference, failed, failures } from '../figures.ts';
import { above, below, beside } from '../pattern.ts';
import type { Finding } from './finding.ts';

export const quarterEnd: Finding = {
  name: 'quotas: soft on price at the end, rigid on the policy point',
  source: 'Larkin 2014 (6–8 % of the vendor\'s revenue)',
  readings: (ground) => {
    const [plain, quota] = [ground.play('smallPoint'), ground.play('smallPoint', { 'vendor.bid': 'quotaChaser' })];
    const [price, priceQuota] = [ground.play('distributive'), ground.play('distributive', { 'vendor.bid': 'quotaChaser' })];
    return [
      below('what the vendor has of the price when it closes, quota chaser less as it is', difference(price, priceQuota, (played) => (played.kind === 'agreement' ? played.utility.vendor : null)), 0, 'less'),
      above('failures with the break point still kept, on the essay\'s table', failures(quota), 0, 'some'),
      beside('failures there, quota chaser less as it is', difference(plain, quota, failed)),
    ];
  },
  note: 'The discount buys other deals, not this one: the break point is not on the rep\'s list of what can be given.',
};
