/** Bad news lowers trust, or leaves it. */
import { ruleLaw } from './ruleLaw.ts';

export const badNewsNeverHelps = ruleLaw(
  'badNewsNeverHelps',
  'Bad evidence, and a lie that is found out, never raise trust.',
  ({ act, weight, was, is }) =>
    act !== 'praise' && (is > was + 1e-12 || (act === 'blame' && weight === 0 && Math.abs(is - was) > 1e-12))
      ? `trust goes from ${was} to ${is} on bad evidence`
      : null,
);
