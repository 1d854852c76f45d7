/** Composes the play of a seat from the same components as seat.ts, for talks in which only offers are exchanged. */
import type { PolicyContext } from '../agents/policyContext.ts';
import type { View } from '../agents/view.ts';
import { packageNumber } from '../bargaining/frontier/packageRanking.ts';
import type { OfferPlay, RunBeliefs } from './contracts/offerPlay.ts';
import { ACCEPTS, LEAVES } from './contracts/offerPlay.ts';
import type { Draws } from './contracts/policy.ts';
import type { Card } from '../domain/card.ts';
import type { Space } from '../domain/space.ts';
import type { Appraisal, SeatComponentSet, SeatMemory } from './seatDecision.ts';
import { SeatDecision } from './seatDecision.ts';
import type { Choice } from './settledChoices.ts';
import { SettledChoices } from './settledChoices.ts';
import { mayEverLeave } from './toolkit/leaving.ts';
import { acceptableUtility } from './toolkit/mayAccept.ts';
import { ownUtility } from './toolkit/ownUtility.ts';

/** What the play of a side is made of at one table. */
export interface OfferTable {
  /** What the side sees. */
  readonly view: View;
  /** The random numbers of a turn. */
  readonly draws: Draws;
  readonly beliefs: RunBeliefs;
}

/**
 * Composes the play.
 *
 * @param context - What the side knows before the negotiation.
 * @param components - The components, made from the same context; the talk policy says nothing unasked.
 * @param cards - The cards of the bidding policy and of the acceptance rule.
 * @param table - The table at which it plays.
 */
export const offersSeat = (
  context: PolicyContext,
  components: SeatComponentSet,
  cards: readonly Card[],
  table: OfferTable,
): OfferPlay => new OffersSeat(context, components, cards, table);

const emptyMemory = (): SeatMemory => ({ bid: {}, accept: {}, talk: {} });

/**
 * The play. Beliefs and break points do not move while only offers are exchanged, so that the package that the side
 * chooses follows from its target and the standing offer alone, and what the standing offer is worth to it from the
 * offer and its trust: both are worked out anew only where one of them has changed. Fields of an object are read faster
 * than variables of a closure.
 */
class OffersSeat implements OfferPlay, Appraisal {
  readonly readsView = true;
  readonly draws: boolean;
  readonly historyNeeded: number;
  private readonly space: Space;
  private readonly view: View;
  private readonly numbers: Draws;
  private readonly beliefs: RunBeliefs;
  /** Whether more may read the beliefs than the choice of a package. */
  private readonly readsBeliefs: boolean;
  private readonly remembers: boolean;
  private readonly choices: SettledChoices;
  private readonly decision: SeatDecision;
  private memory = emptyMemory();
  /** The number of the other side's standing package; −1 before the first. */
  private theirs = -1;
  /** The last choice, and the target and the standing package for which it was made. */
  private choice: Choice | null = null;
  private target = NaN;
  private chosenFor = -1;
  /** The standing package and the trust for which `acceptable` holds. */
  private judged = -1;
  private trust = NaN;
  private acceptable = -1;

  constructor(
    context: PolicyContext,
    components: SeatComponentSet,
    cards: readonly Card[],
    { view, draws, beliefs }: OfferTable,
  ) {
    this.draws = mayEverLeave(view) || cards.some((card) => card.draws);
    this.historyNeeded = Math.max(...cards.map(({ historyNeeded }) => historyNeeded));
    this.space = context.space;
    this.view = view;
    this.numbers = draws;
    this.beliefs = beliefs;
    this.readsBeliefs = mayEverLeave(view) || cards.some(({ usesBeliefs }) => usesBeliefs);
    this.remembers = components.remembers;
    this.choices = new SettledChoices(context, view, beliefs);
    this.decision = new SeatDecision(components, this);
  }

  begin(): void {
    if (this.readsBeliefs) this.beliefs.draw();
    if (this.remembers) this.memory = emptyMemory();
    this.target = NaN;
    this.trust = NaN;
  }

  turn(_round: number, theirs: number): number {
    const { decision } = this;
    this.theirs = theirs;
    decision.decide(this.view, this.memory, this.numbers, false, false);
    if (decision.accept) return ACCEPTS;
    if (decision.leave) return LEAVES;
    return decision.bid === this.choice?.packageIndex ? this.choice.number : packageNumber(this.space, decision.bid);
  }

  choose(_view: View, target: number): ArrayLike<number> {
    const { theirs } = this;
    if (this.choice === null || target !== this.target || theirs !== this.chosenFor) {
      this.target = target;
      this.chosenFor = theirs;
      this.choice = this.choices.choose(target, theirs);
    }
    return this.choice.packageIndex;
  }

  worthOf(view: View, bid: ArrayLike<number>): number {
    return bid === this.choice?.packageIndex ? this.choice.worth : ownUtility(view, bid);
  }

  standing(view: View): number {
    if (this.theirs === this.judged && view.trust === this.trust) return this.acceptable;
    this.judged = this.theirs;
    this.trust = view.trust;
    this.acceptable = acceptableUtility(view);
    return this.acceptable;
  }
}
