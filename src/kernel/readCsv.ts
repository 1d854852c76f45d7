/** Reads comma-separated values (RFC 4180). */
import { ScenarioError } from './problems.ts';

/**
 * Splits the text into lines of cells. A cell in quotes may hold commas and line ends, and a quote in it is written
 * twice. A byte order mark and lines whose cells are all blank are dropped.
 *
 * @param csv - The text.
 * @param path - The name of the text in a problem.
 * @returns One list of cells for each line.
 * @throws ScenarioError where a quote is opened and not closed.
 */
export function readCsv(csv: string, path: string): string[][] {
  const text = csv.replace(/^\ufeff/, '');
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\n') {
      line.push(cell);
      cell = '';
      if (letter === '\n') {
        lines.push(line);
        line = [];
      }
    } else if (letter !== '\r') cell += letter;
  }
  if (quoted)
    throw new ScenarioError([
      { path, what: 'a quote is opened and not closed', mend: 'write a quote inside a cell twice' },
    ]);
  if (cell !== '' || line.length > 0) lines.push([...line, cell]);
  return lines.filter((one) => one.some((value) => value.trim() !== ''));
}
