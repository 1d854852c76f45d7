/**
 * Checks the rules that involve several keys of a scenario: weights sum to 1, every issue has goals, break points stand
 * on options that exist. The check works on the raw input and skips the parts whose shape is wrong, so that one reading
 * reports all problems of a file.
 */
import { inMessage } from '../../kernel/guards.ts';
import type { UnknownRecord } from '../../kernel/guards.ts';
import { isRecord } from '../../kernel/guards.ts';
import { suggest } from '../../kernel/nearest.ts';
import type { PathReporter, Problem } from '../../kernel/problems.ts';
import { DealbreakerError } from '../../kernel/problems.ts';
import { COMPONENT_KINDS } from '../../policies/contracts/registryTypes.ts';
import { SIDES } from '../../domain/side.ts';
import { compileFormula } from './formula.ts';
import { marketProblems } from './marketProblems.ts';
import { endBefore, findOption, optionsOf, rangeProblem } from './options.ts';
import { policyProblems } from './policySpec.ts';
import type { Option, Values } from './scenario.ts';
import { valuesOf } from './values.ts';

const dataAt = (value: unknown, key: string): UnknownRecord =>
  isRecord(value) && Object.hasOwn(value, key) && isRecord(value[key]) ? value[key] : {};
/** The largest relative distance between the sum of the weights and what they must sum to. */
const WEIGHT_SLACK = 1e-6;

/**
 * Finds the problems that involve several keys.
 *
 * @param input - Data that `guard` has passed; its shape may be wrong.
 * @returns The problems, in the order: issues, vendor, client, market.
 */
export function semanticProblems(input: unknown): Problem[] {
  const problems: Problem[] = [];
  const report: PathReporter = (path, what, mend) => void problems.push({ path, what, mend });
  const issues = new Map<string, Option[] | null>();
  for (const [key, issue] of Object.entries(dataAt(input, 'issues')))
    issues.set(key, optionsIn(issue, `issues.${key}.options`, report));
  const { vendor, client } = dataAt(input, 'roles');
  if (typeof vendor === 'string' && typeof client === 'string' && vendor.toLowerCase() === client.toLowerCase())
    report('roles', 'both sides have the same word', 'give the sides two words');
  for (const side of SIDES) sideProblems(dataAt(input, side), side, issues, report, problems);
  marketProblems(input, issues, report);
  return problems;
}

function optionsIn(issue: unknown, path: string, report: PathReporter): Option[] | null {
  const written = isRecord(issue) ? issue['options'] : undefined;
  const options = optionsOf(written);
  if (options === null) {
    if (isRecord(written)) {
      const { what, mend } = rangeProblem(written);
      report(path, what, mend);
    }
    return null;
  }
  const end = isRecord(written) ? endBefore(written, options) : null;
  if (end !== null) report(path, `its steps end at ${end} and miss "to"`, `let "to" be ${end}, or change "step"`);
  const seen = new Set<string>();
  options.forEach((option: unknown, i) => {
    if (!(typeof option === 'string' || Number.isFinite(option)))
      report(`${path}.${i}`, `${inMessage(option)} is neither a text nor a number`, 'write one of them');
    else if (seen.has(String(option))) report(`${path}.${i}`, `"${String(option)}" is there twice`, 'leave one out');
    seen.add(String(option));
  });
  return options.length > 0 ? options : null;
}

function sideProblems(
  spec: UnknownRecord,
  side: string,
  issues: ReadonlyMap<string, Option[] | null>,
  report: PathReporter,
  problems: Problem[],
): void {
  const keys = [...issues.keys()];
  /** A limit stands on an option of an issue that is there. */
  const limitProblems = (key: string, limit: unknown, path: string, at = ''): void => {
    const options = issues.get(key);
    if (!issues.has(key)) report(path, `there is no issue "${key}"`, suggest(key, keys));
    else if (options && ['string', 'number'].includes(typeof limit) && findOption(options, limit) === undefined)
      report(
        `${path}${at}`,
        `"${inMessage(limit)}" is not an option of "${key}"`,
        suggest(String(limit), options.map(String)),
      );
  };
  const goals = dataAt(spec, 'goals');
  for (const key of Object.keys(goals))
    if (!issues.has(key)) report(`${side}.goals.${key}`, `there is no issue "${key}"`, suggest(key, keys));
  if (isRecord(spec['goals']))
    for (const key of keys)
      if (!Object.hasOwn(goals, key))
        report(`${side}.goals.${key}`, 'it is missing', 'add a weight and values for this issue (the weight may be 0)');
  weightProblems(goals, spec['scale'], `${side}.goals`, report);
  for (const [key, goal] of Object.entries(goals)) {
    const options = issues.get(key);
    if (options && isRecord(goal)) valueProblems(goal['values'], options, `${side}.goals.${key}.values`, report);
  }
  const points = dataAt(spec, 'breakPoints');
  for (const [key, point] of Object.entries(points))
    limitProblems(key, isRecord(point) ? point['limit'] : undefined, `${side}.breakPoints.${key}`, '.limit');
  for (const [key, option] of Object.entries(dataAt(spec, 'mandate'))) {
    const path = `${side}.mandate.${key}`;
    limitProblems(key, option, path);
    const limit = dataAt(points, key)['limit'];
    if (limit !== undefined && String(limit) !== String(option))
      report(
        path,
        `it ends at "${inMessage(option)}", and the break point there at "${inMessage(limit)}"`,
        'write the same option for both, or leave the break point out',
      );
  }
  for (const [path, part] of [
    ['assumes', dataAt(spec, 'assumes')],
    ['points.least', dataAt(dataAt(spec, 'points'), 'least')],
  ] as const)
    for (const key of Object.keys(part))
      if (!issues.has(key)) report(`${side}.${path}.${key}`, `there is no issue "${key}"`, suggest(key, keys));
  const { opensAt, walkAway, scale } = spec as Record<string, number>;
  const most = scale! > 1 ? scale! : 1;
  for (const name of ['opensAt', 'walkAway'])
    if ((spec[name] as number) > most) report(`${side}.${name}`, 'it is too large', `use at most ${most}`);
  if (typeof opensAt === 'number' && typeof walkAway === 'number' && opensAt < walkAway)
    report(
      `${side}.opensAt`,
      `it opens at ${opensAt}, below the walk-away value ${walkAway}`,
      `use ${walkAway} to ${most}`,
    );
  for (const kind of COMPONENT_KINDS) {
    const policy = spec[kind];
    if (typeof policy === 'string' || (isRecord(policy) && typeof policy['name'] === 'string'))
      problems.push(...policyProblems(kind, policy, `${side}.${kind}`));
  }
}

function weightProblems(goals: UnknownRecord, scale: unknown, path: string, report: PathReporter): void {
  const weights = Object.values(goals).map((goal) => (isRecord(goal) ? goal['weight'] : undefined));
  if (weights.length === 0 || !weights.every((weight) => typeof weight === 'number' && Number.isFinite(weight))) return;
  const sum = (weights as number[]).reduce((a, b) => a + b, 0);
  if (typeof scale === 'number' && Math.abs(sum - scale) <= WEIGHT_SLACK * scale) return;
  if (Math.abs(sum - 1) > WEIGHT_SLACK)
    report(path, `the weights sum to ${Number(sum.toFixed(6))}`, 'make them sum to 1');
}

function valueProblems(values: unknown, options: readonly Option[], path: string, report: PathReporter): void {
  const formula = isRecord(values) && typeof values['formula'] === 'string' ? values['formula'] : null;
  if (formula !== null || values === 'more is better' || values === 'less is better') {
    if (!options.every((option) => typeof option === 'number' && Number.isFinite(option)))
      return report(path, 'it needs options that are numbers', 'use numbers, or give a value for every option');
    if (formula !== null) formulaProblems(formula, options, `${path}.formula`, report);
    return;
  }
  if (!isRecord(values)) return;
  const names = options.map(String);
  for (const name of Object.keys(values))
    if (!names.includes(name)) report(`${path}.${name}`, `there is no option "${name}"`, suggest(name, names));
  for (const name of names)
    if (!Object.hasOwn(values, name))
      report(`${path}.${name}`, 'it is missing', 'add the value of this option, from 0 to 1');
}

function formulaProblems(formula: string, options: readonly Option[], path: string, report: PathReporter): void {
  try {
    compileFormula(formula);
  } catch (error) {
    if (!(error instanceof DealbreakerError)) throw error;
    return error.problems.forEach(({ what, mend }) => report(path, what, mend));
  }
  const values = valuesOf({ options }, { formula } as Values);
  const wrong = values.findIndex((value) => !(value >= 0 && value <= 1));
  if (wrong >= 0)
    report(
      path,
      `it gives ${String(values[wrong])} at x = ${String(options[wrong])}`,
      'make every option worth 0 to 1',
    );
}
