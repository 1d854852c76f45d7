/** A post-mortem as text, for notebooks and files. */
import type { PostMortem } from '../../postmortem/postMortem.ts';
import { plain, unstyled } from '../words/style.ts';
import { postMortemPage } from './postMortemPage.ts';

/**
 * Tells a post-mortem as text, without colours.
 *
 * @param result - A post-mortem, as `postMortem` returns it.
 * @returns About 60 lines of at most 96 columns.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, postMortem, readScenario } from 'dealbreaker';
 * import { tellPostMortem } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const page = tellPostMortem(postMortem(negotiate(scenario, { seed: 7 }), { runs: 0, others: 0 }));
 * console.log(page.split('\n').every((line) => line.length <= 96)); // true
 * ```
 */
export const tellPostMortem = (result: PostMortem): string =>
  `${postMortemPage(result, plain).map(unstyled).join('\n')}\n`;
