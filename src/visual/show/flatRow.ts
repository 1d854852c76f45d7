/** Anything as flat rows: nested names are joined by dots, what is no number, word or nothing is written as JSON. */
import type { Row } from './html.ts';

/** One flat object. */
export function flatRow(value: object, prefix = '', depth = 3): Record<string, Row[string]> {
  const row: Record<string, Row[string]> = {};
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (inner === null || inner === undefined) row[name] = null;
    else if (typeof inner === 'number' || typeof inner === 'string' || typeof inner === 'boolean') row[name] = inner;
    else if (typeof inner === 'object' && !Array.isArray(inner) && depth > 1)
      Object.assign(row, flatRow(inner as object, name, depth - 1));
    else row[name] = JSON.stringify(inner);
  }
  return row;
}

/** Estimates as `name`, `name.low`, `name.high`, as sweep rows have them. */
export const estimateColumns = (
  named: Readonly<Record<string, { readonly estimate: number; readonly low: number; readonly high: number } | null>>,
): Row =>
  Object.fromEntries(
    Object.entries(named).flatMap(([name, one]) => [
      [name, one?.estimate ?? null],
      [`${name}.low`, one?.low ?? null],
      [`${name}.high`, one?.high ?? null],
    ]),
  );
