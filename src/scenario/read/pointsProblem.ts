/** Recognises a score sheet in points, and says once how to convert it. */
import type { Problem } from '../../kernel/problems.ts';

/**
 * Puts one problem in the place of all weights, values and walk-away values that are out of range, where at least two
 * values are.
 *
 * @param problems - All problems of a scenario.
 * @returns The problems; the same list where it is no score sheet.
 */
export function pointsProblem(problems: readonly Problem[]): readonly Problem[] {
  const scored = problems.filter(
    ({ path, what }) => /\.(goals|walkAway)\b/.test(path) && /^it is too (lar|sma)|^the weights sum/.test(what),
  );
  if (scored.filter(({ path }) => path.includes('.values.')).length < 2) return problems;
  return [
    {
      path: scored[0]!.path,
      what: 'this and other numbers are points, and not from 0 to 1',
      mend:
        'for each side, with the span of an issue = its most − its least points, and S = the sum of all spans: ' +
        'weight = span / S; value = (points − least) / span; walkAway = (points − the sum of all least) / S',
    },
    ...problems.filter((one) => !scored.includes(one)),
  ];
}
