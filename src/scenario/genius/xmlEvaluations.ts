/** Reads what a GENIUS XML profile says of the options of one issue. */
import { suggest } from '../../kernel/nearest.ts';
import type { GeniusIssue } from './domain.ts';
import { evaluatedNumbers } from './evaluator.ts';
import type { ProblemReporter } from './report.ts';
import type { XmlElement } from './xml.ts';
import { numericAttribute } from './xml.ts';

/** Tells whether the options of an issue are numbers, which an evaluator evaluates. */
export const hasNumericOptions = ({ options }: GeniusIssue): boolean =>
  options.every((option) => typeof option === 'number');

/** The evaluations of the options as in the file; values in [0, 1] where an evaluator gives them. */
export function xmlEvaluations(element: XmlElement, issue: GeniusIssue, report: ProblemReporter): number[] {
  return hasNumericOptions(issue)
    ? evaluatedNumbers(element, issue.options as readonly number[], report)
    : itemEvaluations(element, issue.options as readonly string[], report);
}

/** The evaluation of each option. An item that is there twice must have the same evaluation both times. */
function itemEvaluations(element: XmlElement, options: readonly string[], report: ProblemReporter): number[] {
  const found = new Map<string, number>();
  for (const item of element.children.filter(({ name }) => name === 'item')) {
    const { value = '' } = item.attributes;
    const option = options.includes(value) ? value : options.find((other) => other.trim() === value.trim());
    const evaluation = numericAttribute(item, 'evaluation', report) ?? 0;
    if (option === undefined)
      report(
        item.line,
        `the domain's "${element.attributes['name']}" has no value "${value.slice(0, 60)}"`,
        suggest(value, options),
      );
    else if ((found.get(option) ?? evaluation) !== evaluation)
      report(
        item.line,
        `"${option}" is there twice, with the evaluations ${found.get(option)} and ${evaluation}`,
        'leave one out',
      );
    else found.set(option, evaluation);
  }
  for (const option of options)
    if (!found.has(option))
      report(
        element.line,
        `"${element.attributes['name']}" has no evaluation of "${option}"`,
        `add <item value="${option}" evaluation="…"/>`,
      );
  return options.map((option) => found.get(option) ?? 0);
}
