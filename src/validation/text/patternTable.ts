/** The patterns as text: a table, and a section for each. */
import type { PatternRow } from '../pattern.ts';
import type { Validation } from '../validate.ts';
import type { Block } from '../../visual/words/block.ts';
import { headedColumns, wrapText } from '../../visual/words/wrapText.ts';
import type { Style } from '../../visual/words/style.ts';
import { readingLines, estimateText } from './readings.ts';

/**
 * One line for each pattern: the first number that does not hold beside people's, or the first that can fail where all
 * hold.
 */
export function patternTable({ rows }: Pick<Validation, 'rows'>, style: Style): Block[] {
  const table = rows.map(({ row, name, verdict, basis, readings: all }) => {
    const reading = all.find(({ holds }) => holds === false) ?? all.find(({ holds }) => holds !== null)!;
    return [
      String(row),
      verdictText({ verdict }, style),
      basis,
      name,
      reading.what,
      estimateText(reading.ours),
      reading.human,
    ];
  });
  return headedColumns(['', '', '', 'pattern', 'of which', 'ours', 'people'], table, 2, [0]);
}

/** A section for each pattern: all of its numbers, its note and its source. */
export const patternPages = ({ rows }: Pick<Validation, 'rows'>, style: Style): Block[] =>
  rows.flatMap((row) => [
    `  ${style.title(`${row.row}. ${row.name}`)}: ${verdictText(row, style)}, ${row.basis}`,
    ...readingLines(row.readings, style),
    ...wrapText(`${row.note} Source: ${row.source}.`, 4),
    '',
  ]);

const verdictText = ({ verdict }: Pick<PatternRow, 'verdict'>, style: Style): string =>
  verdict === 'in band' ? style.good(verdict) : style.bad(verdict);
