/** Adds the name of a file to the problems of what is in it. */
import { ScenarioError } from '../../kernel/problems.ts';

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

/** Returns the name of a file in a problem. */
export const fileName = (path: string): string => (path === STANDARD_INPUT ? 'standard input' : path);

/** Calls `read`, and adds the name of the file to the paths of its problems. */
export function withFileName<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const name = fileName(file);
    throw new ScenarioError(
      error.problems.map(({ path, ...rest }) => ({ path: path === '' ? name : `${name}: ${path}`, ...rest })),
    );
  }
}
