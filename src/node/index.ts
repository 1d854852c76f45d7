/** The entry point `dealbreaker/node`: what needs a file system. */
export { readScenarioFile } from './readScenarioFile.ts';
