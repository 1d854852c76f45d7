/** Makes a design of points that are written out, one row each. */
import { isRecord } from '../../kernel/guards.ts';
import type { Problem } from '../../kernel/problems.ts';
import { problem } from '../../kernel/problems.ts';
import type { Design, DesignPoint } from './design.ts';

/**
 * @returns The design; null where something is no row or has other paths than the first row, which is added to
 *   `problems`.
 */
export function explicitPoints(rows: readonly unknown[], problems: Problem[]): Design | null {
  if (rows.length === 0) problems.push(problem('vary', 'there are no rows', 'give at least one'));
  const paths = isRecord(rows[0]) ? Object.keys(rows[0]) : [];
  rows.forEach((row, i) => {
    if (problems.length >= 100) return;
    if (!isRecord(row) || Object.keys(row).length === 0)
      return void problems.push(
        problem(`vary.${i}`, 'it is not a row', 'write settings by lever path, as in { "vendor.care": 0.5 }'),
      );
    for (const path of paths)
      if (!Object.hasOwn(row, path))
        problems.push(problem(`vary.${i}.${path}`, 'it is missing', 'give every row the same paths'));
    for (const path of Object.keys(row))
      if (!paths.includes(path))
        problems.push(problem(`vary.${i}.${path}`, 'the first row does not have it', 'give every row the same paths'));
  });
  if (problems.length > 0) return null;
  return {
    paths,
    count: rows.length,
    at: (i) => Object.fromEntries(paths.map((path) => [path, (rows[i] as DesignPoint)[path]!])),
  };
}
