/** Parses JSON files; a problem has its line. */
import type { UnknownRecord } from '../../kernel/guards.ts';
import { isRecord } from '../../kernel/guards.ts';
import { parseJson } from '../../kernel/parseJson.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { guard } from '../read/guard.ts';
import type { ProblemReporter } from './report.ts';

/** Parses a text to an object; null, with problems, where it is not safe JSON of an object. */
export function readJson(text: string, report: ProblemReporter): UnknownRecord | null {
  let data: unknown;
  try {
    data = parseJson(text);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    for (const { path, what, mend } of error.problems) {
      const line = /line (\d+)/.exec(what)?.[1];
      report(line === undefined ? null : Number(line), path === '' ? what : `${path}: ${what}`, mend);
    }
    return null;
  }
  const unsafe = guard(data);
  for (const { path, what, mend } of unsafe) report(null, `${path}: ${what}`, mend);
  if (unsafe.length > 0) return null;
  if (isRecord(data)) return data;
  report(1, 'it is not an object', 'give a GeniusWeb domain or profile');
  return null;
}

/** Reads a finite number from a number or from a text; null for everything else. */
export function numberOf(value: unknown): number | null {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return Number.isFinite(number) ? number : null;
}
