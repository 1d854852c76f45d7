/** Good news raises trust, or leaves it. */
import { ruleLaw } from './ruleLaw.ts';

export const goodNewsNeverHurts = ruleLaw(
  'goodNewsNeverHurts',
  'Good evidence never lowers trust, and evidence of no weight leaves it.',
  ({ act, weight, trustBefore, trustAfter }) =>
    act === 'praise' &&
    (trustAfter < trustBefore - 1e-12 || (weight === 0 && Math.abs(trustAfter - trustBefore) > 1e-12))
      ? `trust goes from ${trustBefore} to ${trustAfter} on good evidence`
      : null,
);
