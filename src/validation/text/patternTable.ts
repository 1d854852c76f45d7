/** The patterns as a table and one by one. */
import type { Validation } from '../validate.ts';
import { columns, wrapText } from '../../visual/words/wrapText.ts';
import type { Style } from '../../visual/words/style.ts';
import { readings, spread } from './readings.ts';

/** One line a row: our first number that can fail beside people's. */
export function patternTable({ rows }: Pick<Validation, 'rows'>, paint: Style): string[] {
  const table = rows.map(({ row, name, verdict, basis, readings: all }) => {
    const shown = all.find(({ holds }) => holds === false) ?? all.find(({ holds }) => holds !== null)!;
    return [
      String(row),
      verdict === 'in band' ? paint.good(verdict) : paint.bad(verdict),
      basis,
      name,
      shown.what,
      spread(shown.ours),
      shown.human,
    ];
  });
  return columns([['', '', '', 'pattern', 'of which', 'ours', 'people'], ...table], 2, [0]);
}

/** Every row with all of its numbers, its source and what is to be said beside them. */
export const patternPages = ({ rows }: Pick<Validation, 'rows'>, paint: Style): string[] =>
  rows.flatMap((row) => [
    `  ${paint.title(`${row.row}. ${row.name}`)}: ${row.verdict === 'in band' ? paint.good(row.verdict) : paint.bad(row.verdict)}, ${row.basis}`,
    ...readings(row.readings, paint),
    ...wrapText(`${row.note} Source: ${row.source}.`, 4),
    '',
  ]);
