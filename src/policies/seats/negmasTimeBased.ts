/**
 * The time-based agent as NegMAS 0.15 plays it. With M the best own utility, m the greater of the worst and the
 * walk-away value, and t = (round + 1)/(rounds + 1): a = 1 − t^e; lo = (M − m)·a + m − 10⁻⁴ and hi = M +
 * 10⁻⁴, both moved into [m, M]. It accepts an offer with lo ≤ u ≤ hi (a threshold, not AC_next), and else bids
 * the package of the lowest utility that is at least lo; a worse one, down to lo − 10⁻⁶, if it is strictly nearer
 * to lo. It does not talk, nor leave, nor feel.
 */
import type { Parameters, PolicyContext } from '../../agents/policyContext.ts';
import { card, parameterValues } from '../../domain/card.ts';
import { pow } from '../../kernel/math.ts';
import type { PackageRanking } from '../../bargaining/frontier/packageRanking.ts';
import { packageNumber, writePackage } from '../../bargaining/frontier/packageRanking.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import { flatAnswer } from '../toolkit/answering.ts';
import { allowedRanking } from '../toolkit/bestAllowed.ts';
import type { Action, Policy } from '../contracts/policy.ts';
import type { SeatEntry } from '../contracts/components.ts';

const SHIFT = 1e-4;
const NEAR = 1e-6;

const facts = card({
  name: 'negmasTimeBased',
  summary: 'Concedes with time as the time-based agents of NegMAS do.',
  source: 'NegMAS 0.15 (Mohammad et al.), after Faratin, Sierra & Jennings 1998',
  convention:
    'NegMAS: a(t) = 1 − t^e with e 4 boulware, 1 linear, 0.25 conceder; the opening is the best package, whatever opensAt says; break points, which are not known there, take packages off its list',
  parameters: {
    exponent: { min: 0, minOpen: true, max: 1000, default: 4, what: '4 boulware, 1 linear, 0.25 conceder' },
  },
});

export const negmasTimeBased: SeatEntry & { over(list: PackageRanking, parameters?: Parameters): SeatEntry } = {
  kind: 'seat',
  card: facts,
  make: (parameters, setting) => play(parameters, setting, allowedRanking(setting)),
  /** The same over a list from elsewhere, which settles ties and rounding as its maker does. */
  over: (list, given = {}) => ({
    kind: 'seat',
    card: facts,
    make: (parameters, setting) => play({ ...given, ...parameters }, setting, list),
  }),
};

function play(
  parameters: Parameters,
  { space, goals, rounds }: PolicyContext,
  { order, utility }: PackageRanking,
): Policy {
  const { exponent } = parameterValues(facts, parameters);
  const most = utility.reduce((a, b) => Math.max(a, b));
  const least = Math.max(
    utility.reduce((a, b) => Math.min(a, b)),
    goals.walkAway,
  );
  const lowAt = (round: number): number => {
    const asked = (most - least) * (1 - pow((round + 1) / (rounds + 1), exponent)) + least - SHIFT;
    return Math.min(most, Math.max(least, asked));
  };
  const high = Math.min(most, Math.max(least, most + SHIFT));
  const bid = new Int32Array(space.count);
  const action: Action = { answer: null, accept: false, leave: false, bid: null, talk: null };
  const result = { action, memory: null };

  /** Position in the list, for each round that has been met: the list never changes, nor does time. */
  const positions = new Int32Array(rounds).fill(-1);
  const lows = new Float64Array(rounds);
  const prepareRound = (round: number): void => {
    const low = (lows[round] = lowAt(round));
    let from = 0;
    let to = order.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (utility[order[middle]!]! >= low) to = middle;
      else from = middle + 1;
    }
    let at = Math.min(from, order.length - 1);
    if (from > 0 && from < order.length) {
      const below = utility[order[from - 1]!]!;
      if (below >= low - NEAR && low - below < utility[order[from]!]! - low) at = from - 1;
    }
    positions[round] = at;
  };

  return (view) => {
    const { round, theirs } = view;
    if (positions[round] === -1) prepareRound(round);
    action.answer = view.said === null ? null : flatAnswer(view, view.said);
    const offered = theirs === null ? -1 : utility[packageNumber(space, theirs)]!;
    action.accept =
      theirs !== null &&
      offered >= goals.walkAway &&
      offered >= lows[round]! &&
      offered <= high &&
      vetoedIssue(space, view.allowed, theirs) < 0;
    action.leave = !action.accept && order.length === 0;
    action.bid = null;
    if (action.accept || action.leave) return result;
    writePackage(space, order[positions[round]!]!, bid);
    action.bid = bid;
    return result;
  };
}
