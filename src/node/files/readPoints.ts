/** Reads the points of a sweep from a file: a table whose first line names lever paths, or JSON lines. */
import type { DesignPoint } from '../../experiments/design/design.ts';
import { parseJson } from '../../kernel/parseJson.ts';
import { suggest } from '../../kernel/nearest.ts';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError, problem, throwProblems } from '../../kernel/problems.ts';
import { cellNumber, readCsv, unescaped } from '../../kernel/readCsv.ts';
import { issueAt } from '../../scenario/levers/leverValue.ts';
import { parseLever } from '../../scenario/levers/parseLever.ts';
import { optionReader } from '../../scenario/read/optionReader.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { readTextFile } from './readTextFile.ts';
import { fileName, STANDARD_INPUT } from './withFileName.ts';
import { counted } from '../../visual/words/plural.ts';

/**
 * Reads the points of a sweep. A cell is an option where its lever takes options; else a number or JSON where it reads
 * as such, else text.
 *
 * @param scenario - The scenario whose levers the points set.
 * @param path - A file that ends in .csv or .jsonl; or "-" for standard input, whose first letter tells the two apart.
 * @returns One point for each line.
 * @throws ScenarioError where the file cannot be read, or is no table; with every column that is there twice, every
 * line of another length, and every cell that is no option or may be several.
 */
export function readPoints(scenario: Scenario, path: string): DesignPoint[] {
  const input = path === STANDARD_INPUT;
  if (!input && !/\.(csv|jsonl)$/i.test(path))
    throw new ScenarioError([{ path, what: 'the ending names no kind of table', mend: 'end it in .jsonl or .csv' }]);
  const text = readTextFile(path, 'a table of points', ['.csv', '.jsonl']);
  const isJson = input ? /^\s*\{/.test(text) : /l$/i.test(path);
  return isJson ? jsonLines(fileName(path), text) : tableLines(scenario, fileName(path), text);
}

function tableLines(scenario: Scenario, name: string, text: string): DesignPoint[] {
  const { separator, lines } = readCsv(text, name);
  const [head, ...rows] = lines;
  const problems: Problem[] = [];
  const columns = (head?.cells ?? []).map((cell) => {
    const issue = issueAt(scenario, cell.trim());
    return { path: cell.trim(), options: issue?.options.map(String) ?? [], meant: issue && optionReader(issue) };
  });
  columns.forEach(({ path }, c) => {
    if (columns.findIndex((other) => other.path === path) < c)
      problems.push(problem(`${name}, line ${head!.line}`, `the column "${path}" is there twice`, 'leave one out'));
  });
  const points = rows.map(({ line, cells }) => {
    const at = `${name}, line ${line}`;
    if (cells.length !== columns.length)
      problems.push(
        problem(
          at,
          `it has ${counted(cells.length, 'cell')}, and the head has ${columns.length}`,
          'give every line a cell for each column',
        ),
      );
    const entries = columns.map(({ path, options, meant }, c): [string, unknown] => {
      const cell = cells[c] ?? '';
      if (meant === null) return [path, cellNumber(cell, separator) ?? parseLever(`x=${cell}`)[1]];
      const found = [cell, unescaped(cell.trim())].map(meant).find(({ length }) => length > 0) ?? [];
      if (found.length !== 1 && c < cells.length)
        problems.push(
          problem(
            `${at}, ${path}`,
            found.length > 1 ? `"${cell}" may be ${found.join(' or ')}` : `there is no option "${cell}"`,
            suggest(cell, options),
          ),
        );
      return [path, found[0]];
    });
    return Object.fromEntries(entries) as DesignPoint;
  });
  throwProblems(problems);
  return points;
}

const jsonLines = (name: string, text: string): DesignPoint[] =>
  text
    .split(/\r\n?|\n/)
    .flatMap((line, n) => (line.trim() === '' ? [] : [parseJson(line, `${name}, line ${n + 1}`) as DesignPoint]));
