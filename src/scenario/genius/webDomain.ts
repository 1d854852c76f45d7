/**
 * Reads the issues of a GeniusWeb JSON domain: { "name", "issuesValues": { "price": { "values": […] } or { "range":
 * { "low", "high", "step" } } } }.
 */
import type { UnknownRecord } from '../../kernel/guards.ts';
import { isRecord } from '../../kernel/guards.ts';
import { MAX_ISSUES, MAX_OPTIONS } from '../read/limits.ts';
import { optionsOf } from '../read/options.ts';
import type { Option } from '../read/scenario.ts';
import type { GeniusDomain } from './domain.ts';
import { numberOf } from './json.ts';
import type { ProblemReporter } from './report.ts';

/**
 * Reads a GeniusWeb domain.
 *
 * @param data - The file.
 * @param report - Takes every fault; the result is usable only where there is none.
 * @param notes - Takes a sentence for every option that is there twice; it counts once.
 */
export function webDomain(data: UnknownRecord, report: ProblemReporter, notes: string[]): GeniusDomain {
  const { issuesValues } = data;
  const entries = isRecord(issuesValues) ? Object.entries(issuesValues) : [];
  if (entries.length === 0)
    report(null, 'it has no "issuesValues"', 'give a GeniusWeb domain: { "name": …, "issuesValues": { … } }');
  if (entries.length > MAX_ISSUES) report(null, `it has ${entries.length} issues`, `use at most ${MAX_ISSUES}`);
  const issues = entries.map(([name, set]) => ({
    name,
    index: null,
    options: optionsIn(set, `issuesValues.${name}`, report, notes),
    line: null,
  }));
  return { title: typeof data['name'] === 'string' ? data['name'] : '', issues };
}

function optionsIn(set: unknown, path: string, report: ProblemReporter, notes: string[]): Option[] {
  if (isRecord(set) && Array.isArray(set['values'])) return list(set['values'], path, report, notes);
  const range = isRecord(set) ? set['range'] : undefined;
  if (isRecord(range)) {
    const [from, to, step] = [numberOf(range['low']), numberOf(range['high']), numberOf(range['step'])];
    const options = optionsOf({ from, to, step });
    if (options === null)
      report(
        null,
        `${path}: the range makes no list`,
        `let "step" be above 0, "high" not below "low", and use at most ${MAX_OPTIONS} options`,
      );
    return options ?? [];
  }
  report(
    null,
    `${path}: it has no values`,
    'write { "values": […] } or { "range": { "low": …, "high": …, "step": … } }',
  );
  return [];
}

function list(values: readonly unknown[], path: string, report: ProblemReporter, notes: string[]): string[] {
  if (values.length === 0) report(null, `${path}: it has no values`, 'add at least one');
  const options = new Set<string>();
  values.forEach((value, i) => {
    const at = `${path}.values.${i}`;
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '')
      report(null, `${at}: it is not a text`, 'write a text');
    else if (String(value).length > 200)
      report(null, `${at}: it has ${String(value).length} characters`, 'use at most 200');
    else if (options.has(String(value))) notes.push(`The option "${value}" is in the file twice and counts once.`);
    options.add(String(value));
  });
  return [...options];
}
