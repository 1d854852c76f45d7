/** Recognises a score sheet in points, and says once how to convert it. */
import type { Problem } from '../../kernel/problems.ts';

/**
 * Puts one problem in the place of all numbers of goals and walk-away values that are out of range, where at least two
 * values are.
 *
 * @param problems - All problems of a scenario.
 * @returns The problems; the same list where it is no score sheet.
 */
export function pointsProblem(problems: readonly Problem[]): readonly Problem[] {
  const scored = problems.filter(({ path, what }) => /goals|walk/.test(path) && /^(it is too|the w)/.test(what));
  if (scored.filter(({ path }) => path.includes('.values.')).length < 2) return problems;
  return [
    {
      path: '',
      what: 'its goals are written in points',
      mend:
        'make it of a score sheet (dealbreaker import sheet.csv); or, ' +
        'with span = most − least points of an issue and S = the sum of spans, write weight = span / S, ' +
        'value = (points − least) / span, walkAway = (points − the sum of least) / S',
    },
    ...problems.filter((one) => !scored.includes(one)),
  ];
}
