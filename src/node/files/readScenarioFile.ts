/** Reads a scenario from a file. Faults of the file and faults of the scenario become problems with the file's name. */
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
  return readScenario(readTextFile(path));
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
