/** The scenario that a command line names, with its levers pulled. */
import { readGeniusFiles } from '../../node/files/readGeniusFiles.ts';
import { readScenarioFile } from '../../node/files/readScenarioFile.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { applyLevers } from './applyLevers.ts';
import type { Arguments } from './command.ts';

/**
 * Reads the scenario file, or the domain and its two profiles (vendor's, client's), and pulls every `--set`. Throws
 * ScenarioError with every problem of the files, or else of the levers.
 */
export const scenarioFor = (given: Arguments): Scenario =>
  applyLevers(
    isDomain(given)
      ? readGeniusFiles(given.words[0]!, given.words[1]!, given.words[2]!)
      : readScenarioFile(given.words[0]!),
    given.texts('set'),
  );

/** Whether the line names a GENIUS domain with two profiles instead of a scenario. */
export const isDomain = (given: Arguments): boolean => given.words.length === 3;
