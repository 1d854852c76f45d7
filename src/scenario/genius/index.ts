/** The entry point `dealbreaker/genius` converts domains and profiles of GENIUS and GeniusWeb to scenarios and back. */
export { fromGenius } from './fromGenius.ts';
export type { GeniusFiles } from './readGenius.ts';
export type { GeniusTexts } from './toGenius.ts';
export { toGenius } from './toGenius.ts';
