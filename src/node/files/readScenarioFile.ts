/** Reads a scenario from a file. Faults of the file and faults of the scenario become problems with the file's name. */
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { readTextFile } from './readTextFile.ts';
import { fileName, withFileName } from './withFileName.ts';

/**
 * Reads and checks a scenario file.
 *
 * @param path - The path of a JSON file of at most 10 MB, in UTF-8 or UTF-16, with or without a byte order mark; or "-"
 * for standard input.
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
  const text = scenarioText(path);
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

function scenarioText(path: string): string {
  const text = readTextFile(path, 'a scenario file', ['.json']);
  if (/^\s*</.test(text))
    throw new ScenarioError([
      {
        path: fileName(path),
        what: 'it is XML, not a scenario',
        mend: 'a GENIUS domain needs its profiles: write domain.xml profile.xml profile.xml',
      },
    ]);
  return text;
}
