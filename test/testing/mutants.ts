/**
 * Policies that are wrong in one way each, as changes of any sound seat, and the law that is named for each. The laws
 * know none of them.
 */
import type { View } from '../../src/agents/view.ts';
import type { Card } from '../../src/domain/card.ts';
import { crosses } from '../../src/domain/breakPoints.ts';
import { onBreakPoint, canBluff } from '../../src/policies/toolkit/answering.ts';
import { definePolicy } from '../../src/policies/contracts/definePolicy.ts';
import type { SeatEntry } from '../../src/policies/contracts/components.ts';
import type { Action, Draws, Policy } from '../../src/policies/contracts/policy.ts';
import type { LawName } from '../../src/testing/laws/catalogue.ts';

type Seat = Policy<any>;
type Turn = { action: Action; memory: unknown };
export interface Mutant {
  readonly law: LawName;
  readonly wrong: (sound: Seat) => Seat;
  /** What its card claims beside what is true of any seat. */
  readonly card?: Partial<Card>;
}

/** The sound turn, with its action as an object of its own. */
const turn = (sound: Seat, view: View, memory: unknown, draws: Draws): Turn => {
  const { action, memory: kept } = sound(view, memory, draws) as Turn;
  return {
    action: {
      ...action,
      bid: action.bid === null ? null : Array.from(action.bid),
      talk: action.talk && { ...action.talk },
    },
    memory: kept,
  };
};
const change =
  (when: (view: View, draws: Draws, turn: Turn) => boolean, how: (turn: Turn, view: View, draws: Draws) => Turn) =>
  (sound: Seat): Seat =>
  (view, memory, draws) => {
    const one = turn(sound, view, memory, draws);
    return when(view, draws, one) ? how(one, view, draws) : one;
  };
const bids = (_view: View, _draws: Draws, { action }: Turn): boolean => action.bid !== null;
const worst = ({ space, goals }: View): number[] =>
  Array.from({ length: space.count }, (_, k) =>
    Array.from({ length: space.sizes[k]! }, (__, o) => o).reduce(
      (low, o) => (goals.worth[space.offsets[k]! + o]! < goals.worth[space.offsets[k]! + low]! ? o : low),
      0,
    ),
  );
const bidding = (turned: Turn, bid: unknown): Turn => ({
  ...turned,
  action: { ...turned.action, accept: false, leave: false, bid: bid as number[], talk: null },
});
const other = (view: View): number[] => Array.from({ length: view.space.count }, () => 0);

/** Whether the side is pressed beyond a break point of its own. */
const isPressed = (view: Omit<View, 'mine'>): boolean =>
  view.said?.kind === 'press' && onBreakPoint(view as View, view.said.issue, view.said.option);

/** What a policy should not have: one object for both seats. */
const shared: Record<string, number> = {};

export const mutants: Readonly<Record<string, Mutant>> = {
  'reads a clock': { law: 'readsNoClock', wrong: change(bids, (one) => (Date.now() < 0 ? bidding(one, null) : one)) },
  'reads a clock through new Date': {
    law: 'readsNoClock',
    wrong: change(bids, (one) => (new Date().getFullYear() < 1999 ? bidding(one, null) : one)),
  },
  'draws from Math.random': {
    law: 'drawsOnlyFromItsStream',
    wrong: change(bids, (one) => (Math.random() > 2 ? bidding(one, null) : one)),
  },
  "draws from another turn's stream": {
    law: 'drawsOnlyFromItsStream',
    wrong: (sound) => {
      let first: Draws | null = null;
      return (view, memory, draws) => {
        first ??= draws;
        if (first !== draws) first.next();
        return turn(sound, view, memory, draws);
      };
    },
  },
  'remembers across runs in a closure': {
    law: 'keepsNothing',
    wrong: (sound) => {
      let thoughts = 0;
      return (view, memory, draws) => {
        thoughts += 1;
        const one = turn(sound, view, memory, draws);
        return one.action.bid !== null && thoughts % 5 === 0
          ? { ...one, action: { ...one.action, accept: false, leave: true, bid: null, talk: null } }
          : one;
      };
    },
  },
  'counts its turns outside its memory': {
    law: 'keepsNothing',
    wrong: (sound) => {
      let last = -1;
      return (view, memory, draws) => {
        const again = view.round < last;
        last = view.round;
        const one = turn(sound, view, memory, draws);
        return again && one.action.bid !== null
          ? { ...one, action: { ...one.action, leave: true, bid: null, talk: null } }
          : one;
      };
    },
  },
  'changes the view': {
    law: 'changesNothingItWasGiven',
    wrong: (sound) => (view, memory, draws) => {
      const one = turn(sound, view, memory, draws);
      if (view.round % 3 === 1) view.beliefs.importance[0] = (view.beliefs.importance[0]! + 0.5) % 1;
      return one;
    },
  },
  'changes the history': {
    law: 'changesNothingItWasGiven',
    wrong: (sound) => (view, memory, draws) => {
      const one = turn(sound, view, memory, draws);
      view.history.entries.push(0);
      return one;
    },
  },
  'peeks through a shared object': {
    law: 'dependsOnlyOnItsView',
    wrong: (sound) => {
      return (view, memory, draws) => {
        shared[view.side] = view.goals.walkAway;
        const theirs = shared[view.side === 'vendor' ? 'client' : 'vendor'];
        const one = turn(sound, view, memory, draws);
        return theirs !== undefined && theirs > 0.45 && one.action.bid !== null
          ? { ...one, action: { ...one.action, leave: true, bid: null, talk: null } }
          : one;
      };
    },
  },
  'bids below its walk-away value once in a hundred rounds': {
    law: 'offersReachTheWalkAway',
    wrong: change(
      (view, draws, one) => bids(view, draws, one) && draws.next() < 0.01,
      (one, view) => bidding(one, worst(view)),
    ),
  },
  'bids below its walk-away value in round 100': {
    law: 'offersReachTheWalkAway',
    wrong: change(
      (view, draws, one) => bids(view, draws, one) && view.round === 99,
      (one, view) => bidding(one, worst(view)),
    ),
  },
  'bids beyond its break point': {
    law: 'offersKeepBreakPoints',
    wrong: change(
      (view, draws, one) => bids(view, draws, one) && view.round > 1,
      (one, view) =>
        bidding(
          one,
          one.action.bid &&
            Array.from(
              one.action.bid,
              (o, k) =>
                Array.from({ length: view.space.sizes[k]! }, (_, i) => i).find((i) =>
                  crosses(view.breakPoints, view.goals.value, k, view.space.offsets[k]! + i),
                ) ?? o,
            ),
        ),
    ),
  },
  'accepts across its break point': {
    law: 'acceptsOnlyWithinBounds',
    wrong: change(
      (view) => view.theirs !== null && Array.from(view.theirs).some((o, k) => onBreakPoint(view, k, o)),
      (one) => ({ ...one, action: { ...one.action, accept: true, leave: false, bid: null, talk: null } }),
    ),
  },
  'accepts below its walk-away value, late': {
    law: 'acceptsOnlyWithinBounds',
    wrong: change(
      (view) => view.theirs !== null && view.time > 0.8,
      (one) => ({ ...one, action: { ...one.action, accept: true, leave: false, bid: null, talk: null } }),
    ),
  },
  'accepts nothing at all, as it were': {
    law: 'acceptsOnlyWithinBounds',
    wrong: change(
      (view) => view.theirs === null && view.side === 'vendor',
      (one) => ({ ...one, action: { ...one.action, accept: true, leave: false, bid: null, talk: null } }),
    ),
  },
  'wrong only in the last round': {
    law: 'offersReachTheWalkAway',
    wrong: change(
      (view, draws, one) => bids(view, draws, one) && view.round === view.rounds - 1,
      (one, view) => bidding(one, worst(view)),
    ),
  },
  'invents an option': {
    law: 'offersArePackages',
    wrong: change(
      (view, draws, one) => bids(view, draws, one) && draws.next() < 0.05,
      (one, view) =>
        bidding(
          one,
          other(view).map((_, k) => view.space.sizes[k]!),
        ),
    ),
  },
  'leaves an issue out': {
    law: 'offersArePackages',
    wrong: change(
      (view, draws, one) => bids(view, draws, one) && view.space.count > 2,
      (one, view) => bidding(one, other(view).slice(1)),
    ),
  },
  'returns NaN': {
    law: 'offersArePackages',
    wrong: change(
      (view, draws, one) => bids(view, draws, one) && view.round === 3,
      (one, view) =>
        bidding(
          one,
          other(view).map(() => NaN),
        ),
    ),
  },
  throws: {
    law: 'neverThrows',
    wrong: change(
      (view) => view.said?.kind === 'ask' && view.round > 2,
      () => {
        throw new Error('I did not expect that');
      },
    ),
  },
  'throws where an issue has one option': {
    law: 'neverThrows',
    wrong: change(
      (view) => view.space.sizes.includes(1),
      () => {
        throw new TypeError('one option');
      },
    ),
  },
  'lies without saying so': {
    law: 'saysNothingFalse',
    wrong: change(
      (view) => view.said?.kind === 'press' && canBluff(view, view.said.issue, view.said.option),
      (one) => ({ ...one, action: { ...one.action, answer: 'explain' } }),
    ),
  },
  'grants without flexibility': {
    law: 'grantsOnlyWhereFlexible',
    wrong: change(
      (view) =>
        view.said?.kind === 'press' &&
        onBreakPoint(view, view.said.issue, view.said.option) &&
        view.breakPoints.flexibility[view.said.issue] === 0,
      (one) => ({ ...one, action: { ...one.action, answer: 'grant' } }),
    ),
  },
  'refers where it has no manager': {
    law: 'refersUpward',
    wrong: change(
      (view) => isPressed(view) && !view.hasManager,
      (one) => ({ ...one, action: { ...one.action, answer: 'refer' } }),
    ),
  },
  'refers and leaves': {
    law: 'refersUpward',
    wrong: change(
      (view) => isPressed(view) && view.hasManager && view.waits[view.said!.issue] === 0,
      (one) => ({
        ...one,
        action: { ...one.action, answer: 'refer', accept: false, leave: true, bid: null, talk: null },
      }),
    ),
  },
  'refers and moves': {
    law: 'refersUpward',
    wrong: change(
      ({ mine, ...view }) =>
        isPressed(view) && view.hasManager && view.waits[view.said!.issue] === 0 && mine !== null && mine[0] !== 0,
      (one, view) => ({
        ...one,
        action: { ...one.action, answer: 'refer', accept: false, leave: false, bid: other(view), talk: null },
      }),
    ),
  },
  'answers what was not asked': {
    law: 'answersWhatWasSaid',
    wrong: change(
      (view) => view.said === null && view.round === 2,
      (one) => ({ ...one, action: { ...one.action, answer: 'refuse' } }),
    ),
  },
  'grants what it granted': {
    law: 'answersWhatWasSaid',
    wrong: change(
      (view) => view.said?.kind === 'press' && !onBreakPoint(view, view.said.issue, view.said.option),
      (one) => ({ ...one, action: { ...one.action, answer: 'grant' } }),
    ),
  },
  'talks of an issue that is not there': {
    law: 'speaksOfTheTable',
    wrong: change(bids, (one, view) => ({
      ...one,
      action: { ...one.action, talk: { kind: 'ask', issue: view.space.count } },
    })),
  },
  'presses for what it does not bid': {
    law: 'speaksOfTheTable',
    wrong: change(
      (view, draws, one) => bids(view, draws, one) && view.space.sizes[0]! > 1,
      (one, view) => ({
        ...one,
        action: {
          ...one.action,
          talk: { kind: 'press', issue: 0, option: (one.action.bid![0]! + 1) % view.space.sizes[0]! },
        },
      }),
    ),
  },
  'accepts and leaves': {
    law: 'actsOnce',
    wrong: change(
      (view) => view.theirs !== null && view.round === 1,
      (one) => ({ ...one, action: { ...one.action, accept: true, leave: true, bid: null, talk: null } }),
    ),
  },
  'does nothing': {
    law: 'actsOnce',
    wrong: change(
      (view) => view.round === 2,
      (one) => bidding(one, null),
    ),
  },
  'answers by a promise': {
    law: 'returnsPlainData',
    wrong: (sound) =>
      ((view: View, memory: unknown, draws: Draws) =>
        Promise.resolve(turn(sound, view, memory, draws))) as unknown as Seat,
  },
  'answers by a getter': {
    law: 'returnsPlainData',
    wrong: (sound) => (view, memory, draws) => {
      const one = turn(sound, view, memory, draws);
      return {
        ...one,
        action: {
          get answer() {
            return one.action.answer;
          },
          accept: one.action.accept,
          leave: one.action.leave,
          bid: one.action.bid,
          talk: one.action.talk,
        },
      };
    },
  },
  'does something later': {
    law: 'returnsPlainData',
    wrong: change(bids, (one) => {
      queueMicrotask(() => undefined);
      return one;
    }),
  },
  'keeps a map': {
    law: 'memoryIsPlainData',
    wrong: change(bids, (one) => ({ ...one, memory: new Map([['seen', one.memory]]) })),
  },
  'keeps a function': {
    law: 'memoryIsPlainData',
    wrong: change(bids, (one) => ({ ...one, memory: { seen: one.memory, ask: () => 1 } })),
  },
  'keeps nothing, and not null': {
    law: 'memoryIsPlainData',
    wrong: change(
      () => true,
      (one) => ({ ...one, memory: undefined }),
    ),
  },
  'a card that claims less history than it uses': {
    law: 'needsNoMoreHistory',
    card: { historyNeeded: 1 },
    wrong: change(
      (view, draws, one) => bids(view, draws, one) && view.history.entries.length > view.history.stride * 3,
      (one, view) =>
        view.history.entries.slice(4, view.history.stride).some((o) => o > 0)
          ? { ...one, action: { ...one.action, leave: true, bid: null, talk: null } }
          : one,
    ),
  },
  'a card that hides its use of trust': {
    law: 'looksAtNoTrust',
    card: { usesTrust: false },
    wrong: change(
      (view, draws, one) => bids(view, draws, one) && view.trust > 0.4 && view.trust < 0.9,
      (one) => ({ ...one, action: { ...one.action, leave: true, bid: null, talk: null } }),
    ),
  },
  'a card that hides its use of beliefs': {
    law: 'looksAtNoBeliefs',
    card: { usesBeliefs: false },
    wrong: change(
      (view, draws, one) => bids(view, draws, one) && view.beliefs.importance[0]! > 0.6,
      (one) => ({ ...one, action: { ...one.action, leave: true, bid: null, talk: null } }),
    ),
  },
  'a card that hides its use of chance': {
    law: 'drawsNothing',
    card: { draws: false },
    wrong: change(
      (view, draws, one) => bids(view, draws, one) && draws.next() < 0.3,
      (one) => ({ ...one, action: { ...one.action, leave: true, bid: null, talk: null } }),
    ),
  },
  'a card that hides what it keeps': {
    law: 'remembersNothing',
    card: { remembers: false },
    wrong: change(
      () => true,
      (one, view) => ({ ...one, memory: { was: one.memory, round: view.round } }),
    ),
  },
};

/**
 * A sound seat of twenty lines: its best package within its break points, lower as time goes by; it accepts what is as
 * good.
 */
export const sound: Seat = (view) => {
  const { space, goals, allowed, theirs, said, time } = view;
  const target = goals.opensAt + (goals.walkAway - goals.opensAt) * time;
  const bid = Array.from({ length: space.count }, (_, k) => {
    const worth = (o: number): number =>
      allowed[space.offsets[k]! + o] === 1 ? goals.worth[space.offsets[k]! + o]! : -1;
    return Array.from({ length: space.sizes[k]! }, (__, o) => o).reduce(
      (best, o) => (worth(o) > worth(best) ? o : best),
      0,
    );
  });
  const worth = (chosen: ArrayLike<number>): number =>
    Array.from(chosen).reduce((sum, o, k) => sum + goals.worth[space.offsets[k]! + o]!, 0);
  const beyond = theirs !== null && Array.from(theirs).some((o, k) => allowed[space.offsets[k]! + o] === 0);
  const accept = theirs !== null && !beyond && worth(theirs) >= Math.max(target, goals.walkAway);
  const leave = !accept && worth(bid) < goals.walkAway;
  const answer =
    said === null
      ? null
      : said.kind === 'ask'
        ? 'tell'
        : onBreakPoint(view, said.issue, said.option)
          ? 'explain'
          : 'hear';
  return { action: { answer, accept, leave, bid: accept || leave ? null : bid, talk: null }, memory: null };
};

/** A seat with a card that claims no more than is true of any seat. */
export const seatWith = (name: string, make: SeatEntry['make'], card: Partial<Card> = {}): SeatEntry =>
  definePolicy({
    kind: 'seat',
    card: {
      name,
      summary: 'Wrong in one way.',
      source: 'test',
      draws: true,
      usesTrust: true,
      usesBeliefs: true,
      historyNeeded: Infinity,
      remembers: true,
      ...card,
    },
    make,
  });
