/** Which rows each mechanism carries, as text. */
import type { KnockoutRow } from '../knockouts.ts';
import { KNOCKOUTS } from '../knockouts.ts';
import type { Block } from '../../visual/page/block.ts';
import type { Style } from '../../visual/page/style.ts';
import { columns, headedColumns, wrapText } from '../../visual/page/wrapText.ts';

/** A table of verdicts without each mechanism; a star where a number that decides leaves its interval. */
export function knockoutTable(rows: readonly KnockoutRow[], style: Style): Block[] {
  const intro =
    'The verdict of each row without each mechanism. *: a number that decides leaves the interval that it had with ' +
    'everything on. A row that nothing moves follows from the geometry of the situation.';
  const table = rows.map(({ row, name, verdict, without, carriedBy, geometry }) => [
    String(row),
    name,
    verdict,
    ...without.map((one) => `${one.verdict}${one.moves ? ' *' : ''}`),
    geometry ? style.faint('geometry') : carriedBy.length === 0 ? 'none alone' : carriedBy.join(', '),
  ]);
  return [
    ...wrapText(intro, 2),
    ...columns(
      KNOCKOUTS.map(({ name, what }) => [name, what]),
      4,
    ),
    '',
    ...headedColumns(
      ['', 'pattern', 'all on', ...KNOCKOUTS.map(({ name }) => `no ${name}`), 'carried by'],
      table,
      2,
      [0],
    ),
  ];
}
