/**
 * What would have saved this very run: every single lever that does, each moved as little as it takes; or, where no
 * single one does, the cheapest pair.
 */
import type { Agreement } from '../../domain/ending.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { leverDistance } from '../changes/leverDistance.ts';
import type { Change, Lever } from '../changes/lever.ts';
import { movableLevers } from '../changes/movableLevers.ts';
import type { PlayedRun } from '../record/playedRun.ts';
import type { SiblingRuns } from './siblingRuns.ts';
import { cheapestPair } from './pairs.ts';
import { smallestChange } from '../changes/smallestChange.ts';
import type { Counterfactual } from '../changes/counterfactual.ts';
import { closes } from '../changes/counterfactual.ts';

/** What it does. */
export interface Effect {
  /** The deal that it brings on this very run. */
  readonly ending: Agreement;
  /** How far the levers are moved, each as a share of its range; see effort.ts. */
  readonly effort: number;
  /**
   * The share of other failed runs of this seed that the same change turns into deals; null where none was looked at.
   */
  readonly saves: (Estimate & { readonly of: number }) | null;
}

export type Rescue = Change & Effect;
export type RescuePair = { readonly changes: readonly Change[] } & Effect;

export interface Rescues {
  /** Those that save most other runs first. */
  readonly single: readonly Rescue[];
  /** Only where no single lever does. */
  readonly pair: RescuePair | null;
}

/** `done` is told the share of the work that is done. */
export function rescues(
  played: PlayedRun,
  twin: Counterfactual,
  others: SiblingRuns,
  done: (share: number) => void,
): Rescues {
  const levers = movableLevers(played);
  const changes = levers.flatMap((lever, i): Change[] => {
    done((i / levers.length) * 0.7);
    return change(lever, twin);
  });
  const single = changes.map((one, i): Rescue => {
    done(0.7 + (i / changes.length) * 0.3);
    return { ...one, ...effectOf([one], twin, others) };
  });
  if (single.length > 0)
    return {
      single: single.sort((a, b) => (b.saves?.estimate ?? 0) - (a.saves?.estimate ?? 0) || a.effort - b.effort),
      pair: null,
    };
  const pair = cheapestPair(levers, twin, (share) => done(0.7 + share * 0.3));
  return { single, pair: pair === null ? null : { changes: pair, ...effectOf(pair, twin, others) } };
}

/** The smallest change of the lever that brings a deal, in the likelier direction that has one. */
function change({ path, side, from, ways, whole }: Lever, twin: Counterfactual): Change[] {
  const works = (to: number | string): boolean => closes(twin, { [path]: to });
  for (const way of ways) {
    const to =
      typeof from === 'string'
        ? (way.find(works) ?? null)
        : smallestChange(from, way as readonly number[], whole, works);
    if (to !== null) return [{ path, from, to, side }];
  }
  return [];
}

function effectOf(changes: readonly Change[], twin: Counterfactual, others: SiblingRuns): Effect {
  const levers = Object.fromEntries(changes.map(({ path, to }) => [path, to]));
  return {
    ending: twin(levers) as Agreement,
    effort: changes.reduce((sum, one) => sum + leverDistance(one), 0),
    saves: others.saved(levers),
  };
}
