/** Reads the points of a sweep from a file: CSV whose first line names lever paths, or JSON lines. */
import { readFileSync } from 'node:fs';
import type { DesignPoint } from '../../experiments/design/design.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { readCsv } from '../../kernel/readCsv.ts';
import { parseLever } from '../../scenario/levers/parseLever.ts';

/**
 * Reads the points as they stand there; a cell is a number or JSON where it reads as such, else text. Throws
 * ScenarioError where the file is not there, or is no table.
 */
export function readPoints(path: string): DesignPoint[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new ScenarioError([
      {
        path,
        what: `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
        mend: 'check the path and its permissions',
      },
    ]);
  }
  if (path.endsWith('.jsonl')) return jsonLines(path, text);
  if (!path.endsWith('.csv'))
    throw new ScenarioError([{ path, what: 'the ending names no kind of table', mend: 'end it in .jsonl or .csv' }]);
  const [head = [], ...lines] = readCsv(text, path);
  return lines.map((cells, n) => {
    if (cells.length !== head.length)
      throw new ScenarioError([
        {
          path: `${path}, line ${n + 2}`,
          what: `it has ${cells.length} cells, and the head has ${head.length}`,
          mend: 'give every line a cell for each column',
        },
      ]);
    return Object.fromEntries(
      head.map((name, c) => [name.trim(), parseLever(`x=${cells[c]!}`)[1] as DesignPoint[string]]),
    );
  });
}

function jsonLines(path: string, text: string): DesignPoint[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, n) => {
      try {
        return JSON.parse(line) as DesignPoint;
      } catch {
        throw new ScenarioError([
          { path: `${path}, line ${n + 1}`, what: 'it is not JSON', mend: 'write one object on each line' },
        ]);
      }
    });
}
