/** The patterns as text: a table, and a section for each. */
import type { PatternRow } from '../pattern.ts';
import type { Validation, ValidationRow } from '../validation.ts';
import { counted } from '../../visual/words/plural.ts';
import type { Block } from '../../visual/page/block.ts';
import { headedColumns, wrapText } from '../../visual/page/wrapText.ts';
import type { Style } from '../../visual/page/style.ts';
import { readingLines, estimateText } from './readings.ts';

/**
 * One line for each pattern: the first number that does not hold beside people's, else the first that is undecided,
 * else the first that can fail.
 */
export function patternTable({ rows }: Pick<Validation, 'rows'>, style: Style): Block[] {
  const table = rows.map((one) => {
    const { row, name, basis, readings: all } = one;
    const reading = ([false, 'undecided', true] as const)
      .map((worst) => all.find(({ holds }) => holds === worst))
      .find((found) => found !== undefined)!;
    return [
      String(row),
      tableVerdict(one, style),
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

/** The verdict with how often the seeds say what, where they differ: "undecided: in band 8, undecided 2". */
const tableVerdict = (row: ValidationRow, style: Style): string =>
  isStable(row) ? verdictText(row, style) : `${verdictText(row, style)}: ${countsText(row)}`;

/** How the seeds agree, where there are several: " with each of 10 seeds", " (of 10 seeds: in band 8, undecided 2)". */
function seedsText(row: ValidationRow): string {
  const { bySeed } = row;
  if (bySeed.length === 1) return '';
  const seeds = counted(bySeed.length, 'seed');
  return isStable(row) ? ` with each of ${seeds}` : ` (of ${seeds}: ${countsText(row)})`;
}

const isStable = ({ bySeed }: ValidationRow): boolean => bySeed.every((verdict) => verdict === bySeed[0]);

/** How many seeds have each verdict, the most first: "in band 8, undecided 2". */
const countsText = ({ bySeed }: ValidationRow): string =>
  (['in band', 'undecided', 'out of band'] as const)
    .map((verdict) => ({ verdict, count: bySeed.filter((one) => one === verdict).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ verdict, count }) => `${verdict} ${count}`)
    .join(', ');
