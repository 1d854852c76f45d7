/** Policies by what they end with over all their games, and which of the differences are real. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { estimateOf, meanEstimate, meanOf } from '../../statistics/mean.ts';
import { holm, pValue } from '../../statistics/pValue.ts';
import type { Contestant } from './contestant.ts';
import type { Game } from './game.ts';

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

/** A difference is real where the corrected p lies below this. */
const SIGNIFICANCE = 0.05;

/** A policy's means over the games of each run, one number for each run. */
export type Scores = Readonly<Record<'utility' | 'deal' | 'joint' | 'trusted' | 'trusts', Float64Array>>;

/** The scores of policy `i` of the field. `games` are by scenario, vendor and client. */
export function scoresByRun(games: readonly (readonly (readonly Game[])[])[], i: number, runs: number): Scores {
  const scores = {
    utility: new Float64Array(runs),
    deal: new Float64Array(runs),
    joint: new Float64Array(runs),
    trusted: new Float64Array(runs),
    trusts: new Float64Array(runs),
  };
  const count = games.length * games[0]!.length * 2;
  const add = ({ payoff, trust, deal }: Game, own: Side): void => {
    const other = otherSide(own);
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
      add(game[i]![j]!, 'vendor');
      add(game[j]![i]!, 'client');
    }
  }
  return scores;
}

/** Every policy against every other, paired by run. */
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

/** The policies by mean utility, the best first. */
export function tableOf(
  field: readonly Contestant[],
  scores: readonly Scores[],
  differences: readonly TournamentDifference[],
): TournamentRow[] {
  const rows = field.map(({ name }, i) => ({
    policy: name,
    utility: meanEstimate(scores[i]!.utility, 0, 1)!,
    dealRate: meanEstimate(scores[i]!.deal, 0, 1)!,
    joint: meanEstimate(scores[i]!.joint, 0, 2)!,
    trusted: meanEstimate(scores[i]!.trusted, 0, 1)!,
    trusts: meanEstimate(scores[i]!.trusts, 0, 1)!,
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
