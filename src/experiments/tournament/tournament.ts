/**
 * Every policy against every policy on every scenario, in both seats, over common random numbers: tables with
 * intervals, and a ranking that says which differences are real.
 */
import type { PerSide } from '../../domain/side.ts';
import { VERSION } from '../../kernel/version.ts';
import { checkWhole, ScenarioError } from '../../kernel/problems.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Mean } from '../../statistics/mean.ts';
import { emptyMean, estimateOf, addToMean } from '../../statistics/mean.ts';
import type { RunOptions } from '../runs/runBatch.ts';
import { runOptions } from '../runs/runBatch.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Contestant, ContestantInput } from './contestant.ts';
import { readContestants } from './contestant.ts';
import type { Game } from './game.ts';
import { playGame } from './game.ts';
import { holm, pValue } from '../../statistics/pValue.ts';

export interface TournamentOptions extends Omit<RunOptions, 'seats'> {
  /** Names of policies of the field that the others are held against on each scenario; default none. */
  readonly baselines?: readonly string[];
}

/** One pair at one scenario. */
export interface TournamentPair {
  readonly scenario: string;
  readonly vendor: string;
  readonly client: string;
  readonly dealRate: Estimate;
  /** Failures counted at what the side was left with. */
  readonly payoff: PerSide<Estimate>;
  /** The sum of both sides' payoffs, in [0, 2]. */
  readonly joint: Estimate;
  /** Each side's trust in the other at the end. */
  readonly trust: PerSide<Estimate>;
}

/**
 * One policy over all its games: all scenarios, both seats, all opponents (itself among them), each game counted once
 * for each seat that it sat in.
 */
export interface TournamentRow {
  readonly policy: string;
  readonly utility: Estimate;
  readonly dealRate: Estimate;
  readonly joint: Estimate;
  /** What trust is left in it, on the other side. */
  readonly trusted: Estimate;
  /** What trust it has left in the others. */
  readonly trusts: Estimate;
  /** From 1, by utility. */
  readonly rank: number;
  /** Policies that it is really better than: paired by run, p corrected for all comparisons, below 0.05. */
  readonly beats: readonly string[];
}

export interface TournamentDifference {
  readonly a: string;
  readonly b: string;
  /** Utility of a less that of b, in [−1, 1]; the 95 % interval is for this comparison alone. */
  readonly difference: Estimate;
  /** Holm's, over all comparisons of the field. */
  readonly p: number;
  readonly real: boolean;
}

/** What changes, run by run, where a policy sits instead of a baseline. */
export interface TournamentEffect {
  readonly scenario: string;
  readonly policy: string;
  readonly baseline: string;
  /** In which seat the policy sits; the baseline sits in the other, and in both of what it is held against. */
  readonly seat: 'both' | 'vendor' | 'client';
  readonly vendor: Estimate;
  readonly client: Estimate;
  readonly verdict:
    | 'better for both'
    | 'feeds the vendor'
    | 'feeds the client'
    | 'better for the vendor'
    | 'better for the client'
    | 'worse for both'
    | 'worse for the vendor'
    | 'worse for the client'
    | 'no clear difference';
}

export interface Tournament {
  readonly type: 'tournament';
  readonly seed: string;
  readonly version: string;
  readonly runs: number;
  readonly policies: readonly string[];
  readonly scenarios: readonly string[];
  /** The best first. */
  readonly table: readonly TournamentRow[];
  readonly differences: readonly TournamentDifference[];
  readonly pairs: readonly TournamentPair[];
  readonly effects: readonly TournamentEffect[];
}

const SURE = 0.05;
/** Sums taken in different orders may differ by less than this: no difference. */
const ROUNDING = 1e-12;

/**
 * Plays the tournament; `runs` for each pair and scenario from 2, default 100; `seed` default a constant. A pair's
 * numbers depend on itself alone: adding a policy changes none of them. Runs are what is independent: every mean is
 * first taken over a run's games. Throws ScenarioError for bad policies or scenarios, DealbreakerError for bad options,
 * PolicyFault where a policy from outside does what cannot be done.
 */
export function tournament(
  policies: readonly ContestantInput[],
  scenarios: readonly Scenario[],
  options: TournamentOptions = {},
): Tournament {
  const { runs, seed } = runOptions({ runs: 100, ...options });
  checkWhole('runs', runs, 2);
  if (!Array.isArray(scenarios) || scenarios.length === 0)
    throw new ScenarioError([{ path: 'scenarios', what: 'there is none', mend: 'give at least one' }]);
  const field = readContestants(policies);
  const baselines = options.baselines ?? [];
  const strangers = baselines.filter((name) => !field.some((one) => one.name === name));
  if (strangers.length > 0)
    throw new ScenarioError(
      strangers.map((name) => ({
        path: 'baselines',
        what: `"${name}" is not in the field`,
        mend: 'name policies that take part',
      })),
    );
  const read = (scenarios as readonly Scenario[]).map(asScenario);
  const names = titles(read);
  const games = read.map((scenario) =>
    field.map((vendor) =>
      field.map((client) => playGame(scenario, { vendor: vendor.seat, client: client.seat }, seed, runs)),
    ),
  );
  const scores = field.map((_, i) => byRun(games, i, runs));
  const differences = compareAll(
    field,
    scores.map(({ utility }) => utility),
  );
  return {
    type: 'tournament',
    seed,
    version: VERSION,
    runs,
    policies: field.map(({ name }) => name),
    scenarios: names,
    table: tableOf(field, scores, differences),
    differences,
    pairs: games.flatMap((game, s) =>
      game.flatMap((row, i) => row.map((one, j) => pairOf(one, names[s]!, field[i]!.name, field[j]!.name, runs))),
    ),
    effects: games.flatMap((game, s) => effectsOf(game, field, baselines, names[s]!)),
  };
}

/** Titles, with a number where two are the same. */
const titles = (scenarios: readonly Scenario[]): string[] =>
  scenarios.map(({ title }, i) => {
    const twins = scenarios.filter((other) => other.title === title).length;
    return twins === 1 ? title : `${title} (${i + 1})`;
  });

type Scores = Readonly<Record<'utility' | 'deal' | 'joint' | 'trusted' | 'trusts', Float64Array>>;

/** A policy's means over the games of each run. */
function byRun(games: readonly (readonly (readonly Game[])[])[], i: number, runs: number): Scores {
  const scores = {
    utility: new Float64Array(runs),
    deal: new Float64Array(runs),
    joint: new Float64Array(runs),
    trusted: new Float64Array(runs),
    trusts: new Float64Array(runs),
  };
  const count = games.length * games[0]!.length * 2;
  const add = ({ payoff, trust, deal }: Game, own: 'vendor' | 'client', other: 'vendor' | 'client'): void => {
    for (let run = 0; run < runs; run++) {
      scores.utility[run]! += payoff[own][run]! / count;
      scores.deal[run]! += deal[run]! / count;
      scores.joint[run]! += (payoff.vendor[run]! + payoff.client[run]!) / count;
      scores.trusted[run]! += trust[other][run]! / count;
      scores.trusts[run]! += trust[own][run]! / count;
    }
  };
  for (const game of games) {
    for (let j = 0; j < game.length; j++) {
      add(game[i]![j]!, 'vendor', 'client');
      add(game[j]![i]!, 'client', 'vendor');
    }
  }
  return scores;
}

function meanOf(values: ArrayLike<number>): Mean {
  const mean = emptyMean();
  for (let n = 0; n < values.length; n++) addToMean(mean, values[n]!);
  return mean;
}

const estimate = (values: ArrayLike<number>, low = 0, high = 1): Estimate => estimateOf(meanOf(values), low, high)!;

function compareAll(field: readonly Contestant[], utilities: readonly Float64Array[]): TournamentDifference[] {
  const pairs = field.flatMap((_, i) => field.slice(i + 1).map((__, n) => [i, i + 1 + n] as const));
  const less = (x: number, y: number): number => (Math.abs(x - y) < ROUNDING ? 0 : x - y);
  const means = pairs.map(([i, j]) => meanOf(utilities[i]!.map((x, run) => less(x, utilities[j]![run]!))));
  const ps = holm(means.map(pValue));
  return pairs.map(([i, j], n) => ({
    a: field[i]!.name,
    b: field[j]!.name,
    difference: estimateOf(means[n]!, -1, 1)!,
    p: ps[n]!,
    real: ps[n]! < SURE,
  }));
}

function tableOf(
  field: readonly Contestant[],
  scores: readonly Scores[],
  differences: readonly TournamentDifference[],
): TournamentRow[] {
  const rows = field.map(({ name }, i) => ({
    policy: name,
    utility: estimate(scores[i]!.utility),
    dealRate: estimate(scores[i]!.deal),
    joint: estimate(scores[i]!.joint, 0, 2),
    trusted: estimate(scores[i]!.trusted),
    trusts: estimate(scores[i]!.trusts),
    beats: differences
      .filter(({ real }) => real)
      .flatMap(({ a, b, difference }) =>
        a === name && difference.estimate > 0 ? [b] : b === name && difference.estimate < 0 ? [a] : [],
      ),
  }));
  return rows
    .sort((a, b) => b.utility.estimate - a.utility.estimate || (a.policy < b.policy ? -1 : 1))
    .map((row, i) => ({ ...row, rank: i + 1 }));
}

function pairOf(
  { payoff, trust, deal }: Game,
  scenario: string,
  vendor: string,
  client: string,
  runs: number,
): TournamentPair {
  return {
    scenario,
    vendor,
    client,
    dealRate: wilson(
      deal.reduce((a, b) => a + b, 0),
      runs,
    ),
    payoff: { vendor: estimate(payoff.vendor), client: estimate(payoff.client) },
    joint: estimate(
      payoff.vendor.map((x, run) => x + payoff.client[run]!),
      0,
      2,
    ),
    trust: { vendor: estimate(trust.vendor), client: estimate(trust.client) },
  };
}

/** Each policy that is no baseline, in both seats and in one, against a baseline in both. */
function effectsOf(
  game: readonly (readonly Game[])[],
  field: readonly Contestant[],
  baselines: readonly string[],
  scenario: string,
): TournamentEffect[] {
  return baselines.flatMap((baseline) => {
    const b = field.findIndex(({ name }) => name === baseline);
    const before = game[b]![b]!.payoff;
    return field.flatMap(({ name }, p) =>
      baselines.includes(name)
        ? []
        : (
            [
              ['both', p, p],
              ['vendor', p, b],
              ['client', b, p],
            ] as const
          ).map(([seat, v, c]): TournamentEffect => {
            const after = game[v]![c]!.payoff;
            const change = (side: 'vendor' | 'client'): Estimate =>
              estimate(
                after[side].map((x, run) => x - before[side][run]!),
                -1,
                1,
              );
            const [vendor, client] = [change('vendor'), change('client')];
            return { scenario, policy: name, baseline, seat, vendor, client, verdict: verdictOn(vendor, client) };
          }),
    );
  });
}

/** Better or worse where the interval does not reach 0. One side's gain that is the other's loss feeds it. */
function verdictOn(vendor: Estimate, client: Estimate): TournamentEffect['verdict'] {
  const sign = ({ low, high }: Estimate): -1 | 0 | 1 => (low > 0 ? 1 : high < 0 ? -1 : 0);
  const [v, c] = [sign(vendor), sign(client)];
  if (v === c) return v === 1 ? 'better for both' : v === -1 ? 'worse for both' : 'no clear difference';
  if (v + c === 0) return v === 1 ? 'feeds the vendor' : 'feeds the client';
  if (v === 0) return c === 1 ? 'better for the client' : 'worse for the client';
  return v === 1 ? 'better for the vendor' : 'worse for the vendor';
}
