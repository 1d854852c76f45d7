/**
 * Rescues of the examined run: every single lever that brings a deal, each with the smallest change that does; where
 * none does, the pair of levers with the smallest total distance.
 */
import type { Agreement } from '../../domain/ending.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { leverDistance } from '../changes/leverDistance.ts';
import type { Change, Lever } from '../changes/lever.ts';
import { movableLevers } from '../changes/movableLevers.ts';
import { MAX_TURNS, turnBudget } from '../changes/turnBudget.ts';
import type { PlayedRun } from '../record/playedRun.ts';
import type { SiblingRuns } from './siblingRuns.ts';
import { cheapestPair } from './pairs.ts';
import { smallestChange } from '../changes/smallestChange.ts';
import type { Counterfactual } from '../changes/counterfactual.ts';
import { closes } from '../changes/counterfactual.ts';

/** The effect of a rescue. */
export interface Effect {
  /** The deal that it brings in the examined run. */
  readonly ending: Agreement;
  /**
   * The sum of the distances by which the levers are moved, from 0: the whole range of a linear lever counts 1, a
   * doubling of a logarithmic one 0.25, another policy 1.
   */
  readonly effort: number;
  /**
   * The share of other failed runs of this seed that the same change turns into deals; null where there are none.
   */
  readonly saves: (Estimate & { readonly of: number }) | null;
}

export type Rescue = Change & Effect;
export type RescuePair = { readonly changes: readonly Change[] } & Effect;

export interface Rescues {
  /** In descending order of the share of other runs that they save, then in ascending order of effort. */
  readonly single: readonly Rescue[];
  /** Null where a single lever brings a deal, and where no pair that was tried does. */
  readonly pair: RescuePair | null;
  /** The paths of the levers that were not tried to the end because the talks are long. */
  readonly untried: readonly string[];
}

/**
 * Looks for rescues, in as many turns as the replays may play. `done` is called with the share of the work that is
 * finished, in [0, 1].
 */
export function rescues(
  played: PlayedRun,
  replayed: Counterfactual,
  others: SiblingRuns,
  done: (share: number) => void,
): Rescues {
  const levers = movableLevers(played);
  const budget = turnBudget(MAX_TURNS);
  /** The share of the levers that were scanned. */
  let scanned = 0;
  const counterfactual: Counterfactual = (moved) => {
    if (budget.isSpent()) return null;
    const ending = replayed(moved);
    budget.spend(ending === null ? 0 : ending.round + 1);
    if (scanned < 1) done(0.7 * Math.max(scanned, budget.share()));
    return ending;
  };
  const untried: string[] = [];
  const changes = levers.flatMap((lever, i): Change[] => {
    scanned = i / levers.length;
    const found = smallestRescue(lever, counterfactual);
    if (!budget.isSpent()) return found;
    untried.push(lever.path);
    return [];
  });
  scanned = 1;
  const single = changes.map((one, i): Rescue => {
    done(0.7 + (i / changes.length) * 0.3);
    return { ...one, ...effectOf([one], replayed, others) };
  });
  if (single.length > 0)
    return {
      single: inOrder(single),
      pair: null,
      untried,
    };
  const pair = cheapestPair(levers, counterfactual, (share) => done(0.7 + share * 0.3));
  const found = pair === null || budget.isSpent() ? null : { changes: pair, ...effectOf(pair, replayed, others) };
  return { single, pair: found, untried };
}

/** Rescues in descending order of the share of other runs that they save, then in ascending order of effort. */
export const inOrder = (single: readonly Rescue[]): Rescue[] =>
  [...single].sort((a, b) => (b.saves?.estimate ?? 0) - (a.saves?.estimate ?? 0) || a.effort - b.effort);

/** The smallest change of the lever that brings a deal, in the likelier direction that has one. */
export function smallestRescue({ path, side, from, ways, whole }: Lever, counterfactual: Counterfactual): Change[] {
  const works = (to: number | string): boolean => closes(counterfactual, { [path]: to });
  for (const way of ways) {
    const to =
      typeof from === 'string'
        ? (way.find(works) ?? null)
        : smallestChange(from, way as readonly number[], whole, works);
    if (to !== null) return [{ path, from, to, side }];
  }
  return [];
}

/** What changes that bring a deal do. */
export function effectOf(changes: readonly Change[], counterfactual: Counterfactual, others: SiblingRuns): Effect {
  const levers = Object.fromEntries(changes.map(({ path, to }) => [path, to]));
  return {
    ending: counterfactual(levers) as Agreement,
    effort: changes.reduce((sum, one) => sum + leverDistance(one), 0),
    saves: others.saved(levers),
  };
}
