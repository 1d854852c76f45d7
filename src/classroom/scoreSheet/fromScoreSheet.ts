/** Converts a score sheet in points, as a trainer writes it, to a scenario. */
import { SIDES, perSide } from '../../domain/side.ts';
import { inMessage } from '../../kernel/guards.ts';
import { checkKeys } from '../../kernel/optionKeys.ts';
import type { PathReporter, Problem } from '../../kernel/problems.ts';
import { ScenarioError, problem, throwProblems } from '../../kernel/problems.ts';
import type { Separator } from '../../kernel/readCsv.ts';
import { cellNumber } from '../../kernel/readCsv.ts';
import { issueKeys } from '../../scenario/read/issueKeys.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { IssueInput, ScenarioInput } from '../../scenario/read/scenarioInput.ts';
import type { ScoreSheet, SheetIssue } from './readScoreSheet.ts';
import { readScoreSheet } from './readScoreSheet.ts';
import { sheetOptions } from './sheetOptions.ts';
import type { SheetInput } from './sheetRows.ts';
import { sheetRows } from './sheetRows.ts';
import { sheetSide } from './sheetSide.ts';
import { roleProblem } from '../../scenario/read/roles.ts';

export interface ScoreSheetOptions {
  /**
   * The title of a sheet without a row "title".
   *
   * @defaultValue `A score sheet`
   */
  readonly title?: string;
}

/** The rounds of a sheet that says nothing of them. */
const ROUNDS = 10;

/**
 * Converts a score sheet to a scenario. The first row names the columns: `issue`, `option`, `vendor points`,
 * `client points`; and, where there are any, `vendor limit`, `client limit`, `because`, `vendor because`,
 * `client because`, `unit`. Every other row is one option of an issue; an empty cell under `issue` repeats the issue
 * above. A limit is an `x` in the row of the last option that the side accepts, or the text of that option. Rows
 * without an option say what holds for the whole: `walk away` (the points of each side without a deal; required),
 * `opens at` (points), `rounds` (default 10), `names` (default Vendor and Client), `roles` (what the sides are
 * called, such as employer and candidate; default vendor and client) and `title`.
 *
 * Points may be negative, and both sides may like the same option best; no sum is asked for. Every ranking and every
 * difference of points is kept, and `points` of each side holds what `toScoreSheet` needs to write them again. An issue
 * whose options are all numbers gets numbers as options.
 *
 * @param sheet - The text of a file with cells separated by commas, semicolons or tabs; its bytes in UTF-8 or UTF-16,
 * with or without a byte order mark; or a list of rows, each a list of cells, as a reader of spreadsheets returns it.
 * Numbers have a decimal point or, where commas do not separate cells, a decimal comma.
 * @param options - `title`: the title of a sheet that has none.
 * @returns A scenario; what the sheet does not say has its default.
 * @throws ScenarioError with every problem, each with the address of its cell (C7).
 *
 * @example
 * ```ts
 * import { fromScoreSheet } from 'dealbreaker/classroom';
 *
 * const scenario = fromScoreSheet(`issue,option,vendor points,client points
 * fee,40,0,60
 * fee,50,30,30
 * start,now,20,-10
 * start,later,0,0
 * walk away,,15,20
 * `);
 * console.log(scenario.vendor.goals['fee']?.weight, scenario.vendor.walkAway); // 0.6 0.3
 * ```
 */
export function fromScoreSheet(sheet: SheetInput, options: ScoreSheetOptions = {}): Scenario {
  checkKeys(options, ['title'] satisfies (keyof ScoreSheetOptions)[]);
  const problems: Problem[] = [];
  const report: PathReporter = (path, what, mend) => void problems.push(problem(path, what, mend));
  const rows = sheetRows(sheet, '');
  const read = readScoreSheet(rows, report);
  if (read === null) throw new ScenarioError(problems);
  const isSound = problems.length === 0;
  if (!read.whole.has('walkaway'))
    report('', 'there is no row "walk away"', 'add one, with the points of each side without a deal');
  const rounds = roundsOf(read, rows.separator, report);
  const roles = rolesOf(read, report);
  // Points that are missing would make every number after them wrong.
  if (!isSound) throw new ScenarioError(problems);
  const keys = issueKeys(read.issues.map(({ name }) => name));
  const sides = perSide((side) => sheetSide(read, side, keys, rows.separator, report));
  throwProblems(problems);
  return readScenario({
    schemaVersion: 1,
    title: read.whole.get('title')?.first.text || (options.title ?? 'A score sheet'),
    ...roles,
    rounds,
    issues: Object.fromEntries(read.issues.map((issue, k) => [keys[k]!, issueOf(issue, keys[k]!, rows.separator)])),
    ...sides,
  });
}

/** The rounds of a sheet; the default where it says nothing. */
function roundsOf({ whole }: ScoreSheet, separator: Separator, report: PathReporter): number {
  const cell = whole.get('rounds')?.first;
  if (cell === undefined || cell.text === '') return ROUNDS;
  const rounds = cellNumber(cell.text, separator);
  if (rounds !== null && Number.isInteger(rounds) && rounds >= 1 && rounds <= 100_000) return rounds;
  report(cell.at, `"${inMessage(cell.text)}" is not a number of rounds`, 'write a whole number from 1 to 100000');
  return ROUNDS;
}

/** What the sides are called; `{}` where the sheet says nothing. */
function rolesOf({ whole }: ScoreSheet, report: PathReporter): Pick<ScenarioInput, 'roles'> {
  const row = whole.get('roles');
  const roles = row === undefined ? null : perSide((side) => row[side].text);
  if (roles === null || SIDES.every((side) => roles[side] === '')) return {};
  for (const side of SIDES) {
    const what = roleProblem(roles[side]);
    if (what !== null) report(row![side].at, what, 'write a word for each side, such as employer and candidate');
  }
  return { roles };
}

function issueOf(issue: SheetIssue, key: string, separator: Separator): IssueInput {
  const { name, unit } = issue;
  return {
    ...(name === key ? {} : { label: name }),
    ...(unit === '' ? {} : { unit }),
    options: sheetOptions(issue, separator),
  };
}
