/** Trust is a number from 0 to 1. */
import { ruleLaw } from './ruleLaw.ts';

export const trustStaysInRange = ruleLaw(
  'trustStaysInRange',
  'Whatever happens, trust is read as a number from 0 to 1.',
  ({ trustBefore, trustAfter }) =>
    [trustBefore, trustAfter].some((trust) => !(trust >= 0 && trust <= 1))
      ? `it reads a trust of ${String([trustBefore, trustAfter].find((trust) => !(trust >= 0 && trust <= 1)))}`
      : null,
);
