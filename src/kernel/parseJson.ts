/** Parses JSON. The error of a text that is not JSON names the line and the column. */
import { decodeText } from './decodeText.ts';
import { ScenarioError, problem } from './problems.ts';

/**
 * Parses JSON.
 *
 * @param input - Text, or the bytes of a file in UTF-8 or UTF-16, with or without a byte order mark.
 * @param path - The name of the text in a problem; default "".
 * @returns The data.
 * @throws ScenarioError where it is empty, is not JSON or has a key twice, with line and column, each counted from 1.
 */
export function parseJson(input: string | Uint8Array, path = ''): unknown {
  const text = decodeText(input);
  let data: unknown;
  try {
    data = JSON.parse(text) as unknown;
  } catch {
    if (text.trim() === '') throw new ScenarioError([problem(path, 'it is empty', 'give text in JSON')]);
    const [why, mend] = /^.{0,3}\0/s.test(text)
      ? ['it is UTF-16 that was read as UTF-8', 'give the bytes of the file']
      : [placeOf(text, faultIn(text)), 'look for a missing comma, quote or bracket there'];
    throw new ScenarioError([problem(path, `it is not JSON (${why})`, mend)]);
  }
  const twice = repeatedKey(text);
  if (twice === null) return data;
  const what = `it is there twice (${placeOf(text, twice.at)})`;
  throw new ScenarioError([problem(path === '' ? twice.path : `${path}: ${twice.path}`, what, 'leave one out')]);
}

/** The line and the column of an offset, each counted from 1. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return `line ${before.length}, column ${[...before.at(-1)!].length + 1}`;
}

/** Finds the first key of valid JSON that its object has already, by its path and its offset. */
function repeatedKey(text: string): { path: string; at: number } | null {
  /** What is open, the innermost last: the key or the place at which the text is; `keys` is null for a list. */
  const open: { readonly keys: Set<string> | null; at: string | number }[] = [];
  let isKey = false;
  for (const { index, 0: whole, 1: lexeme = '' } of text.matchAll(LEXEME)) {
    const top = open.at(-1);
    if (lexeme === '{' || lexeme === '[')
      open.push({ keys: lexeme === '{' ? new Set() : null, at: lexeme === '{' ? '' : 0 });
    else if (lexeme === '}' || lexeme === ']') open.pop();
    else if (lexeme === ',' && typeof top!.at === 'number') top!.at++;
    else if (isKey) {
      const key = JSON.parse(lexeme) as string;
      top!.at = key;
      if (top!.keys!.has(key))
        return { path: open.map(({ at }) => at).join('.'), at: index + whole.length - lexeme.length };
      top!.keys!.add(key);
    }
    isKey = lexeme === '{' || (lexeme === ',' && top!.keys !== null);
  }
  return null;
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
