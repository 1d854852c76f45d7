/**
 * The bidding policy `micro` is MiCRO (de Jonge 2022). It sorts its own packages in falling utility x₁, x₂, ….
 * With n distinct packages sent and m distinct packages received, it sends x_{n+1} if n ≤ m and if x_{n+1} is worth
 * at least the walk-away value, else it repeats its lowest bid. It thus concedes as often as the other side shows
 * something new, without a model of the other side. With `acNext` it accepts an offer worth its next bid if it is ready
 * to concede, else one worth its lowest bid. Deviations: the paper repeats an earlier bid at random; after an exception
 * was granted, it continues below its lowest bid in the list of the packages that are then allowed.
 */
import { packageNumber } from '../../bargaining/frontier/packageRanking.ts';
import type { PackagesByUtility } from '../../bargaining/search/packagesByUtility.ts';
import { packagesByUtility } from '../../bargaining/search/packagesByUtility.ts';
import { card } from '../../domain/card.ts';
import { bestAllowed } from '../toolkit/bestAllowed.ts';
import { ownUtility } from '../toolkit/ownUtility.ts';
import type { BidEntry, BidDecision } from '../contracts/components.ts';

/** What it keeps from turn to turn. */
type Kept = {
  /** How many distinct packages it has sent. */
  sent?: number;
  /** The place of its lowest bid in the list; −1 before the first. */
  at?: number;
  /** The list, named by the exceptions that were granted. */
  list?: string;
  /** The utility of its lowest bid. */
  lowest?: number;
  /** The packages received, by number. */
  received?: Record<string, 1>;
  /** How many distinct packages it has received. */
  count?: number;
};

export const micro: BidEntry = {
  kind: 'bid',
  card: card({
    name: 'micro',
    summary: 'Goes down its own list one package at a time, each time the other has shown something new.',
    source: 'de Jonge 2022 (MiCRO)',
    convention: 'repeats its lowest bid',
    remembers: true,
  }),
  make: (_parameters, { space, goals }) => {
    const lists = new Map<string, PackagesByUtility>();
    const bid = new Int32Array(space.count);
    const decision: BidDecision = { target: 0, bid };
    return (view, memory) => {
      const kept = memory as Kept;
      const name = view.waived.join('');
      let list = lists.get(name);
      if (list === undefined) lists.set(name, (list = packagesByUtility(space, goals.worth, view.allowed)));
      kept.received ??= {};
      kept.count ??= 0;
      kept.sent ??= 0;
      kept.at ??= -1;
      if (view.theirs !== null) {
        const number = packageNumber(space, view.theirs);
        const key = number <= Number.MAX_SAFE_INTEGER ? String(number) : view.theirs.join();
        if (kept.received[key] === undefined) {
          kept.received[key] = 1;
          kept.count += 1;
        }
      }
      if (kept.list !== undefined && kept.list !== name) {
        kept.at = -1;
        while (list.has(kept.at + 1) && list.worthOf(kept.at + 1) >= kept.lowest!) kept.at += 1;
      }
      kept.list = name;
      if (kept.sent <= kept.count && list.has(kept.at + 1) && list.worthOf(kept.at + 1) >= goals.walkAway) {
        kept.at += 1;
        kept.sent += 1;
      }
      if (kept.at >= 0) {
        list.read(kept.at, bid);
        decision.target = kept.lowest = list.worthOf(kept.at);
      } else decision.target = kept.lowest = ownUtility(view, bestAllowed(view, bid));
      return decision;
    };
  },
};
