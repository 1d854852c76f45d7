/** The entry point `dealbreaker/charts`: results as charts, pages, tables and sentences. */

// Charts: Vega-Lite specifications.
export { charts } from './charts.ts';
export type { ChartSpec } from './charts/parts/chartSpec.ts';

// Results for a notebook or a page.
export type { Bundle, Shown, ShowOptions } from './show.ts';
export { show } from './show.ts';

// A post-mortem in sentences.
export { tellPostMortem } from './postmortem/postMortemPage.ts';
