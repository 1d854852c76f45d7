/** The weights of a side's issues as whole percentages that sum to 100. */
import type { Side } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/**
 * By issue, the share of its weight in the sum of the side's weights: "34 %". Rounding gives the percents that are left
 * to the largest remainders, so that the numbers sum to 100.
 */
export function weightTexts(scenario: Scenario, side: Side): Readonly<Record<string, string>> {
  const goals = Object.entries(scenario[side].goals);
  const sum = goals.reduce((total, [, { weight }]) => total + weight, 0);
  const exact = goals.map(([key, { weight }]) => ({ key, percent: (100 * weight) / sum }));
  const left = 100 - exact.reduce((total, { percent }) => total + whole(percent), 0);
  const raised = new Set(
    [...exact]
      .sort((a, b) => b.percent - whole(b.percent) - (a.percent - whole(a.percent)))
      .slice(0, left)
      .map(({ key }) => key),
  );
  return Object.fromEntries(exact.map(({ key, percent }) => [key, `${whole(percent) + (raised.has(key) ? 1 : 0)} %`]));
}

/** The whole percents in a number; a number within rounding of the next whole one counts as that one. */
const whole = (percent: number): number => Math.floor(percent + 1e-9);
