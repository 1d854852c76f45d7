/**
 * The seat `negmasTimeBased` is the time-based agent as NegMAS 0.15 plays it (after Faratin, Sierra & Jennings 1998).
 * Let M be the best own utility, m the greater of the worst own utility and the walk-away value, t = (round +
 * 1)/(rounds + 1) and a = 1 − t^e. Then lo = (M − m)·a + m − 10⁻⁴ and hi = M + 10⁻⁴, both clamped to [m,
 * M]. It accepts an offer with lo ≤ u ≤ hi (a threshold instead of AC_next). Otherwise it bids the package with the
 * lowest utility of at least lo, or a package with a utility from lo − 10⁻⁶ if that is strictly nearer to lo. It
 * says nothing unasked, answers flatly, leaves only if it has no package to bid, and uses no trust. Deviation: NegMAS
 * has no break points; here a package that crosses one is not in the list.
 */
import type { Parameters, PolicyContext } from '../../agents/policyContext.ts';
import { card, parameterValues } from '../../domain/card.ts';
import { pow } from '../../kernel/math.ts';
import type { PackageRanking } from '../../bargaining/frontier/packageRanking.ts';
import type { RankedDecision, RankedPlay, RankedSeat } from '../toolkit/rankedSeat.ts';
import { rankedSeat } from '../toolkit/rankedSeat.ts';

/** The 10⁻⁴ of lo and hi. */
const SHIFT = 1e-4;
/** How far below lo a package may be that is bid because it is nearer. */
const MAX_BELOW = 1e-6;

const facts = card({
  name: 'negmasTimeBased',
  summary: 'Concedes with time as the time-based agents of NegMAS do.',
  source: 'NegMAS 0.15 (Mohammad et al.), after Faratin, Sierra & Jennings 1998',
  convention: 'a(t) = 1 − t^e; opens with its best package, not at opensAt; break points shorten its list',
  parameters: {
    exponent: { min: 0, minOpen: true, max: 1000, default: 4, what: '4 boulware, 1 linear, 0.25 conceder' },
  },
});

export const negmasTimeBased: RankedSeat = rankedSeat(facts, play);

function play(
  parameters: Parameters,
  { goals, rounds }: PolicyContext,
  { order, utility }: PackageRanking,
): RankedPlay {
  const { exponent } = parameterValues(facts, parameters);
  const maxUtility = utility.reduce((a, b) => Math.max(a, b));
  const minUtility = Math.max(
    utility.reduce((a, b) => Math.min(a, b)),
    goals.walkAway,
  );
  const lowAt = (round: number): number => {
    const asked = (maxUtility - minUtility) * (1 - pow((round + 1) / (rounds + 1), exponent)) + minUtility - SHIFT;
    return Math.min(maxUtility, Math.max(minUtility, asked));
  };
  const high = Math.min(maxUtility, Math.max(minUtility, maxUtility + SHIFT));
  const decision: RankedDecision = { least: 0, most: high, place: -1, memory: null };

  /**
   * For each round the place of its bid in the list, −1 until it is computed; neither the list nor the times change.
   */
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
      if (below >= low - MAX_BELOW && low - below < utility[order[from]!]! - low) at = from - 1;
    }
    positions[round] = at;
  };

  return ({ round: now }) => {
    // A side that does not know when the talks end may come to rounds that it did not count on.
    const round = Math.min(now, rounds - 1);
    if (positions[round] === -1) prepareRound(round);
    decision.least = lows[round]!;
    decision.place = positions[round]!;
    return decision;
  };
}
