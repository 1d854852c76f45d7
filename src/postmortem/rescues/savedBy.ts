/** The act that saved a deal: the latest act whose contrary, in the same turn, leads to no deal. */
import type { Ending } from '../../domain/ending.ts';
import type { Side } from '../../domain/side.ts';
import type { Move } from '../../engine/turns/move.ts';
import type { Option } from '../../scenario/read/scenario.ts';
import type { AlternativeAct } from './alternativeMoves.ts';
import type { Forks } from './forks.ts';
import type { Recorded } from '../record/recorded.ts';

export interface SavedBy {
  /** From 0. */
  readonly round: number;
  readonly by: Side;
  readonly act: AlternativeAct;
  /** What it would have done instead. */
  readonly instead: 'refuse' | 'decline' | 'silence' | 'the bid before';
  readonly move: Move;
  /** How it ends then. */
  readonly ending: Ending;
}

/**
 * For a negotiation that ended in a deal. Null where no act that was tried has a contrary that leads to no deal; the
 * first `untriedRounds` rounds are not tried, because the talks are long.
 */
export function savedBy(talks: Recorded, table: Forks): { savedBy: SavedBy | null; untriedRounds: number } {
  const { turns } = talks;
  for (let n = turns.length - 2; n >= 0; n--) {
    if (table.isSpent()) return { savedBy: null, untriedRounds: (n >> 1) + 1 };
    const found = savedIn(n, talks, table);
    if (found !== null) return { savedBy: found, untriedRounds: 0 };
  }
  return { savedBy: null, untriedRounds: 0 };
}

/** The act of turn `n` that saved the deal; null for none. */
function savedIn(n: number, { negotiation, prepared, turns }: Recorded, table: Forks): SavedBy | null {
  const { by, move } = turns[n]!;
  for (const contrary of contraries(move, n < 2 ? undefined : turns[n - 2]!.move.bid)) {
    const ending = table.ending(n, contrary.move);
    if (ending === null || ending.kind === 'agreement') continue;
    const { said } = table.at(n)[by].view;
    const about =
      contrary.instead === 'silence'
        ? move.talk!.issue
        : contrary.instead === 'the bid before' || said === null
          ? null
          : prepared.keys[said.issue]!;
    const wished =
      contrary.instead === 'silence'
        ? pressedOption(move)
        : said?.kind === 'press' && contrary.instead === 'refuse'
          ? prepared.issues[said.issue]!.options[said.option]!
          : null;
    const kind: AlternativeAct['kind'] =
      contrary.instead === 'silence' ? move.talk!.kind : contrary.instead === 'the bid before' ? 'bid' : move.answer!;
    const bid =
      kind === 'bid'
        ? (negotiation.events.find((event) => event.kind === 'offer' && event.by === by && event.round === n >> 1)
            ?.package ?? null)
        : null;
    return {
      round: n >> 1,
      by,
      act: { kind, issue: about, option: wished, package: bid },
      instead: contrary.instead,
      move: contrary.move,
      ending,
    };
  }
  return null;
}

/** The option that a move presses for; null where it presses for nothing. A side presses for what it bids. */
const pressedOption = ({ talk, bid }: Move): Option | null =>
  talk?.kind === 'press' ? (bid as Readonly<Record<string, Option>>)[talk.issue]! : null;

function contraries(move: Move, before: Move['bid']): { instead: SavedBy['instead']; move: Move }[] {
  const { talk, ...quiet } = move;
  return [
    ...(move.answer === 'grant' || move.answer === 'explain'
      ? [{ instead: 'refuse' as const, move: { ...move, answer: 'refuse' as const } }]
      : []),
    ...(move.answer === 'tell' ? [{ instead: 'decline' as const, move: { ...move, answer: 'decline' as const } }] : []),
    ...(talk === undefined ? [] : [{ instead: 'silence' as const, move: quiet }]),
    ...(before === undefined || JSON.stringify(before) === JSON.stringify(move.bid)
      ? []
      : [{ instead: 'the bid before' as const, move: { ...move, bid: before } }]),
  ];
}
