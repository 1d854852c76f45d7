/** The entry point `dealbreaker/genius`: domains and profiles of GENIUS and GeniusWeb as scenarios, and back. */
export { fromGenius } from './fromGenius.ts';
export type { GeniusFiles } from './readGenius.ts';
export type { GeniusTexts } from './toGenius.ts';
export { toGenius } from './toGenius.ts';
