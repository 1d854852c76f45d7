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
import type { OfferPlay } from '../../policies/contracts/offerPlay.ts';
import { ACCEPTS, LEAVES } from '../../policies/contracts/offerPlay.ts';
import { UNMOVED } from '../../relationship/trustRule.ts';
import { agreement, deadline, walkAway } from '../state/endings.ts';
import { setFirstBeliefs } from '../state/firstBeliefs.ts';
import type { SideState, State } from '../state/state.ts';
import { reset, resetBidder, resetTalks } from './reset.ts';
import { drawTurn, receiveConcession, receiveImpasse, updateView } from './turn.ts';

/** A side of such talks. */
interface Bidder {
  readonly name: Side;
  readonly play: OfferPlay;
  readonly side: SideState;
  /** Whether what it is offered moves its trust. */
  readonly trustMoves: boolean;
  /** The number of its standing package; −1 before the first. */
  bid: number;
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
  const bidders = [vendor, client];
  const writesHistory = bidders.some(({ play }) => play.historyNeeded > 0);
  const keepsBooks = writesHistory || bidders.some(({ play, trustMoves }) => play.readsView || trustMoves);
  let deal: Agreement | null = null;
  let dealt = -1;
  reset(state, '', 0);

  /** Brings up to date what a side reads on its turn. */
  function prepareTurn({ name, play, side }: Bidder, round: number): void {
    if (!play.readsView) return;
    state.round = round;
    if (play.draws) drawTurn(side);
    updateView(state, name);
  }

  /** Notes a bid where somebody reads it or is moved by it. */
  function note({ side, bid }: Bidder, to: Bidder, number: number): void {
    if (number !== bid) {
      writePackage(prepared.space, number, side.bid);
      side.hasBid = true;
      if (to.trustMoves) receiveConcession(state, to.name);
    }
    if (writesHistory) writeTurn(state.history, null, side.bid, null);
  }

  /** Ends the talks in a deal. Runs that end alike share one object. */
  function agree(by: Bidder, from: Bidder): void {
    writePackage(prepared.space, from.bid, from.side.bid);
    if (deal?.by !== by.name || dealt !== from.bid) deal = agreement(state, by.name);
    else if (deal.round !== state.round) deal = { ...deal, round: state.round };
    dealt = from.bid;
    state.ending = deal;
  }

  /** Ends the talks: the side accepts or leaves, or the last round is over. */
  function end(by: Bidder, from: Bidder, round: number, how: number): void {
    state.round = round;
    state.turn = by.name;
    if (how === ACCEPTS) return agree(by, from);
    state.ending = how === LEAVES ? walkAway(state, by.name) : deadline(state);
    receiveImpasse(state);
  }

  return (seed, run) => {
    resetTalks(state, seed, run);
    begin(state, vendor);
    begin(state, client);
    const last = state.lastRounds - 1;
    for (let round = 0; ; round++) {
      if (keepsBooks) prepareTurn(vendor, round);
      const offer = vendor.play.turn(round, client.bid);
      if (offer < 0) return end(vendor, client, round, offer);
      if (keepsBooks) note(vendor, client, offer);
      vendor.bid = offer;
      if (keepsBooks) prepareTurn(client, round);
      const answer = client.play.turn(round, offer);
      if (answer < 0) return end(client, vendor, round, answer);
      if (keepsBooks) note(client, vendor, answer);
      client.bid = answer;
      if (round >= last) return end(client, vendor, round, answer);
    }
  };
}

/** Whether every package has a number that a double holds exactly. */
const isNumbered = (sizes: Int32Array): boolean =>
  sizes.reduce((product, size) => product * size, 1) <= Number.MAX_SAFE_INTEGER;

function bidderOf(state: State, name: Side): Bidder | null {
  const side = sideOf(state, name);
  const { makeOffers, trustRule } = sideOf(state.prepared, name);
  if (makeOffers === null) return null;
  const trustMoves = trustRule.praise !== UNMOVED.praise;
  return { name, side, play: makeOffers(side.view, side.draws), trustMoves, bid: -1 };
}

function begin(state: State, bidder: Bidder): void {
  const { name, play, side } = bidder;
  const { firstBeliefs, assumedImportance } = sideOf(state.prepared, name);
  resetBidder(state, name);
  bidder.bid = -1;
  if (play.readsView) setFirstBeliefs(state, name, firstBeliefs, assumedImportance);
  if (play.draws) side.stream = openStream(state.seed, state.run, name, 'turn');
  side.compromise = NaN;
  play.begin();
}
