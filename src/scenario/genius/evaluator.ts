/**
 * Computes the value of every number of an integer or real issue, as GENIUS does (EvaluatorInteger, EvaluatorReal,
 * EVALFUNCTYPE). Each form is cut to [0, 1]:
 *
 * - `linear` with slope and offset: slope·(v − lower bound) + offset;
 * - `linear` with parameter1 and parameter0, the form of real issues and of older integer issues:
 *   parameter1·v + parameter0 (parameter0 is 0 where it is missing);
 * - `constant`: parameter0;
 * - `triangular`: 0 up to parameter0, rising to 1 at parameter2, falling to 0 at parameter1.
 */
import type { ProblemReporter } from './report.ts';
import type { XmlElement } from './xml.ts';
import { numericAttribute } from './xml.ts';
import { boundsOf } from './xmlDomain.ts';

/**
 * Computes the values.
 *
 * @param element - The <issue> of a profile.
 * @param numbers - The numbers of the issue, in rising order.
 * @param report - Takes the problems.
 * @returns One value in [0, 1] for each number; an empty list, with a problem, where the evaluator cannot be read.
 */
export function evaluatedNumbers(element: XmlElement, numbers: readonly number[], report: ProblemReporter): number[] {
  const evaluator = element.children.find(({ name }) => name === 'evaluator');
  if (evaluator === undefined) {
    report(
      element.line,
      `"${element.attributes['name']}" has no evaluator`,
      'add <evaluator ftype="linear" slope="…" offset="…"/>',
    );
    return [];
  }
  const value = evaluation(element, evaluator, numbers, report);
  return value === null ? [] : numbers.map((v) => Math.min(1, Math.max(0, value(v))));
}

/** The value of a number by an evaluator; null, with a problem, where the evaluator cannot be read. */
function evaluation(
  element: XmlElement,
  evaluator: XmlElement,
  numbers: readonly number[],
  report: ProblemReporter,
): ((v: number) => number) | null {
  const { attributes, line } = evaluator;
  const read = (...names: readonly string[]): number[] | null => {
    const found = names.map((name) => numericAttribute(evaluator, name, report));
    return found.includes(null) ? null : (found as number[]);
  };
  const kind = (attributes['ftype'] ?? 'linear').toLowerCase();
  if (kind === 'linear' && attributes['parameter1'] !== undefined) {
    const [slope] = read('parameter1') ?? [];
    const [start] = attributes['parameter0'] === undefined ? [0] : (read('parameter0') ?? []);
    return slope === undefined || start === undefined ? null : (v) => slope * v + start;
  }
  if (kind === 'linear') {
    const parts = read('slope', 'offset');
    const bounded =
      element.attributes['lowerbound'] !== undefined || element.children.some(({ name }) => name === 'range');
    const lower = bounded ? boundsOf(element, report)?.[0] : numbers[0];
    return parts === null || lower === undefined ? null : (v) => parts[0]! * (v - lower) + parts[1]!;
  }
  if (kind === 'constant') {
    const parts = read('parameter0');
    return parts === null ? null : () => parts[0]!;
  }
  if (kind === 'triangular') {
    const parts = read('parameter0', 'parameter1', 'parameter2');
    return parts === null ? null : (v) => triangle(v, parts[0]!, parts[1]!, parts[2]!);
  }
  report(line, `the evaluator is "${kind}"`, 'use a linear, constant or triangular evaluator, or a discrete issue');
  return null;
}

/** 0 outside [low, high), rising from 0 at `low` to 1 at `top`, falling to 0 at `high`. */
function triangle(v: number, low: number, high: number, top: number): number {
  if (v < low || v >= high) return 0;
  return v < top ? (v - low) / (top - low) : 1 - (v - top) / (high - top);
}
