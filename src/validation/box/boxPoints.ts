/** Plays the points of the box one by one: a caller may give way between two points and keep what is finished. */
import { latinHypercube } from '../../experiments/design/latinHypercube.ts';
import { runPlayer } from '../../experiments/runs/runBatch.ts';
import { checkWhole } from '../../kernel/problems.ts';
import type { Progress } from '../../kernel/progress.ts';
import { throwIfStopped } from '../../kernel/progress.ts';
import { DEFAULT_SEED, seedText } from '../../kernel/stream.ts';
import { VERSION } from '../../kernel/version.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { meanOf } from '../../statistics/mean.ts';
import { tablesOf } from '../claim/investingTables.ts';
import { takesTwo } from '../claim/takesTwo.ts';
import { withRivals } from '../claim/withRivals.ts';
import { meanDifference } from '../estimators.ts';
import { smallPoint } from '../populations/smallPoint.ts';
import type { BoxContrast } from './boxContrasts.ts';
import { boxContrasts } from './boxContrasts.ts';
import { boxFactors, valueAt } from './boxFactors.ts';
import type { BoxSummary, ClaimBox, ClaimBoxOptions } from './boxResult.ts';
import type { BoxResult, Tested } from './boxVerdicts.ts';
import { boxVerdicts, tested } from './boxVerdicts.ts';
import type { Separating } from './separating.ts';
import { separating } from './separating.ts';

/** How many times more runs a cell of "it takes two" has. */
const MORE = 5;

type Shares = Readonly<Record<string, number>>;

/** A point that is about to be played. */
export interface BoxStage extends Progress {
  /** The result of the points that were played, at least one. */
  readonly soFar: () => ClaimBox;
}

/**
 * Yields before each point and returns the whole result.
 *
 * @param options - As of `claimBox`; `onProgress` is not called.
 * @throws ScenarioError and DealbreakerError as `claimBox` does.
 */
export function* boxPoints(options: ClaimBoxOptions): Generator<BoxStage, ClaimBox, void> {
  const { points = 400, runs = 200, signal } = options;
  checkWhole('points', points, 2);
  checkWhole('runs', runs, 1);
  const seed = seedText(options.seed ?? DEFAULT_SEED);
  const table = options.scenario === undefined ? null : asScenario(options.scenario);
  const tables = table === null ? smallPoint({ pairs: points, seed }) : Array.from({ length: points }, () => table);
  const factors = boxFactors(tables[0]!);
  const contrasts = boxContrasts(tables[0]!, factors);
  const design = latinHypercube(new Map(factors.map(({ name }) => [name, { from: 0, to: 1 }])), points, seed);
  const places: Shares[] = [];
  const all: Tested[] = [];
  const soFar = (two: ClaimBox['takesTwo'] = null): ClaimBox => {
    const results = boxVerdicts(all);
    const at = places.map((shares, point) => ({
      values: Object.fromEntries(factors.map((factor) => [factor.name, valueAt(factor, shares[factor.name]!)])),
      results: results.slice(point * contrasts.length, (point + 1) * contrasts.length),
    }));
    const byContrast = contrasts.map((_, c) => at.map(({ results: found }) => found[c]!));
    const apart = separating(
      places,
      byContrast.map((found) => found.map(({ verdict }) => verdict)),
    );
    return {
      type: 'claimBox',
      seed,
      version: VERSION,
      title: table?.title ?? null,
      points: places.length,
      runs,
      tests: all.length,
      factors: factors.map(({ name, from, to, scale }) => ({ name, from, to, scale })),
      contrasts: contrasts.map((contrast, c) => summary(contrast, byContrast[c]!, apart[c]!)),
      takesTwo: two,
      at,
    };
  };
  const total = points + (table === null ? 0 : 1);
  for (const [done, scenario] of tables.entries()) {
    throwIfStopped(signal);
    yield { done, total, stage: 'points', soFar };
    const shares = design.at(done) as Shares;
    const deals = dealsAt(withRivals(scenario), seed, done * runs, runs);
    for (const { cells } of contrasts) all.push(tested(cells.map((cell) => deals(cell(shares)))));
    places.push(shares);
  }
  if (table === null) return soFar();
  throwIfStopped(signal);
  yield { done: points, total, stage: 'points, now whether it takes two', soFar };
  return soFar(takesTwo(tablesOf(table, seed, MORE * runs)));
}

/** Returns a function that plays a cell and says for each run whether it ends in a deal; a cell is played once. */
function dealsAt(scenario: Scenario, seed: string, from: number, runs: number): (cell: LeverSettings) => number[] {
  const played = new Map<string, number[]>();
  return (cell) => {
    const key = JSON.stringify(cell);
    let found = played.get(key);
    if (found === undefined) {
      const play = runPlayer(withLevers(scenario, cell), seed);
      found = Array.from({ length: runs }, (_, n) => Number(play(from + n).ending!.kind === 'agreement'));
      played.set(key, found);
    }
    return found;
  };
}

function summary({ name, rule }: BoxContrast, results: readonly BoxResult[], apart: readonly Separating[]): BoxSummary {
  const verdicts = { supported: 0, contradicted: 0, 'no difference': 0, undecided: 0 };
  for (const { verdict } of results) verdicts[verdict] += 1;
  return {
    name,
    rule,
    verdicts,
    deals: results[0]!.deals.map((_, cell) => meanOf(results.map(({ deals }) => deals[cell]!)).mean),
    mean: meanDifference(results.map(({ effect }) => effect.estimate))!,
    separating: apart,
  };
}
