/** Reads a scenario from a file. Faults of the file and faults of the scenario become problems with the file's name. */
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { readFileBytes } from './readFileBytes.ts';

/**
 * Reads and checks a scenario file.
 *
 * @param path - The path of a JSON file in UTF-8, of at most 10 MB.
 * @returns A scenario.
 * @throws ScenarioError for a bad scenario, and for a path that does not exist or is a directory, too large, not
 * readable or not text.
 *
 * @example
 * ```ts
 * import { readScenarioFile } from 'dealbreaker/node';
 *
 * console.log(readScenarioFile('examples/scenarios/small-point.json').rounds); // 16
 * ```
 */
export function readScenarioFile(path: string): Scenario {
  if (path === '')
    throw new ScenarioError([{ path: 'scenario', what: 'the path is empty', mend: 'give a scenario file' }]);
  const text = readTextFile(path);
  return withFileName(path, () => readScenario(text));
}

/** Reads several scenario files. Throws ScenarioError with the problems of all of them. */
export function readScenarioFiles(paths: readonly string[]): Scenario[] {
  const problems: Problem[] = [];
  const found = paths.flatMap((path) => {
    try {
      return [readScenarioFile(path)];
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ScenarioError(problems);
  return found;
}

/** Calls `read`, and adds the name of the file to the paths of its problems. */
function withFileName<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new ScenarioError(
      error.problems.map(({ path, ...rest }) => ({ path: path === '' ? file : `${file}: ${path}`, ...rest })),
    );
  }
}

/** The text of a file in UTF-8; `wanted` names it in what is said of a bad one. Throws ScenarioError as above. */
export function readTextFile(path: string, wanted = 'a scenario file'): string {
  const bytes = readFileBytes(path, wanted, ['.json']);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ScenarioError([{ path, what: 'it is not text', mend: `give ${wanted}: JSON, in UTF-8` }]);
  }
  if (/^\s*</.test(text))
    throw new ScenarioError([
      {
        path,
        what: 'it is XML, not a scenario',
        mend: 'a GENIUS domain needs its profiles: write domain.xml profile.xml profile.xml',
      },
    ]);
  return text;
}
