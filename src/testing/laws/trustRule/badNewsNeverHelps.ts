/** Bad news lowers trust, or leaves it. */
import { ruleLaw } from './ruleLaw.ts';

export const badNewsNeverHelps = ruleLaw(
  'badNewsNeverHelps',
  'Bad evidence, and a lie that is found out, never raise trust.',
  ({ act, weight, trustBefore, trustAfter }) =>
    act !== 'praise' &&
    (trustAfter > trustBefore + 1e-12 ||
      (act === 'blame' && weight === 0 && Math.abs(trustAfter - trustBefore) > 1e-12))
      ? `trust goes from ${trustBefore} to ${trustAfter} on bad evidence`
      : null,
);
