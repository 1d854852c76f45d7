/**
 * How the runs of a scenario spread: what each side ended with, counted in steps of a twentieth, and how satisfied it
 * was, deals apart from failures.
 */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { FlatRow } from '../words/csv.ts';
import { formatCount } from '../words/formatNumber.ts';
import { counted } from '../words/plural.ts';
import type { ChartSpec } from './parts/chartSpec.ts';
import { chart } from './parts/chartSpec.ts';
import type { HistogramColumn } from './parts/histogram.ts';
import { endingNames, histogram } from './parts/histogram.ts';
import { ratedSides, satisfactionMeans, satisfactionOf } from './parts/satisfactionOf.ts';
import { demandRows, endingChecks } from './parts/given.ts';
import { checkKeys } from '../../kernel/optionKeys.ts';
import type { Roles } from '../words/roleText.ts';
import { roleOf } from '../words/roleText.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

export interface DistributionOptions {
  /**
   * The title of the chart.
   *
   * @defaultValue what is drawn
   */
  readonly title?: string;
  /**
   * The words for the two sides, as a scenario's `roles` has them.
   *
   * @defaultValue vendor and client
   */
  readonly roles?: Scenario['roles'] | undefined;
}

/** The width of a bar, in utility and, at most, in satisfaction. */
const [UTILITY_STEP, SATISFACTION_STEP] = [0.05, 0.5];
/** The most bars of a histogram of satisfaction, whatever scale a class rated on. */
const MAX_BARS = 20;

/**
 * Draws one histogram a side: how many negotiations ended with which utility; and one a side of how satisfied it was,
 * where the rows say so.
 *
 * @param rows - Rows as `runs` returns them, or as `simulate --out` writes them; at least one.
 * @param options - The title, and the words for the sides.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where there is no row.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, runs } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const rows = [...runs(scenario, { runs: 20 })];
 * console.log(typeof charts.distribution(rows).description); // string
 * ```
 */
export function distribution(rows: readonly FlatRow[], options: DistributionOptions = {}): ChartSpec {
  demandRows(rows, 'rows', 'there are no runs', 'give rows as runs returns them, at least one', endingChecks);
  checkKeys(options, ['title', 'roles'] satisfies (keyof DistributionOptions)[]);
  const { title = 'What each side ended with' } = options;
  const names = endingNames(rows);
  const seeds = [...new Set(rows.flatMap((row) => (row['seed'] == null ? [] : [String(row['seed'])])))].join(', ');
  const deals = rows.filter((row) => row['kind'] === 'agreement').length;
  const means = SIDES.map((side) => `The ${roleOf(options, side)}'s mean is ${meanUtility(rows, side).toFixed(2)}`);
  return chart(
    title,
    `${counted(rows.length, 'negotiation')}, ${counted(deals, 'deal')}; those without a deal count with ` +
      `what the side was left with${seeds === '' ? '' : ` (seed ${seeds})`}`,
    `Histograms of what each side ended with in ${counted(rows.length, 'negotiation')}, of which ` +
      `${deals === 1 ? '1 was a deal' : `${formatCount(deals)} were deals`}. ` +
      `${means.join('. ')}. ` +
      satisfactionMeans(rows, options),
    {
      vconcat: [
        ...SIDES.map((side) => histogram(rows, utilityColumn(rows, side, options), names)),
        ...ratedSides(rows).map((side) => histogram(rows, satisfactionColumn(rows, side, options), names)),
      ],
      spacing: 20,
      resolve: { scale: { color: 'independent' } },
    },
  );
}

const meanUtility = (rows: readonly FlatRow[], side: string): number =>
  rows.reduce((sum, row) => sum + Number(row[`utility.${side}`]), 0) / rows.length;

function utilityColumn(rows: readonly FlatRow[], side: Side, roles: Roles): HistogramColumn {
  const column = `utility.${side}`;
  const most = rows.reduce((high, row) => Math.max(high, Number(row[column])), 1);
  const end = most > 1 ? Number(((Math.floor(most / UTILITY_STEP + 1e-9) + 1) * UTILITY_STEP).toFixed(2)) : 1;
  const role = roleOf(roles, side);
  const title = `what the ${role} ended with, utility from 0 to ${end}`;
  return { side, role, column, what: 'utility', title, low: 0, high: end, step: UTILITY_STEP, legend: true };
}

/** From 1 to 5, or on the scale on which a class rated where that goes beyond. */
function satisfactionColumn(rows: readonly FlatRow[], side: Side, roles: Roles): HistogramColumn {
  const numbers = satisfactionOf(rows, side);
  const low = numbers.reduce((least, number) => Math.min(least, Math.floor(number)), 1);
  const high = numbers.reduce((most, number) => Math.max(most, Math.ceil(number)), 5);
  const step = Math.max(SATISFACTION_STEP, (high - low) / MAX_BARS);
  const role = roleOf(roles, side);
  const title = `how satisfied the ${role} was, from ${low} to ${high}`;
  return { side, role, column: `satisfaction.${side}`, what: 'satisfaction', title, low, high, step, legend: false };
}
