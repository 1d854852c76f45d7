/** The entry point `dealbreaker/node`: what needs a file system. */
export { readGeniusFiles } from './readGeniusFiles.ts';
export { readScenarioFile } from './readScenarioFile.ts';
