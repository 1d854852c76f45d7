/**
 * The seat `negmasMicro` is MiCRO as NegMAS 0.15 plays it (after de Jonge 2022). It sorts its own packages in falling
 * utility x₁, x₂, …. With n distinct packages sent and m distinct packages received, it bids x_{n+1} if n ≤ m
 * and if x_{n+1} is worth at least the walk-away value, else it repeats its lowest bid. It accepts an offer that is
 * worth at least the walk-away value and at least its next bid if it is ready to concede, else its lowest bid. It says
 * nothing unasked, answers flatly, leaves only if it has no package to bid, and uses no trust. Deviation: NegMAS has no
 * break points; here a package that crosses one is not in the list.
 */
import type { Parameters, PolicyContext } from '../../agents/policyContext.ts';
import { card } from '../../domain/card.ts';
import type { PackageRanking } from '../../bargaining/frontier/packageRanking.ts';
import type { RankedDecision, RankedPlay, RankedSeat } from '../toolkit/rankedSeat.ts';
import { rankedSeat } from '../toolkit/rankedSeat.ts';

const facts = card({
  name: 'negmasMicro',
  summary: 'MiCRO as NegMAS plays it.',
  source: 'NegMAS 0.15 (Mohammad et al.), after de Jonge 2022',
  convention: 'accepts what is as good as its next bid when ready to move; break points shorten its list',
  remembers: true,
});

interface Kept {
  /** How many distinct packages it has sent, with the one of this turn. */
  sent: number;
  /** The numbers of the distinct packages received, in the order in which they came. */
  received: number[];
}

export const negmasMicro: RankedSeat = rankedSeat(facts, play);

function play(_parameters: Parameters, _context: PolicyContext, { order, utility }: PackageRanking): RankedPlay {
  const addDistinct = distinctNumbers(utility.length);
  const decision: RankedDecision = { least: Infinity, most: Infinity, place: -1, memory: null };

  return (_view, memory, received) => {
    const kept = (memory ?? { sent: 0, received: [] }) as Kept;
    if (received >= 0) addDistinct(kept.received, received);
    // Every package in the list is worth at least the walk-away value.
    if (kept.sent <= kept.received.length && kept.sent < order.length) kept.sent += 1;
    decision.memory = kept;
    decision.place = kept.sent === 0 ? -1 : order.length - kept.sent;
    decision.least = utility[order[decision.place]!] ?? Infinity;
    return decision;
  };
}

/**
 * Makes a function that adds a package number to a list of distinct numbers if it is new. The numbers in the list are
 * marked, so that the list is not searched; for another list the marks are made anew.
 */
function distinctNumbers(packages: number): (list: number[], number: number) => void {
  const marks = new Int32Array(packages);
  let stamp = 0;
  let marked: readonly number[] | null = null;
  let count = 0;
  return (list, number) => {
    if (list !== marked || list.length !== count) {
      stamp += 1;
      for (const one of list) marks[one] = stamp;
      marked = list;
    }
    if (marks[number] !== stamp) {
      marks[number] = stamp;
      list.push(number);
    }
    count = list.length;
  };
}
