/** The entry point `dealbreaker/charts`: results as charts, pages, tables and sentences. */

// Charts: Vega-Lite specifications.
export { charts } from './charts.ts';
export type { BlameSource } from './charts/blame.ts';
export type { ChainSource } from './charts/chain.ts';
export type { ChartSpec } from './charts/parts/chartSpec.ts';
export type { DistributionOptions } from './charts/distribution.ts';
export type { MapOptions } from './charts/map.ts';
export type { OutcomesOptions } from './charts/outcomes.ts';
export type { WorthOptions } from './charts/parts/axes.ts';
export type { Hand } from './charts/outcomes.ts';
export type { LabelledSimulation } from './charts/rates.ts';
export type { RescuesSource } from './charts/rescues.ts';
export type { TournamentRanking } from './charts/tournament.ts';

// Charts drawn: SVG, and tables of HTML.
export { chartTable } from './svg/chartTable.ts';
export type { DrawOptions } from './svg/drawChart.ts';
export { drawChart } from './svg/drawChart.ts';

// Results for a notebook or a page.
export type { Bundle, Shown, ShowOptions } from './show.ts';
export { show } from './show.ts';
export type { Cell as TableCell, Row as TableRow } from './show/html.ts';
export type { FlatRow } from './words/csv.ts';

// A post-mortem in sentences.
export { tellPostMortem } from './postmortem/postMortemPage.ts';
