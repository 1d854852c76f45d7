/**
 * Reads a GENIUS XML profile with the semantics of GENIUS: a discrete option is worth its evaluation divided by the
 * largest evaluation of its issue; a number v of an integer issue is worth clip(slope·(v − lower) + offset, 0, 1);
 * weights are as in the file. The weights of objectives are ignored, because GENIUS sums over all issues of the tree.
 */
import { suggest } from '../../kernel/nearest.ts';
import type { GeniusDomain, GeniusIssue, GeniusProfile } from './domain.ts';
import type { ProblemReporter } from './report.ts';
import type { XmlElement } from './xml.ts';
import { inside, numericAttribute } from './xml.ts';
import { boundsOf } from './xmlDomain.ts';

/** Reads a GENIUS profile. Every fault goes to `report`; the result is usable only where there is none. */
export function xmlProfile(root: XmlElement, domain: GeniusDomain, report: ProblemReporter): GeniusProfile {
  const elements = inside(root, 'issue');
  const weights = weightsIn(root, elements, report);
  const own = domain.issues.map((issue) => counterpart(issue, domain, elements));
  elements.forEach((element) => {
    if (own.includes(element)) return;
    const name = element.attributes['name'] ?? '';
    report(
      element.line,
      `the domain has no issue "${name}"`,
      suggest(
        name,
        domain.issues.map((issue) => issue.name),
      ),
    );
  });
  const parts = domain.issues.map((issue, k) => {
    const element = own[k];
    if (element === undefined) {
      report(
        root.line,
        `there is nothing about the issue "${issue.name}"`,
        'add an <issue> of that name with its evaluations',
      );
      return { weight: 0, values: [] };
    }
    return { weight: xmlWeight(element, weights, report), values: xmlValues(element, issue, report) };
  });
  return {
    name: '',
    weights: parts.map(({ weight }) => weight),
    values: parts.map(({ values }) => values),
    reservation: reservationIn(root, report),
    discount: discountIn(root, report),
  };
}

/** Finds the issue of the same name, or of the same index where the name is missing or several issues have it. */
function counterpart(
  issue: GeniusIssue,
  domain: GeniusDomain,
  elements: readonly XmlElement[],
): XmlElement | undefined {
  const name = issue.name.trim();
  const named = elements.filter(({ attributes }) => attributes['name']?.trim() === name);
  if (named.length === 1 && domain.issues.filter((other) => other.name.trim() === name).length === 1) return named[0];
  return elements.find(
    ({ attributes }) =>
      (attributes['name'] ?? name).trim() === name &&
      issue.index !== null &&
      Number(attributes['index']) === issue.index,
  );
}

/** Reads the weights by the index of their issue or objective. */
function weightsIn(root: XmlElement, issues: readonly XmlElement[], report: ProblemReporter): Map<number, number> {
  const weights = new Map<number, number>();
  const known = [...issues, ...inside(root, 'objective')].map(({ attributes: { index } }) => Number(index));
  for (const element of inside(root, 'weight')) {
    const index = numericAttribute(element, 'index', report, true);
    const value = numericAttribute(element, 'value', report);
    if (index === null || value === null) continue;
    if (!known.includes(index))
      report(element.line, `there is no issue with the index ${index}`, 'give the weight the index of its issue');
    else if (weights.has(index)) report(element.line, `the weight of ${index} is there twice`, 'leave one out');
    if (value < 0) report(element.line, `the weight ${value} is below 0`, 'use 0 or more');
    weights.set(index, value);
  }
  return weights;
}

function xmlWeight(element: XmlElement, weights: ReadonlyMap<number, number>, report: ProblemReporter): number {
  const index = numericAttribute(element, 'index', report, true);
  if (index === null) return 0;
  const weight = weights.get(index);
  if (weight === undefined)
    report(element.line, `"${element.attributes['name']}" has no weight`, `add <weight index="${index}" value="…"/>`);
  return weight ?? 0;
}

function xmlValues(element: XmlElement, issue: GeniusIssue, report: ProblemReporter): number[] {
  return issue.options.every((option) => typeof option === 'number')
    ? linear(element, issue.options as readonly number[], report)
    : scaled(element, issue.options as readonly string[], report);
}

/** Computes clip(slope·(v − lower) + offset, 0, 1) for each number v. */
function linear(element: XmlElement, numbers: readonly number[], report: ProblemReporter): number[] {
  const evaluator = element.children.find(({ name }) => name === 'evaluator');
  if (evaluator === undefined) {
    report(
      element.line,
      `"${element.attributes['name']}" has no evaluator`,
      'add <evaluator ftype="linear" slope="…" offset="…"/>',
    );
    return [];
  }
  const { ftype } = evaluator.attributes;
  if (ftype !== undefined && ftype.toLowerCase() !== 'linear')
    report(evaluator.line, `the evaluator is "${ftype}"`, 'use a linear evaluator, or a discrete issue');
  const slope = numericAttribute(evaluator, 'slope', report);
  const offset = numericAttribute(evaluator, 'offset', report);
  const bounded =
    element.attributes['lowerbound'] !== undefined || element.children.some(({ name }) => name === 'range');
  const lower = bounded ? boundsOf(element, report)?.[0] : numbers[0];
  if (slope === null || offset === null || lower === undefined) return [];
  return numbers.map((v) => Math.min(1, Math.max(0, slope * (v - lower) + offset)));
}

/** Divides each evaluation by the largest evaluation of the issue; gives 0 where no evaluation is above 0. */
function scaled(element: XmlElement, options: readonly string[], report: ProblemReporter): number[] {
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
    else if (found.has(option)) report(item.line, `"${option}" is there twice`, 'leave one out');
    else found.set(option, evaluation);
    if (evaluation < 0) report(item.line, `the evaluation ${evaluation} is below 0`, 'use 0 or more');
  }
  for (const option of options)
    if (!found.has(option))
      report(
        element.line,
        `"${element.attributes['name']}" has no evaluation of "${option}"`,
        `add <item value="${option}" evaluation="…"/>`,
      );
  const largest = Math.max(0, ...found.values());
  return options.map((option) => (largest > 0 ? (found.get(option) ?? 0) / largest : 0));
}

/** Reads the value of <reservation>; gives 0 where it is missing or below 0. */
function reservationIn(root: XmlElement, report: ProblemReporter): number {
  const element = inside(root, 'reservation')[0];
  const value = element === undefined ? 0 : (numericAttribute(element, 'value', report) ?? 0);
  if (value > 1) report(element!.line, `the reservation ${value} is above 1`, 'use 0 to 1');
  return Math.max(0, value);
}

/** Reads <discount_factor>; like GENIUS, gives 1 (no discount) where it is missing, 0 or outside [0, 1]. */
function discountIn(root: XmlElement, report: ProblemReporter): number {
  const element = inside(root, 'discount_factor')[0];
  const value = element === undefined ? 1 : (numericAttribute(element, 'value', report) ?? 1);
  return value > 0 && value <= 1 ? value : 1;
}
