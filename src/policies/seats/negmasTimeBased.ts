/**
 * The seat `negmasTimeBased` is the time-based agent as NegMAS 0.15 plays it (after Faratin, Sierra & Jennings 1998).
 * Let M be the best own utility, m the greater of the worst own utility and the walk-away value, t = (round +
 * 1)/(rounds + 1) and a = 1 − t^e. Then lo = (M − m)·a + m − 10⁻⁴ and hi = M + 10⁻⁴, both clamped to [m,
 * M]. It accepts an offer with lo ≤ u ≤ hi (a threshold instead of AC_next). Otherwise it bids the package with the
 * lowest utility of at least lo, or a package with a utility from lo − 10⁻⁶ if that is strictly nearer to lo. It
 * says nothing unasked, answers flatly, leaves only if it has no package to bid, and uses no trust. Deviation: NegMAS
 * has no break points; here a package that crosses one is not in the list.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { pow } from '../../kernel/math.ts';
import type { PackageRanking } from '../../bargaining/frontier/packageRanking.ts';
import type { RankedPlay, RankedSeat } from '../toolkit/rankedSeat.ts';
import { ACCEPTS, LEAVES } from '../contracts/offerPlay.ts';
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

export const negmasTimeBased: RankedSeat = rankedSeat(
  facts,
  (parameters, { goals, rounds }, list) =>
    new TimeBased(list, parameterValues(facts, parameters).exponent, goals.walkAway, rounds),
);

/** For each round it computes once what it accepts and bids; neither the list nor the times change. */
class TimeBased implements RankedPlay {
  private readonly order: Int32Array;
  private readonly utility: Float64Array;
  private readonly exponent: number;
  private readonly rounds: number;
  /** M and m. */
  private readonly most: number;
  private readonly least: number;
  private readonly high: number;
  private readonly lows: Float64Array;
  /** For each round the place of its bid in the list; −1 until it is computed, and where the list is empty. */
  private readonly places: Int32Array;

  constructor({ order, utility }: PackageRanking, exponent: number, walkAway: number, rounds: number) {
    this.order = order;
    this.utility = utility;
    this.exponent = exponent;
    this.rounds = rounds;
    this.most = utility.reduce((a, b) => Math.max(a, b));
    this.least = Math.max(
      utility.reduce((a, b) => Math.min(a, b)),
      walkAway,
    );
    this.high = this.clamp(this.most + SHIFT);
    this.lows = new Float64Array(rounds);
    this.places = new Int32Array(rounds).fill(-1);
  }

  begin(): void {
    // It keeps nothing from turn to turn.
  }

  resume(): void {
    // It keeps nothing from turn to turn.
  }

  keep(): null {
    return null;
  }

  turn(now: number, theirs: number, mayAccept: boolean): number {
    // A side that does not know when the talks end may come to rounds that it did not count on.
    const round = now < this.rounds ? now : this.rounds - 1;
    if (this.places[round] === -1) this.prepareRound(round);
    if (mayAccept && this.utility[theirs]! >= this.lows[round]! && this.utility[theirs]! <= this.high) return ACCEPTS;
    const place = this.places[round]!;
    return place < 0 ? LEAVES : this.order[place]!;
  }

  private clamp(utility: number): number {
    return Math.min(this.most, Math.max(this.least, utility));
  }

  private prepareRound(round: number): void {
    const given = 1 - pow((round + 1) / (this.rounds + 1), this.exponent);
    const low = this.clamp((this.most - this.least) * given + this.least - SHIFT);
    this.lows[round] = low;
    this.places[round] = this.placeAt(low);
  }

  /** The place of the package with the lowest utility of at least `low`, or just below it where that is nearer. */
  private placeAt(low: number): number {
    const worth = (place: number): number => this.utility[this.order[place]!]!;
    let from = 0;
    let to = this.order.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (worth(middle) >= low) to = middle;
      else from = middle + 1;
    }
    if (from > 0 && from < this.order.length) {
      const below = worth(from - 1);
      if (below >= low - MAX_BELOW && low - below < worth(from) - low) return from - 1;
    }
    return Math.min(from, this.order.length - 1);
  }
}
