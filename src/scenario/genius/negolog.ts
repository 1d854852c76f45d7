/**
 * Reads the files of NegoLog. A profile is { "reservationValue", "issueWeights": { issue: weight }, "issues": { issue:
 * { option: value } } }. A domain has no file of its own: its issues are those of a profile. `specs.json` of a NegoLog
 * folder has the domain's name and statistics only.
 */
import type { UnknownRecord } from '../../kernel/guards.ts';
import { isRecord } from '../../kernel/guards.ts';
import { suggest } from '../../kernel/nearest.ts';
import { MAX_ISSUES, MAX_OPTIONS } from '../read/limits.ts';
import type { GeniusDomain, GeniusProfile } from './domain.ts';
import { numberOf } from './json.ts';
import { pointsProfile } from './points.ts';
import type { ProblemReporter } from './report.ts';

/** Tells whether a JSON file is a profile of NegoLog. */
export const isNegologProfile = (data: UnknownRecord): boolean =>
  isRecord(data['issueWeights']) && isRecord(data['issues']);

/** Tells whether a JSON file is the specs.json of a NegoLog folder. */
export const isNegologSpecs = (data: UnknownRecord): boolean => Array.isArray(data['IssueValues']);

/**
 * Takes the issues of a domain from a profile.
 *
 * @param profile - The JSON of a profile.
 * @param title - The name of the domain; "" for none.
 * @param report - Takes the problems.
 */
export function negologDomain(profile: UnknownRecord, title: string, report: ProblemReporter): GeniusDomain {
  const issues = Object.entries(profile['issues'] as UnknownRecord).map(([name, options]) => ({
    name,
    index: null,
    options: isRecord(options) ? Object.keys(options) : [],
    line: null,
  }));
  if (issues.length === 0) report(null, 'it has no issues', 'add at least one to "issues"');
  if (issues.length > MAX_ISSUES) report(null, `it has ${issues.length} issues`, `use at most ${MAX_ISSUES}`);
  for (const { name, options } of issues)
    if (options.length === 0 || options.length > MAX_OPTIONS)
      report(null, `issues.${name}: it has ${options.length} options`, `use 1 to ${MAX_OPTIONS}`);
  return { title, issues };
}

/**
 * Reads a profile. One with a value outside [0, 1], or with a reservation above 1 and above its best package, is in
 * points, weight · value for an option, which points.ts converts.
 *
 * @param data - The JSON of a profile.
 * @param domain - The domain.
 * @param report - Takes every fault; the result is usable only where there is none.
 * @param notes - Takes the sentence that says how points became utilities.
 * @param file - The name of the file in that sentence.
 */
export function negologProfile(
  data: UnknownRecord,
  domain: GeniusDomain,
  report: ProblemReporter,
  notes: string[],
  file: string,
): GeniusProfile {
  const [weights, issues] = [data['issueWeights'] as UnknownRecord, data['issues'] as UnknownRecord];
  const names = domain.issues.map(({ name }) => name);
  for (const name of new Set([...Object.keys(weights), ...Object.keys(issues)]))
    if (!names.includes(name)) report(null, `issues.${name}: the domain has no such issue`, suggest(name, names));
  const read = (table: UnknownRecord, key: string, path: string, least = -Infinity): number => {
    const number = Object.hasOwn(table, key) ? numberOf(table[key]) : null;
    if (number === null || number < least)
      report(
        null,
        `${path}: ${number === null ? 'there is no number' : `${number} is out of range`}`,
        `write a number${least === 0 ? ' of 0 or more' : ''}`,
      );
    return number ?? 0;
  };
  const profile = {
    name: '',
    weights: names.map((name) => read(weights, name, `issueWeights.${name}`, 0)),
    values: domain.issues.map(({ name, options }) => {
      const table = isRecord(issues[name]) ? issues[name] : {};
      for (const option of Object.keys(table))
        if (!options.includes(option))
          report(null, `issues.${name}.${option}: the domain has no such option`, suggest(option, options.map(String)));
      return options.map((option) => read(table, String(option), `issues.${name}.${option}`));
    }),
    reservation: data['reservationValue'] === undefined ? 0 : read(data, 'reservationValue', 'reservationValue'),
    discount: 1,
  };
  const points = profile.values.map((list, k) => list.map((value) => profile.weights[k]! * value));
  const best = points.reduce((sum, list) => sum + Math.max(...list), 0);
  const inPoints = profile.values.flat().some((value) => value < 0 || value > 1);
  if (inPoints || profile.reservation > Math.max(1, best))
    return { ...profile, ...pointsProfile(points, profile.reservation, file, report, notes) };
  return { ...profile, reservation: Math.max(0, profile.reservation) };
}
