/** Writes a scenario as a score sheet in points. */
import { reasonWords } from '../../domain/reason.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES, perSide } from '../../domain/side.ts';
import { bestUtility } from '../../analysis/bestUtility.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { inMessage } from '../../kernel/guards.ts';
import { suggest } from '../../kernel/nearest.ts';
import { checkKeys } from '../../kernel/optionKeys.ts';
import type { Problem } from '../../kernel/problems.ts';
import { inputError, problem, throwProblems } from '../../kernel/problems.ts';
import { inPoints, pointsFor } from '../../scenario/read/pointsScale.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { SheetColumn } from './sheetColumns.ts';
import { bareName, COLUMNS } from './sheetColumns.ts';

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;

export interface WriteSheetOptions {
  /**
   * What separates the cells. With `semicolon` and `tab` numbers have a decimal comma, as spreadsheets write them where
   * the comma is the decimal sign.
   *
   * @defaultValue `comma`
   */
  readonly separator?: keyof typeof SEPARATORS;
}

type Row = Partial<Record<SheetColumn, string>>;

/**
 * Writes a scenario as a score sheet, as `fromScoreSheet` reads it. A side without `points` gets 100 points for a
 * utility of 1. Points are rounded to 9 decimals. The sheet has the issues by their labels (by their keys where labels
 * are alike), options, points, break points with their reasons, units, walk-away and opening points, rounds, names,
 * roles and the title. It has no place for the flexibility of break points, levers, policies, rivals, briefs and the
 * adviser.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `separator`: comma, semicolon or tab; default comma.
 * @returns The text of the file; lines end in "\n".
 * @throws ScenarioError for a bad scenario, and with every text that a sheet cannot hold: options of an issue that
 * differ in blank ends alone.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario } from 'dealbreaker';
 * import { toScoreSheet } from 'dealbreaker/classroom';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const sheet = toScoreSheet(scenario, { separator: 'semicolon' });
 * console.log(sheet.split('\n')[6]); // price;40;0;29;;;;USD per seat and month
 * ```
 */
export function toScoreSheet(scenario: Scenario, options: WriteSheetOptions = {}): string {
  checkKeys(options, ['separator'] satisfies (keyof WriteSheetOptions)[]);
  const { separator = 'comma' } = options;
  if (!Object.hasOwn(SEPARATORS, separator))
    throw inputError(
      'separator',
      `there is no separator "${inMessage(separator)}"`,
      suggest(String(separator), Object.keys(SEPARATORS)),
    );
  const read = asScenario(scenario);
  throwProblems(unwritable(read));
  const rows = sheetRowsOf(read, (text) => (separator === 'comma' ? text : text.replace('.', ',')));
  const columns = (Object.keys(COLUMNS) as SheetColumn[]).filter(
    (column) => !OPTIONAL.includes(column) || rows.some((row) => (row[column] ?? '') !== ''),
  );
  const sign = SEPARATORS[separator];
  return [columns.map((column) => COLUMNS[column][0]), ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map((cell) => inQuotes(cell, sign)).join(sign)}\n`)
    .join('');
}

/** The columns that a sheet has only where something stands in them. */
const OPTIONAL: readonly SheetColumn[] = ['vendorBecause', 'clientBecause', 'unit'];

/** A cell, in quotes where it holds a separator, a quote or a line end. */
const inQuotes = (cell: string, separator: string): string =>
  /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A text of the scenario; one that a spreadsheet would run as a formula stands behind an apostrophe. */
const safe = (text: string): string => (/^'?[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

/** The rows below the names of the columns. `local` writes the decimal sign of a number. */
function sheetRowsOf(scenario: Scenario, local: (number: string) => string): Row[] {
  const { keys, space, ...prepared } = prepare(scenario);
  const points = perSide((side) => pointsFor(scenario[side]));
  const written = (x: number): string =>
    local(
      x
        .toFixed(9)
        .replace(/\.?0+$/, '')
        .replace(/^-0$/, '0'),
    );
  const pair = (text: (side: Side) => string): Row => ({ vendorPoints: text('vendor'), clientPoints: text('client') });
  const labels = keys.map((key) => scenario.issues[key]!.label.trim());
  // A label of signs alone, such as an emoji, is its own name.
  const bare = labels.map((label) => bareName(label) || label);
  // A sheet opens at a package: at the best one where the scenario opens above it.
  const opensAt = (side: Side): number => Math.min(scenario[side].opensAt, bestUtility(scenario, side));
  const unlike = new Set(bare).size === keys.length && !bare.includes('');
  return [
    { issue: 'title', vendorPoints: safe(scenario.title) },
    { issue: 'names', ...pair((side) => safe(scenario[side].name)) },
    ...(scenario.roles === undefined ? [] : [{ issue: 'roles', ...pair((side) => safe(scenario.roles![side])) }]),
    { issue: 'rounds', vendorPoints: String(scenario.rounds) },
    { issue: 'walk away', ...pair((side) => written(inPoints(points[side], scenario[side].walkAway))) },
    { issue: 'opens at', ...pair((side) => written(inPoints(points[side], opensAt(side)))) },
    ...keys.flatMap((key, k) => {
      const { options, unit } = scenario.issues[key]!;
      // A mark that is itself an option would be ambiguous: the text of the option says it as well.
      const isMark = options.some((one) => String(one).toLowerCase() === 'x');
      return options.map((option, o): Row => {
        const worth = (side: Side): number => prepared[side].goals.worth[space.offsets[k]! + o]!;
        return {
          issue: safe(unlike ? labels[k]! : key),
          option: typeof option === 'number' ? local(String(option)) : safe(option),
          ...pair((side) => written((points[side].least[key] ?? 0) + points[side].total * worth(side))),
          ...limitCells(scenario, key, option, isMark ? String(option) : 'x'),
          ...(o === 0 ? { unit: safe(unit) } : {}),
        };
      });
    }),
  ];
}

/** The cells of the limits that stand on an option, and their reasons: in one column where they are alike. */
function limitCells(scenario: Scenario, key: string, option: Option, mark: string): Row {
  const at = SIDES.filter((side) => scenario[side].breakPoints[key]?.limit === option);
  // A sheet has no place for the kind of a reason, so that it is written as its words.
  const because = perSide((side) => (at.includes(side) ? reasonWords(scenario[side].breakPoints[key]!.because) : ''));
  const isOne = at.length < 2 || because.vendor === because.client;
  return {
    ...(at.includes('vendor') ? { vendorLimit: safe(mark) } : {}),
    ...(at.includes('client') ? { clientLimit: safe(mark) } : {}),
    ...(isOne
      ? { because: safe(because.vendor || because.client) }
      : { vendorBecause: safe(because.vendor), clientBecause: safe(because.client) }),
  };
}

/** Reports options that would read as one, because a sheet does not keep the blanks around a text. */
function unwritable({ issues }: Scenario): Problem[] {
  return Object.entries(issues).flatMap(([key, { options }]) => {
    const texts = options.map((option) => String(option).trim());
    // The last of equal texts writes last, so that from the end backward each has the place of its first.
    const first = new Map(texts.map((text, o): [string, number] => [text, o]).reverse());
    return texts.flatMap((text, o) =>
      text !== '' && first.get(text) === o
        ? []
        : [
            problem(
              `issues.${key}.options.${o}`,
              `a score sheet cannot tell "${String(options[o])}" from another`,
              'rename it',
            ),
          ],
    );
  });
}
