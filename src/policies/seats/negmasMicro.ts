/**
 * The seat `negmasMicro` is MiCRO as NegMAS 0.15 plays it (after de Jonge 2022). It sorts its own packages in falling
 * utility x₁, x₂, …. With n distinct packages sent and m distinct packages received, it bids x_{n+1} if n ≤ m
 * and if x_{n+1} is worth at least the walk-away value, else it repeats its lowest bid. It accepts an offer that is
 * worth at least the walk-away value and at least its next bid if it is ready to concede, else its lowest bid. It says
 * nothing unasked, answers flatly, leaves only if it has no package to bid, and uses no trust.
 */
import type { Parameters, PolicyContext } from '../../agents/policyContext.ts';
import { card } from '../../domain/card.ts';
import type { PackageRanking } from '../../bargaining/frontier/packageRanking.ts';
import { packageNumber, writePackage } from '../../bargaining/frontier/packageRanking.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import { flatAnswer } from '../toolkit/answering.ts';
import type { Action, Policy } from '../contracts/policy.ts';
import type { RankedSeat } from '../toolkit/rankedSeat.ts';
import { rankedSeat } from '../toolkit/rankedSeat.ts';

const facts = card({
  name: 'negmasMicro',
  summary: 'MiCRO as NegMAS plays it.',
  source: 'NegMAS 0.15 (Mohammad et al.), after de Jonge 2022',
  convention:
    'NegMAS: accepts an offer as good as its next bid when it is ready to move; break points, which NegMAS does not ' +
    'have, remove packages from its list',
  remembers: true,
});

interface Kept {
  /** How many distinct packages it has sent. */
  sent: number;
  /** The numbers of the distinct packages received, in the order in which they came. */
  received: number[];
}

export const negmasMicro: RankedSeat = rankedSeat(facts, play);

function play(_parameters: Parameters, { space, goals }: PolicyContext, { order, utility }: PackageRanking): Policy {
  const addDistinct = distinctNumbers(utility.length);
  const bid = new Int32Array(space.count);
  const action: Action = { answer: null, accept: false, leave: false, bid: null, talk: null };
  const result: { action: Action; memory: unknown } = { action, memory: null };
  const last = order.length - 1;

  return (view, memory) => {
    const kept = (memory ?? { sent: 0, received: [] }) as Kept;
    result.memory = kept;
    action.answer = view.said === null ? null : flatAnswer(view, view.said);
    let offered = -1;
    if (view.theirs !== null) {
      const number = packageNumber(space, view.theirs);
      offered = utility[number]!;
      addDistinct(kept.received, number);
    }
    // Every package in the list is worth at least the walk-away value.
    const ready = kept.sent <= kept.received.length && kept.sent <= last;
    const next = ready ? kept.sent : kept.sent - 1;
    action.accept =
      view.theirs !== null &&
      offered >= goals.walkAway &&
      next >= 0 &&
      offered >= utility[order[last - next]!]! &&
      vetoedIssue(space, view.allowed, view.theirs) < 0;
    action.leave = !action.accept && next < 0;
    action.bid = null;
    if (action.accept || action.leave) return result;
    if (ready) kept.sent += 1;
    writePackage(space, order[last - next]!, bid);
    action.bid = bid;
    return result;
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
