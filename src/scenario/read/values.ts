/** Computes how much each option is worth to a side. */
import { compileFormula } from './formula.ts';
import type { IssueSpec, Option, Values } from './scenario.ts';

/**
 * Computes the value of each option of an issue.
 *
 * @param issue - The options of the issue.
 * @param values - The side's values for it, from a scenario that was read. "more is better" and "less is better" are
 * linear in the numbers: the best option is worth 1, the worst 0, and a single option 1.
 * @returns One value in [0, 1] for each option, in the order of the options.
 */
export function valuesOf(issue: Pick<IssueSpec, 'options'>, values: Values): number[] {
  if (values === 'more is better' || values === 'less is better')
    return linear(issue.options.map(Number), values === 'more is better');
  if (typeof values['formula'] === 'string') {
    const formula = compileFormula(values['formula']);
    return issue.options.map((option) => formula(Number(option)));
  }
  const table = values as Readonly<Record<string, number>>;
  return issue.options.map((option: Option) => table[String(option)]!);
}

function linear(numbers: readonly number[], up: boolean): number[] {
  const low = numbers.reduce((a, b) => Math.min(a, b));
  const high = numbers.reduce((a, b) => Math.max(a, b));
  return numbers.map((x) => (high === low ? 1 : up ? (x - low) / (high - low) : (high - x) / (high - low)));
}
