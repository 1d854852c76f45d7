/** The turns of the market that a scenario gives: what can turn, and whose it is. */
import { LEVERS } from '../../domain/levers/levers.ts';
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';

/** A lever that the market moves. */
export interface MarketLever {
  /** The side that has to notice it; a rival's numbers are noticed by the side that it courts. */
  readonly side: Side | null;
  /** The place of a rival; −1 for none. */
  readonly rival: number;
  /** The issue of a break point; null for none. */
  readonly issue: string | null;
  /** `fit`, `trust`, `walkAway`, `opensAt`, `limit`, `flexibility`, or `breakPoint` for the whole of it. */
  readonly of: 'fit' | 'trust' | 'walkAway' | 'opensAt' | 'limit' | 'flexibility' | 'breakPoint';
}

const RIVAL = /^rivals\.(\d{1,3})\.(fit|trust)$/;
const OWN = /^(vendor|client)\.(walkAway|opensAt)$/;
const POINT = /^(vendor|client)\.breakPoints\.([^.]+)(?:\.(limit|flexibility))?$/;

/** What the market can move, in words. */
export const MARKET_PATHS =
  'rivals.0.fit, rivals.0.trust, vendor.walkAway, vendor.opensAt, vendor.breakPoints.exit, ' +
  'vendor.breakPoints.exit.limit or vendor.breakPoints.exit.flexibility';

/** Reads the path of a lever that the market moves; null for a path that it does not move. */
export function marketLever(path: string): MarketLever | null {
  const [, rival, number] = RIVAL.exec(path) ?? [];
  if (rival !== undefined) return { side: null, rival: Number(rival), issue: null, of: number as MarketLever['of'] };
  const [, owner, own] = OWN.exec(path) ?? [];
  if (owner !== undefined) return { side: owner as Side, rival: -1, issue: null, of: own as MarketLever['of'] };
  const [, side, issue, part] = POINT.exec(path) ?? [];
  if (side === undefined || !SIDES.includes(side as Side)) return null;
  return { side: side as Side, rival: -1, issue: issue!, of: (part as MarketLever['of'] | undefined) ?? 'breakPoint' };
}

/** A change by a sum, as "+0.08" or "-0.1"; null for any other value. */
export const sumOf = (value: unknown): number | null =>
  typeof value === 'string' && /^[+-](?:\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : null;

/** The number of a lever that the market moves; null for an option and a whole break point. */
export function marketEntry({ of }: MarketLever): LeverEntry | null {
  if (of === 'fit' || of === 'trust') return LEVERS.rival[of];
  if (of === 'walkAway' || of === 'opensAt') return LEVERS.side[of];
  return of === 'flexibility' ? LEVERS.issue.flexibility : null;
}
