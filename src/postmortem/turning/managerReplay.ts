/**
 * What the manager would have said: the first turn on which a side kept its limit on the fatal issue, which it could
 * not go beyond alone, is played again with a referral to its manager instead.
 */
import type { Ending } from '../../domain/ending.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Forks } from '../rescues/forks.ts';
import type { Recorded } from '../record/recorded.ts';

export interface ManagerReplay {
  /** The side whose manager was not asked. */
  readonly side: Side;
  readonly issue: string;
  /** The round in which the side could have asked, from 0. */
  readonly asked: number;
  /** The manager's answer: an exception, a reason, or none; null where the talks end before it. */
  readonly answer: 'grant' | 'explain' | 'refuse' | null;
  /** The round in which the side relays it, from 0; null where the talks end before it. */
  readonly answered: number | null;
  /** How the talks end then. */
  readonly ending: Ending;
}

/** Null where no side could have asked a manager about the fatal issue, and where one did. */
export function managerReplay(talks: Recorded, table: Forks, issue: string | null): ManagerReplay | null {
  if (issue === null) return null;
  const k = talks.prepared.keys.indexOf(issue);
  const { events } = talks.negotiation;
  for (const side of SIDES) {
    const { manager, breakPoints } = talks.prepared[side];
    if (manager === null || breakPoints.reserved[k] !== 1) continue;
    const own = events.filter((event) => event.by === side && event.issue === issue);
    const kept = own.find(({ kind }) => kind === 'refuse' || kind === 'explain');
    if (kept === undefined || own.some(({ kind }) => kind === 'refer')) continue;
    const n = 2 * kept.round + (side === 'client' ? 1 : 0);
    const { said, mine } = table.at(n)[side].view;
    if (said?.kind !== 'press') continue;
    let heard: Pick<ManagerReplay, 'answer' | 'answered'> = { answer: null, answered: null };
    const { bid } = talks.turns[n]!.move;
    const move = mine === null && bid !== undefined ? { answer: 'refer' as const, bid } : { answer: 'refer' as const };
    const ending = table.ending(n, move, (kind, by, about, _option, isRelayed) => {
      if (isRelayed !== true || by !== side || about !== k || heard.answered !== null) return;
      heard = { answer: kind as ManagerReplay['answer'], answered: kept.round + manager.answersIn };
    });
    if (ending !== null) return { side, issue, asked: kept.round, ...heard, ending };
  }
  return null;
}
