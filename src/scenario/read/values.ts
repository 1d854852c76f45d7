/** How much each option is worth to a side, as numbers. */
import { compileFormula } from './formula.ts';
import type { IssueSpec, Option, Values } from './scenario.ts';

/**
 * The values in option order, each in [0, 1]; for a scenario that was read. The two sentences are linear in the
 * numbers: best 1, worst 0, a single option 1.
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
