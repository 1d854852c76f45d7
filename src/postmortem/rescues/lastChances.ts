/** For every turn, the first other act by the side whose turn it was that leads to a deal, found by forks. */
import type { Agreement } from '../../domain/ending.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import type { Move } from '../../engine/turns/move.ts';
import type { Satisfaction } from '../../relationship/satisfaction.ts';
import type { AlternativeAct } from './alternativeMoves.ts';
import { alternativeMoves } from './alternativeMoves.ts';
import type { Forks } from './forks.ts';
import type { Recorded } from '../record/recorded.ts';

export interface SavingMove {
  /** From 0. */
  readonly round: number;
  readonly by: Side;
  readonly act: AlternativeAct;
  /** The package that was bid in that turn of the record; null where there was no bid. */
  readonly made: AlternativeAct['package'];
  /** The whole turn: `table.act(by, move)` at that point, then `step()` to the end. */
  readonly move: Move;
  readonly ending: Agreement;
  /** How satisfied each side is with that ending. */
  readonly satisfaction: PerSide<Satisfaction>;
}

export interface LastChance {
  /** The round, from 0. */
  readonly round: number;
  readonly by: Side;
  /** Null where none of the acts that were tried leads to a deal. */
  readonly saving: SavingMove | null;
  /** How many other acts were tried. */
  readonly tried: number;
}

/**
 * The greatest number of forks. The search starts at the last turn, so that in long talks it covers the last part.
 */
const MAX_FORKS = 3000;

/**
 * One entry for every turn that was searched, in order. The turn that ended the talks has no other act: staying instead
 * of leaving is not counted as one, because its causes lie in earlier turns.
 */
export function lastChances({ prepared, turns }: Recorded, table: Forks): LastChance[] {
  const found: LastChance[] = [];
  let left = MAX_FORKS;
  for (let n = turns.length - 1; n >= 0 && left > 0 && !table.isSpent(); n--) {
    const { by, move } = turns[n]!;
    const { view } = table.at(n)[by];
    let saving: SavingMove | null = null;
    let tried = 0;
    for (const other of alternativeMoves(prepared, by, view, move)) {
      tried += 1;
      const ending = table.ending(n, other.move);
      if (ending?.kind !== 'agreement') continue;
      saving = {
        round: n >> 1,
        by,
        act: other.act,
        made: (move.bid as AlternativeAct['package'] | undefined) ?? null,
        move: other.move,
        ending,
        satisfaction: table.satisfaction(),
      };
      break;
    }
    left -= tried;
    found.push({ round: n >> 1, by, saving, tried });
  }
  return found.reverse();
}
