/** A scenario from a file. Whatever is wrong with the file is told as a problem, like whatever is wrong in it. */
import { ScenarioError } from '../kernel/problems.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { bytesOf } from './bytesOf.ts';

/** Reads and checks a scenario file. Throws ScenarioError for a bad scenario and for a path that is not there, a directory, too large, not readable or not text. */
export function readScenarioFile(path: string): Scenario {
  if (path === '') throw new ScenarioError([{ path: 'scenario', what: 'the path is empty', mend: 'give a scenario file' }]);
  return readScenario(textOf(path));
}

function textOf(path: string): string {
  const bytes = bytesOf(path, 'a scenario file', ['.json']);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ScenarioError([{ path, what: 'it is not text', mend: 'give a scenario file: JSON, in UTF-8' }]);
  }
  if (/^\s*</.test(text)) throw new ScenarioError([{ path, what: 'it is XML, not a scenario', mend: 'a GENIUS domain needs its profiles: write domain.xml profile.xml profile.xml' }]);
  return text;
}
