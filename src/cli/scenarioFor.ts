/** The scenario that a command line names, with its levers pulled. */
import { readScenarioFile } from '../node/readScenarioFile.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { pull } from './pull.ts';
import type { Arguments } from './command.ts';

/** Reads the file and pulls every `--set`. Throws ScenarioError with every problem of the file, or else of the levers. */
export const scenarioFor = (given: Arguments): Scenario => pull(readScenarioFile(given.words[0]!), given.texts('set'));
