/** Good news raises trust, or leaves it. */
import { ruleLaw } from './ruleLaw.ts';

export const goodNewsNeverHurts = ruleLaw(
  'goodNewsNeverHurts',
  'Good evidence never lowers trust, and evidence of no weight leaves it.',
  ({ act, weight, was, is }) =>
    act === 'praise' && (is < was - 1e-12 || (weight === 0 && Math.abs(is - was) > 1e-12))
      ? `trust goes from ${was} to ${is} on good evidence`
      : null,
);
