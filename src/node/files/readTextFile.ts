/** Reads a text file, or a JSON file, as people save it. */
import { decodeText } from '../../kernel/decodeText.ts';
import { parseJson } from '../../kernel/parseJson.ts';
import { readFileBytes } from './readFileBytes.ts';
import { withFileName } from './withFileName.ts';

/**
 * Reads a text file in UTF-8 or UTF-16, with or without a byte order mark.
 *
 * @param path - The path; "-" for standard input.
 * @param wanted - The kind of file in words, such as "a scenario file"; problems name it.
 * @param endings - The endings of that kind of file.
 * @returns The text without its byte order mark.
 * @throws ScenarioError for a file that cannot be read or is not text.
 */
export const readTextFile = (path: string, wanted: string, endings: readonly string[]): string => {
  const bytes = readFileBytes(path, wanted, endings);
  return withFileName(path, () => decodeText(bytes));
};

/**
 * Reads a JSON file in one of those encodings.
 *
 * @param path - The path.
 * @param wanted - The kind of file in words.
 * @returns The data.
 * @throws ScenarioError for a file that cannot be read, and where it is not JSON, with line and column.
 */
export const readJsonFile = (path: string, wanted: string): unknown =>
  parseJson(readTextFile(path, wanted, ['.json']), path);
