/** Parses JSON. The error of a text that is not JSON names the line and the column. */
import { decodeText } from './decodeText.ts';
import { ScenarioError, problem } from './problems.ts';

/**
 * Parses JSON.
 *
 * @param input - Text, or the bytes of a file in UTF-8 or UTF-16, with or without a byte order mark.
 * @param path - The name of the text in a problem; default "".
 * @returns The data.
 * @throws ScenarioError where it is not JSON, with line and column, each counted from 1.
 */
export function parseJson(input: string | Uint8Array, path = ''): unknown {
  const text = decodeText(input);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const before = text.slice(0, faultIn(text)).split(/\r\n?|\n/);
    const place = `line ${before.length}, column ${[...before.at(-1)!].length + 1}`;
    const [why, mend] = text.includes('\0')
      ? ['it is UTF-16 that was read as UTF-8', 'give the bytes of the file']
      : [place, 'look for a missing comma, quote or bracket there'];
    throw new ScenarioError([problem(path, `it is not JSON (${why})`, mend)]);
  }
}

/** Space, and then a text, a sign, a number or word, or the end. */
const LEXEME = /[ \t\n\r]*("(?:[^"\\]|\\.)*"?|[{}[\],:]|[^ \t\n\r"{}[\],:]+|$)/gs;
/** The signs that a value may begin with; "0" stands for a number or a word. */
const VALUE = '{["0';

/** Finds the first lexeme that JSON cannot have at its place, as an offset. */
function faultIn(text: string): number {
  /** The brackets that close what is open, the innermost last. */
  const open: string[] = [];
  /** The signs that may follow. */
  let next = VALUE;
  for (const { index, 0: whole, 1: lexeme = '' } of text.matchAll(LEXEME)) {
    const sign = /^["{}[\],:]/.test(lexeme) ? lexeme.slice(0, 1) : '0';
    const start = index + whole.length - lexeme.length;
    if (!next.includes(sign) || ('"0'.includes(sign) && !isJson(lexeme))) return start;
    const isKey = next.startsWith('"');
    next = ',}]';
    if (sign === '{') {
      open.push('}');
      next = '"}';
    } else if (sign === '[') {
      open.push(']');
      next = `${VALUE}]`;
    } else if (sign === ':') next = VALUE;
    else if (sign === ',' && open.length > 0) next = open.at(-1) === '}' ? '"' : VALUE;
    else if (isKey && sign === '"') next = ':';
    else if (!'"0'.includes(sign) && open.pop() !== sign) return start;
  }
  return text.length;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
