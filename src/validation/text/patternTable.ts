/** The patterns as text: a table, and a section for each. */
import type { PatternRow } from '../pattern.ts';
import type { Validation, ValidationRow } from '../validation.ts';
import { counted } from '../../visual/words/plural.ts';
import type { Block } from '../../visual/words/block.ts';
import { headedColumns, wrapText } from '../../visual/words/wrapText.ts';
import type { Style } from '../../visual/words/style.ts';
import { readingLines, estimateText } from './readings.ts';

/**
 * One line for each pattern: the first number that does not hold beside people's, else the first that is undecided,
 * else the first that can fail.
 */
export function patternTable({ rows }: Pick<Validation, 'rows'>, style: Style): Block[] {
  const table = rows.map(({ row, name, verdict, basis, readings: all }) => {
    const reading = ([false, 'undecided', true] as const)
      .map((worst) => all.find(({ holds }) => holds === worst))
      .find((found) => found !== undefined)!;
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
    ...wrapText(
      `${style.title(`${row.row}. ${row.name}`)}: ${verdictText(row, style)}${seedsText(row)}, ${row.basis}`,
      2,
    ),
    ...readingLines(row.readings, style),
    ...wrapText(`${row.note} Source: ${row.source}.`, 4),
    '',
  ]);

const verdictText = ({ verdict }: Pick<PatternRow, 'verdict'>, style: Style): string =>
  verdict === 'undecided' ? style.faint(verdict) : verdict === 'in band' ? style.good(verdict) : style.bad(verdict);

/** How the seeds agree, where there are several: " with each of 10 seeds", " (in band with 8 of 10 seeds)". */
function seedsText({ bySeed }: Pick<ValidationRow, 'bySeed'>): string {
  if (bySeed.length === 1) return '';
  const seeds = counted(bySeed.length, 'seed');
  if (bySeed.every((verdict) => verdict === bySeed[0])) return ` with each of ${seeds}`;
  return ` (in band with ${bySeed.filter((verdict) => verdict === 'in band').length} of ${seeds})`;
}
