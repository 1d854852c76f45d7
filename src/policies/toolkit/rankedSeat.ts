/**
 * Makes a whole seat that plays over a list of its own packages, sorted by own utility. It says nothing unasked and
 * answers flatly. It accepts only what is worth its walk-away value and crosses none of its break points, and leaves
 * only where it has no package to bid.
 */
import type { Parameters, PolicyContext } from '../../agents/policyContext.ts';
import type { PackageRanking } from '../../bargaining/frontier/packageRanking.ts';
import { freePackages, packageNumber, writePackage } from '../../bargaining/frontier/packageRanking.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import type { Card } from '../../domain/card.ts';
import type { SeatEntry } from '../contracts/components.ts';
import type { OfferPlay, OfferSeat } from '../contracts/offerPlay.ts';
import { ACCEPTS, LEAVES } from '../contracts/offerPlay.ts';
import type { Action, Policy } from '../contracts/policy.ts';
import { flatAnswer } from './answering.ts';
import { allowedOptions, allowedRanking } from './bestAllowed.ts';

/** A seat whose list can be replaced. */
export interface RankedSeat extends SeatEntry {
  /**
   * Makes the same seat over a given list, which has the ties and the rounding of the program that made it.
   *
   * @param list - The packages that the seat plays over.
   * @param parameters - Default parameters; those that a table gives take their place.
   */
  over(list: PackageRanking, parameters?: Parameters): SeatEntry;
}

/** The decisions of a seat over its list. Packages are numbers. It plays one negotiation at a time. */
export interface RankedPlay {
  /** Starts a negotiation. */
  begin(): void;
  /**
   * Decides a turn.
   *
   * @param round - The number of the round, from 0.
   * @param theirs - The number of the other side's standing package; −1 before the first.
   * @param mayAccept - Whether that package is worth the walk-away value and crosses no break point.
   * @returns The number of the package that it bids, `ACCEPTS` or `LEAVES`.
   */
  turn(round: number, theirs: number, mayAccept: boolean): number;
  /** Goes on with the negotiation of which this is the memory; null starts one. */
  resume(memory: unknown): void;
  /** Returns the memory after a turn, from the memory before it. */
  keep(memory: unknown, theirs: number): unknown;
}

/**
 * @param card - The card of the seat.
 * @param play - Makes the decisions from the parameters, the context and the list.
 * @returns The seat. Its list has the packages that are worth at least the walk-away value and cross no break point.
 */
export function rankedSeat(
  card: Card,
  play: (parameters: Parameters, context: PolicyContext, list: PackageRanking) => RankedPlay,
): RankedSeat {
  const entry = (listFor: (context: PolicyContext) => PackageRanking, defaults: Parameters = {}): OfferSeat => {
    const make = (parameters: Parameters, context: PolicyContext): RankedPlay =>
      play({ ...defaults, ...parameters }, context, listFor(context));
    return {
      kind: 'seat',
      card,
      make: (parameters, context) => policyOf(make(parameters, context), context, listFor(context)),
      makeOffers: (parameters, context) =>
        new RankedOffers(make(parameters, context), acceptable(context, listFor(context))),
    };
  };
  return { ...entry(allowedRanking), over: (list, defaults) => entry(() => list, defaults) };
}

function policyOf(play: RankedPlay, { space, goals }: PolicyContext, { utility }: PackageRanking): Policy {
  const bid = new Int32Array(space.count);
  const action: Action = { answer: null, accept: false, leave: false, bid: null, talk: null };
  const result: { action: Action; memory: unknown } = { action, memory: null };
  return (view, kept) => {
    const { said, theirs, allowed } = view;
    const received = theirs === null ? -1 : packageNumber(space, theirs);
    const mayAccept =
      theirs !== null && utility[received]! >= goals.walkAway && vetoedIssue(space, allowed, theirs) < 0;
    play.resume(kept);
    const number = play.turn(view.round, received, mayAccept);
    result.memory = play.keep(kept, received);
    action.answer = said === null ? null : flatAnswer(view, said);
    action.accept = number === ACCEPTS;
    action.leave = number === LEAVES;
    action.bid = number < 0 ? null : bid;
    if (number >= 0) writePackage(space, number, bid);
    return result;
  };
}

/** By number, 1 for the packages that a side may accept where no exception was granted. */
const acceptable = (context: PolicyContext, { utility }: PackageRanking): Uint8Array =>
  freePackages(context.space, allowedOptions(context)).map((free, n) =>
    free === 1 && utility[n]! >= context.goals.walkAway ? 1 : 0,
  );

/** The seat where only offers are exchanged. Fields of an object are read faster than variables of a closure. */
class RankedOffers implements OfferPlay {
  readonly readsView = false;
  readonly draws = false;
  readonly historyNeeded = 0;
  private readonly play: RankedPlay;
  private readonly acceptable: Uint8Array;

  constructor(play: RankedPlay, acceptable: Uint8Array) {
    this.play = play;
    this.acceptable = acceptable;
  }

  begin(): void {
    this.play.begin();
  }

  turn(round: number, theirs: number): number {
    return this.play.turn(round, theirs, theirs >= 0 && this.acceptable[theirs] === 1);
  }
}
