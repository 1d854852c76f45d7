/**
 * The seat `negmasMicro` is MiCRO as NegMAS 0.15 plays it (after de Jonge 2022). It sorts its own packages in falling
 * utility x₁, x₂, …. With n distinct packages sent and m distinct packages received, it bids x_{n+1} if n ≤ m
 * and if x_{n+1} is worth at least the walk-away value, else it repeats its lowest bid. It accepts an offer that is
 * worth at least the walk-away value and at least its next bid if it is ready to concede, else its lowest bid. It says
 * nothing unasked, answers flatly, leaves only if it has no package to bid, and uses no trust. Deviation: NegMAS has no
 * break points; here a package that crosses one is not in the list.
 */
import { card } from '../../domain/card.ts';
import type { PackageRanking } from '../../bargaining/frontier/packageRanking.ts';
import type { RankedPlay, RankedSeat } from '../toolkit/rankedSeat.ts';
import { ACCEPTS, LEAVES } from '../contracts/offerPlay.ts';
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

export const negmasMicro: RankedSeat = rankedSeat(facts, (_parameters, _context, list) => new Micro(list));

class Micro implements RankedPlay {
  private readonly order: Int32Array;
  private readonly utility: Float64Array;
  private sent = 0;
  private received = 0;
  /** By package number, the stamp of the negotiation in which the package was last received. */
  private readonly marks: Int32Array;
  private stamp = 0;
  /** The list of received packages that was last resumed or kept. */
  private list: readonly number[] | null = null;

  constructor({ order, utility }: PackageRanking) {
    this.order = order;
    this.utility = utility;
    this.marks = new Int32Array(utility.length);
  }

  begin(): void {
    this.stamp += 1;
    this.sent = 0;
    this.received = 0;
  }

  turn(_round: number, theirs: number, mayAccept: boolean): number {
    if (theirs >= 0) this.receive(theirs);
    // Every package in the list is worth at least the walk-away value.
    if (this.sent <= this.received && this.sent < this.order.length) this.sent += 1;
    if (this.sent === 0) return LEAVES;
    const lowest = this.order[this.order.length - this.sent]!;
    return mayAccept && this.utility[theirs]! >= this.utility[lowest]! ? ACCEPTS : lowest;
  }

  private receive(number: number): void {
    if (this.marks[number] === this.stamp) return;
    this.marks[number] = this.stamp;
    this.received += 1;
  }

  /** The numbers in the list are marked, so that the list is not searched; for another list they are marked anew. */
  resume(memory: unknown): void {
    const { sent, received } = (memory ?? { sent: 0, received: [] }) as Kept;
    if (received !== this.list || received.length !== this.received) {
      this.begin();
      for (const number of received) this.receive(number);
      this.list = received;
    }
    this.sent = sent;
  }

  keep(memory: unknown, theirs: number): Kept {
    const kept = (memory ?? { sent: 0, received: [] }) as Kept;
    if (kept.received.length < this.received) kept.received.push(theirs);
    kept.sent = this.sent;
    this.list = kept.received;
    return kept;
  }
}
