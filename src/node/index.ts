/** The entry point `dealbreaker/node`: what needs a file system or threads. */
export { compare } from './compare.ts';
export type { Crew } from './crew.ts';
export { openCrew } from './crew.ts';
export type { PlayOptions, Progress } from './play.ts';
export { readScenarioFile } from './readScenarioFile.ts';
export { sensitivity } from './sensitivity.ts';
export { simulate } from './simulate.ts';
export { sweep } from './sweep.ts';
