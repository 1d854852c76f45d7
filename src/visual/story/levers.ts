/** The table of levers in a briefing: each human lever and each lever that a policy reads, for both sides. */
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import { SIDE_LEVERS } from '../../domain/levers/sideLevers.ts';
import type { SideLever } from '../../domain/levers/sideLevers.ts';
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { styledName } from '../words/naming.ts';
import type { Style } from '../page/style.ts';
import type { Block } from '../page/block.ts';
import { headedColumns, wrapText } from '../page/wrapText.ts';
import { beforeText } from './beforeText.ts';
import type { BriefingRow } from './changes/sideWords.ts';
import { FLEXIBILITY_ROW, SIDE_WORDS } from './changes/sideWords.ts';

/** The rows of a side's levers, in the order of their words. */
const rowsWhere = (shown: (entry: LeverEntry) => boolean): BriefingRow[] =>
  Object.entries(SIDE_WORDS).flatMap(([name, words]) =>
    'row' in words && shown(SIDE_LEVERS[name as SideLever]) ? [words.row] : [],
  );

const ROWS: readonly BriefingRow[] = [
  ...rowsWhere(({ human }) => human === true),
  FLEXIBILITY_ROW,
  ...rowsWhere(({ human }) => human !== true),
];

/**
 * The levers of both sides, in words with the number beside them.
 *
 * @param scenario - The scenario whose sides are described.
 * @param style - How the names of the sides are styled.
 * @returns The lines of a table with one column for each side: human levers first, then the others; then whether the
 * sides meet before the table.
 */
export function levers(scenario: Scenario, style: Style): Block[] {
  const heads = SIDES.map((side) => styledName(scenario, side, style));
  const rows = ROWS.map(({ label, cell }) => [label, ...SIDES.map((side) => cell(scenario[side]))]);
  return [...headedColumns(['', ...heads], rows, 2), '', ...wrapText(beforeText(scenario, style), 2)];
}
