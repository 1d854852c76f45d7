/**
 * Reads a GENIUS XML profile with the semantics of GENIUS. A discrete option is worth its evaluation divided by the
 * largest evaluation of its issue. xmlEvaluations.ts and evaluator.ts read them. Weights are as in the file; the
 * weights of objectives are ignored, because GENIUS sums over all issues of the tree.
 *
 * A profile in points is converted by points.ts. It is one with an evaluation below 0, or with a reservation above 1
 * that is above the best package as well or stands beside a <weightmultiplyer>. Where it has a reservation above its
 * best package or a <weightmultiplyer> m (1 where it is missing), an option scores m · weight · evaluation points, as
 * in the older GENIUS; else its points are its utility in GENIUS.
 */
import { suggest } from '../../kernel/nearest.ts';
import type { GeniusDomain, GeniusIssue, GeniusProfile } from './domain.ts';
import type { ProblemReporter } from './report.ts';
import { isOtherXml } from './notAdditive.ts';
import { pointsProfile } from './points.ts';
import type { XmlElement } from './xml.ts';
import { inside, numericAttribute, withoutCopies } from './xml.ts';
import { hasNumericOptions, xmlEvaluations } from './xmlEvaluations.ts';

/**
 * Reads a GENIUS profile.
 *
 * @param root - The file.
 * @param domain - The domain.
 * @param report - Takes every fault; the result is usable only where there is none.
 * @param notes - Takes a sentence for everything that is read in another way than it is written.
 * @param file - The name of the file in those sentences.
 */
export function xmlProfile(
  root: XmlElement,
  domain: GeniusDomain,
  report: ProblemReporter,
  notes: string[],
  file: string,
): GeniusProfile {
  if (isOtherXml(root, report)) return { name: '', weights: [], values: [], reservation: 0, discount: 1 };
  const elements = withoutCopies(inside(root, 'issue'));
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
      return { weight: 0, evaluations: [] };
    }
    return { weight: xmlWeight(element, weights, report), evaluations: xmlEvaluations(element, issue, report) };
  });
  const [reservation, discount] = [reservationIn(root, report), discountIn(root, report, notes, file)];
  const values = parts.map(({ evaluations }, k) => normalised(evaluations, domain.issues[k]!));
  const best = parts.reduce((sum, { weight }, k) => sum + weight * Math.max(0, ...values[k]!), 0);
  const read = parts.every(({ evaluations }) => evaluations.length > 0);
  const multiplier = multiplierIn(root, report);
  const isBeyond = reservation > 1 && (reservation > best || multiplier !== null);
  if (read && (isBeyond || parts.some(({ evaluations }) => evaluations.some((x) => x < 0)))) {
    const asScored = isBeyond || multiplier !== null;
    const points = parts.map(({ weight, evaluations }, k) =>
      (asScored ? evaluations : values[k]!).map((x) => (asScored ? (multiplier ?? 1) : 1) * weight * x),
    );
    return { name: '', ...pointsProfile(points, reservation, file, report, notes), discount };
  }
  if (best > 1 + SIGNIFICANT)
    notes.push(`The best package of ${file} is worth ${Number(best.toFixed(3))}; GENIUS cuts utilities at 1.`);
  return {
    name: '',
    weights: parts.map(({ weight }) => weight),
    values,
    reservation: Math.max(0, reservation),
    discount,
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
    else if ((weights.get(index) ?? value) !== value)
      report(element.line, `the weight of ${index} is there twice`, 'leave one out');
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

/** The least excess over 1 that is told; the rounded weights of a file may exceed 1 by less. */
const SIGNIFICANT = 1e-3;

/** Below this GENIUS takes the largest evaluation of an issue as 0. */
const LEAST_EVALUATION = 0.00001;

/** Divides evaluations by the largest of their issue, as GENIUS does; 0 for all where none is above 0. */
function normalised(evaluations: readonly number[], issue: GeniusIssue): readonly number[] {
  if (hasNumericOptions(issue)) return evaluations;
  const largest = Math.max(...evaluations);
  return evaluations.map((x) => (largest < LEAST_EVALUATION ? 0 : x / largest));
}

/** Finds the element of a name that a file has at most once; one that says the same again is no problem. */
function only(root: XmlElement, name: string, report: ProblemReporter): XmlElement | undefined {
  const [first, second] = withoutCopies(inside(root, name));
  if (second !== undefined) report(second.line, `<${name}> is there twice`, 'leave one out');
  return first;
}

/** Reads the value of <reservation>; gives 0 where it is missing. */
function reservationIn(root: XmlElement, report: ProblemReporter): number {
  const element = only(root, 'reservation', report);
  return element === undefined ? 0 : (numericAttribute(element, 'value', report) ?? 0);
}

/** Reads <weightmultiplyer>, the points of a weight of 1; null where it is missing. */
function multiplierIn(root: XmlElement, report: ProblemReporter): number | null {
  const element = only(root, 'weightmultiplyer', report);
  if (element === undefined) return null;
  const value = numericAttribute(element, 'value', report);
  if (value !== null && !(value > 0))
    report(element.line, `the multiplier ${value} is not above 0`, 'write the points of a weight of 1');
  return value;
}

/** Reads <discount_factor>; like GENIUS, gives 1 (no discount) where it is missing, 0 or outside [0, 1]. */
function discountIn(root: XmlElement, report: ProblemReporter, notes: string[], file: string): number {
  const element = only(root, 'discount_factor', report);
  const value = element === undefined ? 1 : (numericAttribute(element, 'value', report) ?? 1);
  if (value > 0 && value <= 1) return value;
  notes.push(`The discount of ${file} is ${value}, outside (0, 1], and counts as none, as in GENIUS.`);
  return 1;
}
