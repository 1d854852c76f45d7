/** Ranks policies by their mean payoff over all games and tests which of the differences are significant. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { estimateOf, meanEstimate, meanOf } from '../../statistics/mean.ts';
import { holm, pValue } from '../../statistics/pValue.ts';
import type { Contestant } from './contestant.ts';
import type { Game } from './game.ts';

/**
 * The results of one policy over all its games: all scenarios, both seats, and all opponents, itself included. A game
 * against itself counts once for each seat.
 */
export interface TournamentRow {
  readonly policy: string;
  readonly utility: Estimate;
  readonly dealRate: Estimate;
  readonly joint: Estimate;
  /** The other side's mean trust in it at the end, in [0, 1]. */
  readonly trusted: Estimate;
  /** Its own mean trust in the other side at the end, in [0, 1]. */
  readonly trusts: Estimate;
  /** The other side's mean satisfaction and its own, the whole, in [1, 5]. */
  readonly satisfies: Estimate;
  readonly satisfied: Estimate;
  /** The rank by utility, from 1. */
  readonly rank: number;
  /** The policies that it is significantly better than: paired by run, corrected p below 0.05. */
  readonly beats: readonly string[];
}

export interface TournamentDifference {
  readonly a: string;
  readonly b: string;
  /** The utility of a less that of b, in [−1, 1]; the 95 % interval is for this comparison alone. */
  readonly difference: Estimate;
  /** The p-value after Holm's correction for all comparisons of the field, in [0, 1]. */
  readonly p: number;
  /** Whether p is below 0.05. */
  readonly real: boolean;
}

/** The corrected p below which a difference is significant. */
const SIGNIFICANCE = 0.05;

/** The means of a policy over the games of a run, one number for each run. */
export type Scores = Readonly<
  Record<'utility' | 'deal' | 'joint' | 'trusted' | 'trusts' | 'satisfies' | 'satisfied', Float64Array>
>;

/** Computes the scores of policy `i` of the field. `games` are by scenario, vendor and client. */
export function scoresByRun(games: readonly (readonly (readonly Game[])[])[], i: number, runs: number): Scores {
  const empty = (): Float64Array => new Float64Array(runs);
  const scores = {
    utility: empty(),
    deal: empty(),
    joint: empty(),
    trusted: empty(),
    trusts: empty(),
    satisfies: empty(),
    satisfied: empty(),
  };
  const count = games.length * games[0]!.length * 2;
  const add = ({ payoff, trust, satisfaction, deal }: Game, own: Side): void => {
    const other = otherSide(own);
    for (let run = 0; run < runs; run++) {
      scores.utility[run]! += payoff[own][run]! / count;
      scores.deal[run]! += deal[run]! / count;
      scores.joint[run]! += (payoff.vendor[run]! + payoff.client[run]!) / count;
      scores.trusted[run]! += trust[other][run]! / count;
      scores.trusts[run]! += trust[own][run]! / count;
      scores.satisfies[run]! += satisfaction[other][run]! / count;
      scores.satisfied[run]! += satisfaction[own][run]! / count;
    }
  };
  for (const game of games) {
    for (let j = 0; j < game.length; j++) {
      add(game[i]![j]!, 'vendor');
      add(game[j]![i]!, 'client');
    }
  }
  return scores;
}

/** Compares every policy with every other, paired by run. */
export function compareAll(field: readonly Contestant[], utilities: readonly Float64Array[]): TournamentDifference[] {
  const pairs = field.flatMap((_, i) => field.slice(i + 1).map((__, n) => [i, i + 1 + n] as const));
  const less = (x: number, y: number): number => (Math.abs(x - y) < SUM_ROUNDING ? 0 : x - y);
  const means = pairs.map(([i, j]) => meanOf(utilities[i]!.map((x, run) => less(x, utilities[j]![run]!))));
  const ps = holm(means.map(pValue));
  return pairs.map(([i, j], n) => ({
    a: field[i]!.name,
    b: field[j]!.name,
    difference: estimateOf(means[n]!, -1, 1)!,
    p: ps[n]!,
    real: ps[n]! < SIGNIFICANCE,
  }));
}

/** Makes the table: the policies by mean utility, the best first. */
export function tableOf(
  field: readonly Contestant[],
  scores: readonly Scores[],
  differences: readonly TournamentDifference[],
): TournamentRow[] {
  const estimate = (values: Float64Array, greatest = 1, least = 0): Estimate => meanEstimate(values, least, greatest)!;
  const rows = field.map(({ name }, i) => ({
    policy: name,
    utility: estimate(scores[i]!.utility),
    dealRate: estimate(scores[i]!.deal),
    joint: estimate(scores[i]!.joint, 2),
    trusted: estimate(scores[i]!.trusted),
    trusts: estimate(scores[i]!.trusts),
    satisfies: estimate(scores[i]!.satisfies, 5, 1),
    satisfied: estimate(scores[i]!.satisfied, 5, 1),
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
