/**
 * Divides the effect of the causes among them: exact Shapley values over all arms (the subsets of causes that are set
 * to their best case): 64 for the six causes, 128 with the rule. All arms are played with the same chances.
 */
import type { Estimate } from '../../statistics/estimate.ts';
import { emptyMean, estimateOf, addToMean } from '../../statistics/mean.ts';
import { wilson } from '../../statistics/wilson.ts';
import { replayer } from '../changes/replayer.ts';
import { MAX_TURNS, turnBudget } from '../changes/turnBudget.ts';
import { blameRuns } from './blameRuns.ts';
import type { PlayedRun } from '../record/playedRun.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import type { ByCause } from './causes.ts';
import { CAUSES, bestCase, causesOf } from './causes.ts';
import { shapley } from './shapley.ts';

export interface Blame {
  /** Runs 0 to `runs − 1` of the negotiation's seed, every arm the same ones. */
  readonly runs: number;
  readonly seed: string;
  /** How often there is a deal as things are, and with all causes at their best. */
  readonly dealRate: { readonly asItIs: Estimate; readonly best: Estimate };
  /** v(all) − v(none): what the shares add up to. */
  readonly effect: number;
  /**
   * Each cause's part of the effect, in deals per run; below 0 where taking the cause away makes deals rarer. `rule` is
   * there where the reason of a break point has a kind.
   */
  readonly shares: ByCause<Estimate>;
  /** The same for this run alone: a deal is 1, none is 0. */
  readonly here: ByCause<number>;
  /**
   * v₁₁ − v₁₀ − v₀₁ + v₀₀ of the two trust edges, the other causes as they are: above 0 where trust
   * takes two, below 0 where one side's is enough.
   */
  readonly takesTwo: Estimate;
  /**
   * v of every arm, by mask: bit i is set where cause i (vendor's understanding, client's understanding, vendor's
   * trust, client's trust, flexibility, rival, and the rule where it is a cause) is at its best.
   */
  readonly arms: readonly number[];
}

const VENDOR = 1 << CAUSES.indexOf('vendorTrust');
const CLIENT = 1 << CAUSES.indexOf('clientTrust');

/**
 * Plays `runs` runs of every arm, from 2. Where nobody asked for a number, plays fewer where the talks are long, and
 * returns null where two would be too many. `done` is called with the share of the work that is finished, in [0, 1].
 */
export function blame(run: PlayedRun, asked: number | null, done: (share: number) => void): Blame | null {
  const runs = asked ?? affordableRuns(run);
  return runs < 2 ? null : blameOf(run, runs, done);
}

function blameOf(run: PlayedRun, runs: number, done: (share: number) => void): Blame {
  const causes = causesOf(run.scenario);
  const last = (1 << causes.length) - 1;
  const played = dealsByArm(run, runs, done);
  const shares = causes.map(() => emptyMean());
  const takesTwo = emptyMean();
  const worth = new Float64Array(last + 1);
  const inRun = (r: number): Float64Array => worth.map((_, mask) => played[mask]![r]!);
  for (let r = 0; r < runs; r++) {
    const v = inRun(r);
    shapley(v).forEach((share, i) => addToMean(shares[i]!, share));
    addToMean(takesTwo, v[VENDOR | CLIENT]! - v[VENDOR]! - v[CLIENT]! + v[0]!);
  }
  const deals = (mask: number): number => played[mask]!.subarray(0, runs).reduce((a, b) => a + b, 0);
  const arms = played.map((_, mask) => deals(mask) / runs);
  const byCause = <T>(value: (i: number) => T): ByCause<T> =>
    Object.fromEntries(causes.map((cause, i) => [cause, value(i)])) as unknown as ByCause<T>;
  const here = shapley(inRun(runs));
  return {
    runs,
    seed: run.seed,
    dealRate: { asItIs: wilson(deals(0), runs), best: wilson(deals(last), runs) },
    effect: arms[last]! - arms[0]!,
    shares: byCause((i) => estimateOf(shares[i]!, -1, 1)!),
    here: byCause((i) => here[i]!),
    takesTwo: estimateOf(takesTwo, -2, 2)!,
    arms,
  };
}

/** The default number of runs of each arm, or as many as take no more turns than they may, as the examined run does. */
function affordableRuns(run: PlayedRun): number {
  const runs = blameRuns(run.scenario);
  const arms = 1 << causesOf(run.scenario).length;
  if (2 * run.scenario.rounds * arms * (runs + 1) <= MAX_TURNS) return runs;
  // Two runs and the examined one.
  const budget = turnBudget(MAX_TURNS / 3);
  let rounds = 0;
  for (let mask = 0; mask < arms && !budget.isSpent(); mask++) {
    const { round } = replayer(run, armOf(run, mask))(run.run).ending!;
    rounds += round + 1;
    budget.spend(round + 1);
  }
  return budget.isSpent() ? 0 : Math.min(runs, Math.floor(MAX_TURNS / (2 * rounds)) - 1);
}

/** The levers of an arm. */
const armOf = (run: PlayedRun, mask: number): LeverSettings =>
  Object.assign(
    {},
    ...causesOf(run.scenario)
      .filter((_, i) => (mask >> i) & 1)
      .map((cause) => bestCase(run, cause)),
  ) as LeverSettings;

/**
 * 1 for a deal, by arm and run; the last entry of an arm is the examined run. An arm with a cause that has nothing to
 * remove is the same as the arm without that cause, and is not played again.
 */
function dealsByArm(run: PlayedRun, runs: number, done: (share: number) => void): Uint8Array[] {
  const levers = causesOf(run.scenario).map((cause) => bestCase(run, cause));
  const arms = 1 << levers.length;
  const inert = levers.reduce((mask, set, i) => (Object.keys(set).length === 0 ? mask | (1 << i) : mask), 0);
  const played: Uint8Array[] = [];
  for (let mask = 0; mask < arms; mask++) {
    const same = mask & ~inert;
    played.push(same < mask ? played[same]! : playArm(run, armOf(run, mask), runs));
    done((mask + 1) / arms);
  }
  return played;
}

function playArm(played: PlayedRun, levers: LeverSettings, runs: number): Uint8Array {
  const play = replayer(played, levers);
  return Uint8Array.from({ length: runs + 1 }, (_, r) =>
    play(r < runs ? r : played.run).ending!.kind === 'agreement' ? 1 : 0,
  );
}
