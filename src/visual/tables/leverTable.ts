/** The levers of a scenario by side, one line each. */
import { SIDES } from '../../domain/side.ts';
import type { LeverRow } from '../../scenario/levers/leverList.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import { styledName } from '../words/naming.ts';
import type { Style } from '../page/style.ts';
import { heading, wrapText } from '../page/wrapText.ts';
import { inRoles, roleOf } from '../words/roleText.ts';

/** Choices beyond this number are counted, not listed. */
const LISTED = 6;

export function leverTable(scenario: Scenario, levers: readonly LeverRow[], style: Style): Block[] {
  const isOf = (side: string, { path }: LeverRow): boolean => path.startsWith(`${side}.`);
  const parts: (readonly [title: string, rows: readonly LeverRow[]])[] = [
    ['The talks', levers.filter((row) => !row.path.includes('.'))],
    ...SIDES.map(
      (side) =>
        [
          `${styledName(scenario, side, style)}, the ${roleOf(scenario, side)}`,
          levers.filter((row) => isOf(side, row)),
        ] as const,
    ),
    ['The rivals', levers.filter((row) => isOf('rivals', row))],
    [
      'Others',
      levers.filter((row) => row.path.includes('.') && !['vendor', 'client', 'rivals'].some((of) => isOf(of, row))),
    ],
  ];
  return [
    ...parts
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([title, rows]): Block[] => [
        heading(title, 2),
        ...rows.flatMap((row) => wrapText(leverLine({ ...row, what: inRoles(scenario, row.what) }), 4, 4)),
        '',
      ]),
    ...wrapText('Use: --set path=value, or --vary path=from:to:step in a sweep.', 2),
  ];
}

/** "vendor.care = 0.05 (0 – 1; default 0.5): how likely it is to explain and to ask". */
function leverLine({ path, value, range, choices, default: usual, what }: LeverRow): string {
  const takes =
    range !== null
      ? `${range.minOpen ? 'above ' : ''}${range.min} – ${range.max}${range.whole ? ', whole' : ''}`
      : choices!.length <= LISTED
        ? choices!.join(', ')
        : `${choices!.slice(0, 2).join(', ')}, … (${choices!.length})`;
  const now = value === null ? '–' : String(value);
  return `${path} = ${now} (${takes}${usual === null ? '' : `; default ${usual}`}): ${what}`;
}
