/** Reads the points of a sweep from a file: a table whose first line names lever paths, or JSON lines. */
import type { DesignPoint } from '../../experiments/design/design.ts';
import { parseJson } from '../../kernel/parseJson.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { cellNumber, readCsv } from '../../kernel/readCsv.ts';
import { leverValue, optionsAt } from '../../scenario/levers/leverValue.ts';
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
 * @throws ScenarioError where the file cannot be read, or is no table.
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
  return rows.map(({ line, cells }) => {
    if (cells.length !== head!.cells.length)
      throw new ScenarioError([
        {
          path: `${name}, line ${line}`,
          what: `it has ${counted(cells.length, 'cell')}, and the head has ${head!.cells.length}`,
          mend: 'give every line a cell for each column',
        },
      ]);
    return Object.fromEntries(
      head!.cells.map((name, c) => {
        const [lever, cell] = [name.trim(), cells[c]!];
        const number = optionsAt(scenario, lever) === null ? cellNumber(cell, separator) : null;
        return [lever, (number ?? leverValue(scenario, lever, cell.trim())) as DesignPoint[string]];
      }),
    );
  });
}

const jsonLines = (name: string, text: string): DesignPoint[] =>
  text
    .split(/\r\n?|\n/)
    .flatMap((line, n) => (line.trim() === '' ? [] : [parseJson(line, `${name}, line ${n + 1}`) as DesignPoint]));
