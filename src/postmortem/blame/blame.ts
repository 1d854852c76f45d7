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
  /**
   * How far the interval of every share reaches from it at most, in deals per run, where no more runs were played
   * because of that: 0.05. Null where as many were played as were asked for, or as a large scenario is given.
   */
  readonly within: number | null;
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

/** Where nobody asked for a number of runs, they end once no interval of a share reaches farther from it than this. */
const NARROW = 0.05;
/** The intervals are looked at after the first so many runs, and after every `STEP` more. */
const [FIRST_LOOK, STEP] = [20, 10];

/**
 * Plays `runs` runs of every arm, from 2. Where nobody asked for a number, plays fewer where the talks are long or the
 * intervals narrow, and returns null where two would be too many. `done` is called with the share of the work that is
 * finished, in [0, 1].
 */
export function blame(run: PlayedRun, asked: number | null, done: (share: number) => void): Blame | null {
  const runs = asked ?? affordableRuns(run);
  return runs < 2 ? null : blameOf(run, runs, asked === null, done);
}

function blameOf(run: PlayedRun, most: number, endsEarly: boolean, done: (share: number) => void): Blame {
  const causes = causesOf(run.scenario);
  const last = (1 << causes.length) - 1;
  const dealsIn = armPlayer(run);
  const here = dealsIn(run.run);
  const sharesHere = shapley(here);
  const shares = causes.map(() => emptyMean());
  const takesTwo = emptyMean();
  const deals = new Float64Array(last + 1);
  let [runs, isNarrow] = [0, false];
  while (runs < most && !isNarrow) {
    const v = runs === run.run ? here : dealsIn(runs);
    runs++;
    shapley(v).forEach((share, i) => addToMean(shares[i]!, share));
    addToMean(takesTwo, v[VENDOR | CLIENT]! - v[VENDOR]! - v[CLIENT]! + v[0]!);
    for (let mask = 0; mask <= last; mask++) deals[mask]! += v[mask]!;
    if (endsEarly && runs >= FIRST_LOOK && (runs - FIRST_LOOK) % STEP === 0)
      isNarrow = shares.every((share) => reach(estimateOf(share, -1, 1)!) <= NARROW);
    done((runs + 1) / (most + 1));
  }
  const arms = Array.from(deals, (count) => count / runs);
  const byCause = <T>(value: (i: number) => T): ByCause<T> =>
    Object.fromEntries(causes.map((cause, i) => [cause, value(i)])) as unknown as ByCause<T>;
  return {
    runs,
    within: isNarrow ? NARROW : null,
    seed: run.seed,
    dealRate: { asItIs: wilson(deals[0]!, runs), best: wilson(deals[last]!, runs) },
    effect: arms[last]! - arms[0]!,
    shares: byCause((i) => estimateOf(shares[i]!, -1, 1)!),
    here: byCause((i) => sharesHere[i]!),
    takesTwo: estimateOf(takesTwo, -2, 2)!,
    arms,
  };
}

/** How far an interval reaches from its estimate. */
const reach = ({ estimate, low, high }: Estimate): number => Math.max(estimate - low, high - estimate);

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
 * Plays a run in every arm: 1 for a deal, 0 for none, by mask. An arm with a cause that has nothing to remove is the
 * same as the arm without that cause, and is not played again. All arms of a run are played one after the other,
 * because their first turns are alike and so are the searches in them.
 */
function armPlayer(run: PlayedRun): (r: number) => Float64Array {
  const levers = causesOf(run.scenario).map((cause) => bestCase(run, cause));
  const inert = levers.reduce((mask, set, i) => (Object.keys(set).length === 0 ? mask | (1 << i) : mask), 0);
  const arms = Array.from({ length: 1 << levers.length }, (_, mask) =>
    (mask & inert) === 0 ? replayer(run, armOf(run, mask)) : null,
  );
  return (r) => {
    const deals = new Float64Array(arms.length);
    arms.forEach((play, mask) => {
      deals[mask] = play === null ? deals[mask & ~inert]! : play(r).ending!.kind === 'agreement' ? 1 : 0;
    });
    return deals;
  };
}
