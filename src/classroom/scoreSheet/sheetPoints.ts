/** Reads the points in a cell of a score sheet. */
import { inMessage } from '../../kernel/guards.ts';
import type { PathReporter } from '../../kernel/problems.ts';
import type { Separator } from '../../kernel/readCsv.ts';
import { cellNumber } from '../../kernel/readCsv.ts';
import { writtenNumber } from '../../kernel/writtenNumber.ts';
import { MOST_POINTS } from '../../scenario/read/pointsScale.ts';
import type { PlacedCell } from './sheetRows.ts';

/** The words that may stand beside points. */
const UNITS = ['', 'point', 'pt'];

/**
 * Reads points: a number with a decimal point or, where the comma does not separate cells, a decimal comma.
 *
 * @returns The points; null, after a report, where the cell is empty, no number, ambiguous, or too large.
 */
export function pointsIn({ at, text }: PlacedCell, separator: Separator, report: PathReporter): number | null {
  const plain = text.replace('−', '-');
  const written = writtenNumber(plain);
  const values =
    cellNumber(plain, separator) ?? (written !== null && UNITS.includes(written.words) ? written.values : []);
  const [first, ...others] = typeof values === 'number' ? [values] : values;
  const wrong =
    text === ''
      ? 'it is empty'
      : first === undefined
        ? `"${inMessage(text)}" is not a number of points`
        : others.length > 0
          ? `"${text}" may be ${[first, ...others].join(' or ')}`
          : Math.abs(first) > MOST_POINTS
            ? 'it has too many points'
            : null;
  if (wrong === null) return first!;
  report(at, wrong, text === '' ? 'write the points, 0 for none' : 'write a number, such as 12, -5 or 7.5');
  return null;
}
