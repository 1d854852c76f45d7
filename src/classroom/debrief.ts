/**
 * The debrief of a class that played the same case: the outcomes, the share of impasses, the value left on the table
 * and the readings (satisfaction, trust and other numbers that the class gave).
 */
import type { PerSide, Side } from '../domain/side.ts';
import { SIDES, sideOf } from '../domain/side.ts';
import { prepare } from '../engine/preparation/prepare.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { meanEstimate } from '../statistics/mean.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Problem } from '../kernel/problems.ts';
import { ScenarioError } from '../kernel/problems.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import { efficiency } from '../analysis/efficiency.ts';
import { readDeals } from './readDeals.ts';
import type { HandRow } from './readHands.ts';
import { readingsOf } from './readings.ts';

export interface Debrief {
  readonly type: 'debrief';
  readonly title: string;
  /** The words for the two sides, where the scenario has its own. */
  readonly roles?: NonNullable<Scenario['roles']>;
  /**
   * One flat row for each hand: `hand`, `kind` (agreement or impasse), `leaver` (the side that left, where that is
   * known), `utility.vendor` and `utility.client` (what the side ended with, in [0, 1]), `joint` (their sum as a share
   * of the best sum), `onFrontier` (1 or 0), `left.vendor` and `left.client` (the most that the side can gain at no
   * loss of the other, with all break points kept), and every other column as it came. Without a deal `joint`,
   * `onFrontier` and both `left` are null; the leaver has what it left for, every other side its fallback utility. The
   * column of an issue goes by its key, and by `package.` and its key where it would take one of these names.
   */
  readonly hands: readonly HandRow[];
  /** The share of hands without a deal, in [0, 1]. */
  readonly impasses: Estimate;
  /** The share of deals on the frontier, in [0, 1]; null where there are no deals. */
  readonly onFrontier: Estimate | null;
  /** The mean of `joint` over the deals, in [0, 1]; null where there are none. */
  readonly joint: Estimate | null;
  /** The mean of `left` over the deals, by side, in [0, 1]; null where there are none. */
  readonly left: PerSide<Estimate | null>;
  /**
   * By side, the mean utility that it ended with over all hands, in [0, 1] (an impasse counts as in `hands`):
   * the mean of `utility.vendor` or `utility.client`. Simulations give the same quantity the same name.
   */
  readonly payoff: PerSide<Estimate>;
  /**
   * For every column of numbers beyond the outcome (satisfaction, liking, trust …), its mean over the deals and over
   * the impasses; null where no such hand has a number. All of its cells are numbers, bare or with one currency or "%".
   */
  readonly readings: readonly {
    readonly reading: string;
    readonly deals: Estimate | null;
    readonly impasses: Estimate | null;
  }[];
  /** Every column that is neither an issue, nor the name of the hand, nor a reading, and why. No figure counts it. */
  readonly leftOut: readonly { readonly column: string; readonly why: string }[];
}

/** A smaller amount of utility is rounding, and counts as 0. */
const NOTHING = 1e-9;

/**
 * Evaluates the hands of a class that played the same case: outcomes, impasses, value left on the table, readings.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param hands - Rows as `readHands` or `runs` give them, at least one: a column for each issue (`price` or
 * `package.price`), empty where there was no deal; `hand` (or `run`) names the hand; every other column is kept. A cell
 * is read as the option with its exact text, else as people write options and numbers: "$1,250", "50 %", "1 days".
 * @returns One row for each hand, and the figures of the class with their 95 % intervals. A hand without a name gets
 * its place, counted from 1.
 * @throws ScenarioError with every issue that has no column or several that differ, every cell that is no option or may
 * be several, every deal that lacks an issue, every outcome (`kind`, `agreed` …) that the deal contradicts, and every
 * hand with the name of another.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { debrief, readScenario, runs } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { hands, impasses } = debrief(scenario, runs(scenario, { runs: 20, seed: 7 }));
 * console.log(hands.length, impasses.estimate < 1); // 20 true
 * ```
 */
export function debrief(scenario: Scenario, hands: readonly HandRow[]): Debrief {
  const read = asScenario(scenario);
  const problems: Problem[] = [];
  const dealt = readDeals(read, hands, problems);
  if (dealt === null || problems.length > 0) throw new ScenarioError(problems);
  const prepared = prepare(read);
  const possible = efficiency(read);
  const most =
    possible.utilitarian === null ? NaN : possible.utilitarian.utility.vendor + possible.utilitarian.utility.client;
  const keys = new Map([...dealt.columns].map(([key, column]) => [column, key]));
  const rows = dealt.hands.map(({ row, name, deal: taken }, n): HandRow => {
    const rest = Object.fromEntries(
      Object.entries(row).flatMap(([column, cell]) => {
        const key = keys.get(column);
        if (key === undefined) return COMPUTED.has(column) || column === dealt.nameColumn ? [] : [[column, cell]];
        return [[COMPUTED.has(key) ? `package.${key}` : column.startsWith('package.') ? column : key, cell]];
      }),
    );
    const run = keys.has('run') ? null : row['run'];
    const hand = name ?? run ?? n + 1;
    if (taken === null) {
      const leaver = leaverOf(row);
      const has = (side: Side): number =>
        side === leaver ? sideOf(prepared, side).outside.utility : sideOf(prepared, side).fallbackUtility;
      return {
        hand,
        kind: 'impasse',
        ...(leaver === null ? {} : { leaver }),
        'utility.vendor': has('vendor'),
        'utility.client': has('client'),
        joint: null,
        onFrontier: null,
        'left.vendor': null,
        'left.client': null,
        ...rest,
        type: 'hand',
      };
    }
    const { deal } = efficiency(read, { deal: taken });
    const { vendor: first, client: second } = deal!.utility;
    const left = (deal!.kept ?? deal!).leftOnTable;
    return {
      hand,
      kind: 'agreement',
      'utility.vendor': first,
      'utility.client': second,
      joint: (first + second) / most,
      onFrontier: left.vendor < NOTHING && left.client < NOTHING ? 1 : 0,
      'left.vendor': left.vendor,
      'left.client': left.client,
      ...rest,
      type: 'hand',
    };
  });
  const deals = rows.filter((row) => row['kind'] === 'agreement');
  const share = (list: readonly HandRow[], yes: (row: HandRow) => boolean): Estimate | null =>
    list.length === 0 ? null : wilson(list.filter(yes).length, list.length);
  return {
    type: 'debrief',
    title: read.title,
    ...(read.roles === undefined ? {} : { roles: read.roles }),
    hands: rows,
    impasses: share(rows, (row) => row['kind'] !== 'agreement')!,
    onFrontier: share(deals, (row) => row['onFrontier'] === 1),
    joint: columnMean(deals, 'joint', 0, 1),
    left: { vendor: columnMean(deals, 'left.vendor', 0, 1), client: columnMean(deals, 'left.client', 0, 1) },
    payoff: { vendor: columnMean(rows, 'utility.vendor', 0, 1)!, client: columnMean(rows, 'utility.client', 0, 1)! },
    ...readingsOf(dealt, rows, COMPUTED),
  };
}

/** The side that left, as a hand that was played again or a run says; null where nobody did, or nobody knows. */
function leaverOf({ leaver, kind, by }: HandRow): Side | null {
  const left = leaver ?? (kind === 'walk-away' ? by : null);
  return SIDES.find((side) => side === left) ?? null;
}

/** The columns that the debrief works out itself, whatever the input has in them. */
const COMPUTED = new Set(
  ['type', 'hand', 'kind', 'leaver', 'joint', 'onFrontier'].concat(
    SIDES.flatMap((side) => [`utility.${side}`, `left.${side}`]),
  ),
);

const columnMean = (rows: readonly HandRow[], key: string, low?: number, high?: number): Estimate | null =>
  meanEstimate(
    rows.map((row) => (typeof row[key] === 'number' ? row[key] : null)),
    low,
    high,
  );
