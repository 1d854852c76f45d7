/**
 * MiCRO: own packages in falling utility x₁, x₂, …; with n distinct ones sent and m distinct ones received, send
 * x_{n+1} if n ≤ m and it is worth the walk-away value, else repeat. So it concedes exactly as often as the other
 * does, knowing nothing of it. With acNext it accepts what is worth its next bid if it is ready to move, else its
 * lowest so far. Deviations: the paper repeats any earlier bid at random, here it is the lowest; after an exception was
 * granted, it goes on below its lowest bid among the packages that there are then.
 */
import { packageNumber } from '../../bargaining/frontier/packageRanking.ts';
import type { PackagesByUtility } from '../../bargaining/search/packagesByUtility.ts';
import { packagesByUtility } from '../../bargaining/search/packagesByUtility.ts';
import { card } from '../../domain/card.ts';
import { bestAllowed } from '../toolkit/bestAllowed.ts';
import { ownUtility } from '../toolkit/ownUtility.ts';
import type { BidEntry, BidDecision } from '../contracts/components.ts';

/**
 * Its own of a space's memory: how many distinct packages went out, where it stands in the list, on which list, and
 * which packages came in.
 */
type Kept = {
  sent?: number;
  at?: number;
  list?: string;
  lowest?: number;
  received?: Record<string, 1>;
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
    const choice: BidDecision = { target: 0, bid };
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
        choice.target = kept.lowest = list.worthOf(kept.at);
      } else choice.target = kept.lowest = ownUtility(view, bestAllowed(view, bid));
      return choice;
    };
  },
};
