/**
 * Plays talks in which only offers are exchanged, on package numbers, with the same result as turn by turn and without
 * what nobody reads. Neither side says anything there, so that beliefs, break points and claims stay as they are.
 */
import { writeTurn } from '../../agents/history.ts';
import { writePackage } from '../../bargaining/frontier/packageRanking.ts';
import type { Agreement } from '../../domain/ending.ts';
import type { Side } from '../../domain/side.ts';
import { sideOf, SIDES } from '../../domain/side.ts';
import { openStream } from '../../kernel/stream.ts';
import type { OfferPlay, RunBeliefs } from '../../policies/contracts/offerPlay.ts';
import { ACCEPTS, LEAVES } from '../../policies/contracts/offerPlay.ts';
import { offersSeat } from '../../policies/offersSeat.ts';
import { UNMOVED } from '../../relationship/trustRule.ts';
import type { PreparedSide } from '../preparation/prepared.ts';
import { agreement, deadline, walkAway } from '../state/endings.ts';
import { setFirstBeliefs } from '../state/firstBeliefs.ts';
import type { SideState, State } from '../state/state.ts';
import { reset, resetBidder, resetTalks } from './reset.ts';
import { drawTurn, receiveConcession, receiveImpasse, updateTime, updateView } from './turn.ts';

/** A side of such talks. */
interface Bidder {
  readonly name: Side;
  readonly play: OfferPlay;
  readonly side: SideState;
  readonly own: PreparedSide;
  readonly beliefs: BlurredBeliefs;
  /** Whether what it is offered moves its trust. */
  readonly trustMoves: boolean;
  /** The number of its standing package; −1 before the first. */
  bid: number;
  /** Whether more than the time has changed in its view since its last turn. */
  isStale: boolean;
}

/**
 * Makes a function that plays a run to its end in a state that nothing else plays in.
 *
 * @param state - The state. After a run it has the ending and the trust of that run.
 * @returns Null where more than offers may be exchanged.
 */
export function offersPlayer(state: State): ((seed: string, run: number) => void) | null {
  const { prepared } = state;
  if (prepared.hasBefore || prepared.adviser !== null || !isNumbered(prepared.space.sizes)) return null;
  const [vendor, client] = SIDES.map((name) => bidderOf(state, name));
  if (vendor == null || client == null) return null;
  reset(state, '', 0);
  const talks = new OffersOnly(state, vendor, client);
  return (seed, run) => talks.play(seed, run);
}

/** Whether every package has a number that a double holds exactly. */
const isNumbered = (sizes: Int32Array): boolean =>
  sizes.reduce((product, size) => product * size, 1) <= Number.MAX_SAFE_INTEGER;

function bidderOf(state: State, name: Side): Bidder | null {
  const side = sideOf(state, name);
  const own = sideOf(state.prepared, name);
  if (own.makeOffers === null) return null;
  const trustMoves = own.trustRule.praise !== UNMOVED.praise;
  const beliefs = new BlurredBeliefs(state, name, own);
  const play = own.makeOffers({ view: side.view, draws: side.draws, beliefs }, offersSeat);
  return { name, side, own, beliefs, play, trustMoves, bid: -1, isStale: true };
}

/** The beliefs of a side, drawn where they are first read in a run: streams open slowly. */
class BlurredBeliefs implements RunBeliefs {
  readonly importance: Float64Array;
  readonly spread: Float64Array | null;
  isDrawn = false;
  private readonly state: State;
  private readonly name: Side;
  private readonly own: PreparedSide;

  constructor(state: State, name: Side, own: PreparedSide) {
    const { blur } = state.prepared.assumed;
    this.state = state;
    this.name = name;
    this.own = own;
    this.importance = own.firstBeliefs.importance;
    this.spread = own.assumedImportance?.map((assumed) => blur * assumed) ?? null;
  }

  draw(): void {
    if (this.isDrawn) return;
    this.isDrawn = true;
    setFirstBeliefs(this.state, this.name, this.own.firstBeliefs, this.own.assumedImportance);
  }
}

/** The talks. Fields of an object are read faster than variables of a closure. */
class OffersOnly {
  private readonly state: State;
  private readonly vendor: Bidder;
  private readonly client: Bidder;
  private readonly writesHistory: boolean;
  /** Whether anything but the package numbers is read. */
  private readonly keepsBooks: boolean;
  /** The last deal and the number of its package. Runs that end alike share one object. */
  private deal: Agreement | null = null;
  private dealt = -1;

  constructor(state: State, vendor: Bidder, client: Bidder) {
    const bidders = [vendor, client];
    this.state = state;
    this.vendor = vendor;
    this.client = client;
    this.writesHistory = bidders.some(({ play }) => play.historyNeeded > 0);
    this.keepsBooks = this.writesHistory || bidders.some(({ play, trustMoves }) => play.readsView || trustMoves);
  }

  play(seed: string, run: number): void {
    const { state, vendor, client, keepsBooks } = this;
    resetTalks(state, seed, run);
    this.begin(vendor);
    this.begin(client);
    const last = state.lastRounds - 1;
    for (let round = 0; ; round++) {
      if (keepsBooks) this.prepareTurn(vendor, round);
      const offer = vendor.play.turn(round, client.bid);
      if (offer < 0) return this.end(vendor, client, round, offer);
      if (keepsBooks) this.note(vendor, client, offer);
      vendor.bid = offer;
      if (keepsBooks) this.prepareTurn(client, round);
      const answer = client.play.turn(round, offer);
      if (answer < 0) return this.end(client, vendor, round, answer);
      if (keepsBooks) this.note(client, vendor, answer);
      client.bid = answer;
      if (round >= last) return this.end(client, vendor, round, answer);
    }
  }

  private begin(bidder: Bidder): void {
    const { state } = this;
    const { name, play, side } = bidder;
    resetBidder(state, name);
    bidder.bid = -1;
    bidder.isStale = true;
    bidder.beliefs.isDrawn = false;
    if (play.draws) side.stream = openStream(state.seed, state.run, name, 'turn');
    side.compromise = NaN;
    play.begin();
  }

  /** Brings up to date what a side reads on its turn. */
  private prepareTurn(bidder: Bidder, round: number): void {
    const { name, play, side, own, isStale } = bidder;
    if (!play.readsView) return;
    this.state.round = round;
    if (play.draws) drawTurn(side);
    if (!isStale) return updateTime(this.state, own, side.view);
    updateView(this.state, name);
    bidder.isStale = false;
  }

  /** Notes a bid where somebody reads it or is moved by it. */
  private note(by: Bidder, to: Bidder, number: number): void {
    const { state } = this;
    const { side, bid } = by;
    if (number !== bid) {
      writePackage(state.prepared.space, number, side.bid);
      side.hasBid = true;
      by.isStale = true;
      to.isStale = true;
      if (to.trustMoves) receiveConcession(state, to.name);
    }
    if (this.writesHistory) writeTurn(state.history, null, side.bid, null);
  }

  /** Ends the talks: the side accepts or leaves, or the last round is over. */
  private end(by: Bidder, from: Bidder, round: number, how: number): void {
    const { state } = this;
    state.round = round;
    state.turn = by.name;
    if (how === ACCEPTS) return this.agree(by, from);
    state.ending = how === LEAVES ? walkAway(state, by.name) : deadline(state);
    receiveImpasse(state);
  }

  private agree(by: Bidder, from: Bidder): void {
    const { state } = this;
    writePackage(state.prepared.space, from.bid, from.side.bid);
    if (this.deal?.by !== by.name || this.dealt !== from.bid) this.deal = agreement(state, by.name);
    else if (this.deal.round !== state.round) this.deal = { ...this.deal, round: state.round };
    this.dealt = from.bid;
    state.ending = this.deal;
  }
}
