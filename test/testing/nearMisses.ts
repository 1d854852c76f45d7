/**
 * Pairs of policies that are near to each other: one that breaks a law, and one that looks like it and keeps every law.
 * The laws know none of them. `make` gives a new policy each time, so that no state is shared between checks.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { View } from '../../src/agents/view.ts';
import type { Card, Parameter } from '../../src/domain/card.ts';
import type { SeatInput } from '../../src/engine/preparation/seats.ts';
import { definePolicy } from '../../src/policies/contracts/definePolicy.ts';
import type { Draws, Policy, PolicyFunction } from '../../src/policies/contracts/policy.ts';
import type { PolicyContext } from '../../src/agents/policyContext.ts';
import type { Edge } from '../../src/relationship/edge.ts';
import type { TrustRule } from '../../src/relationship/trustRule.ts';
import type { LawName } from '../../src/testing/laws/catalogue.ts';
import { seatWith, sound } from './mutants.ts';

/** One policy and what a check must say of it: the law that it breaks, or null for a right one. */
export interface NearMiss {
  readonly breaks: LawName | null;
  readonly make: () => SeatInput;
}

type Turn = ReturnType<Policy>;
const about = { summary: 'An example.', source: 'test' };

/** The sound seat with its turn changed. */
const seat =
  (change: (turn: Turn, view: View, memory: any, draws: Draws) => unknown): (() => SeatInput) =>
  () =>
    ((view: View, memory: unknown, draws: Draws) =>
      change(sound(view, memory, draws), view, memory, draws)) as PolicyFunction;

/** The sound seat with what it keeps from turn to turn. */
const keeping = (kept: (memory: any, view: View) => unknown): (() => SeatInput) =>
  seat((turn, view, memory) => ({ ...turn, memory: kept(memory, view) }));

/** The sound seat, made with the context. */
const inContext = (change: (context: any) => (turn: Turn, view: View) => unknown): (() => SeatInput) => {
  return () =>
    seatWith('in context', (_parameters, context: PolicyContext) => {
      const then = change(context);
      return ((view: View, memory: unknown, draws: Draws) => then(sound(view, memory, draws), view)) as Policy;
    });
};
const leaving = (turn: Turn): Turn => ({
  ...turn,
  action: { ...turn.action, accept: false, leave: true, bid: null, talk: null },
});

const accept = (card: Partial<Card>, decide: (offer: any, view: View, memory: any) => boolean): (() => SeatInput) => {
  return () => definePolicy({ kind: 'accept', card: { name: 'accepting', ...about, ...card }, make: () => decide });
};

const bid = (
  parameters: Readonly<Record<string, Parameter>>,
  target: (parameters: any, view: View) => unknown,
  card: Partial<Card> = {},
): (() => SeatInput) => {
  return () =>
    definePolicy({
      kind: 'bid',
      card: { name: 'bidding', ...about, parameters, ...card },
      make: (given) => (view) => target(given, view) as number,
    });
};
const greed: Parameter = { min: 0, max: 1, default: 0.5, what: 'how much it wants' };
const between = ({ goals }: View, share: number): number => goals.walkAway + (goals.opensAt - goals.walkAway) * share;

const trust = (change: Partial<TrustRule>, parameters: Readonly<Record<string, Parameter>> = {}): (() => SeatInput) => {
  return () =>
    definePolicy({
      kind: 'trustRule',
      card: { name: 'trusting', ...about, usesTrust: true, parameters },
      make: () => ({
        read: ({ r, s, ceiling }) => (ceiling * r) / (r + s),
        praise: (edge, weight) => void (edge.r += weight),
        blame: (edge, weight) => void (edge.s += 2 * weight),
        betray: (edge) => void (edge.ceiling *= 0.6),
        ...change,
      }),
    });
};
const learn = (rule: (view: View, memory: any) => unknown): (() => SeatInput) => {
  return () =>
    definePolicy({
      kind: 'learning',
      card: { name: 'learner', ...about, usesBeliefs: true },
      make: () => rule as (view: View, memory: object) => void,
    });
};
const forget = (edge: Edge, kept = 0.9): void => {
  edge.r *= kept;
  edge.s *= kept;
};

const utility = ({ space, goals }: View, packageIndex: ArrayLike<number>): number =>
  Array.from(packageIndex).reduce((sum, o, k) => sum + goals.worth[space.offsets[k]! + o]!, 0);
/** An option of an issue that crosses a break point of the side; null where there is none. */
const crossing = ({ space, allowed }: View): readonly [issue: number, option: number] | null => {
  const i = allowed.indexOf(0);
  if (i < 0) return null;
  const k = space.offsets.findIndex((_, n) => i < space.offsets[n + 1]!);
  return [k, i - space.offsets[k]!];
};
/** The sound seat that answers a press on one of its break points with `grant` where `when` holds. */
const granting = (when: (view: View, flexibility: number) => boolean, then: (view: View) => void = () => undefined) =>
  seat((turn, view) => {
    then(view);
    const { said } = view;
    const isPressed = said?.kind === 'press' && turn.action.answer === 'explain' && turn.action.bid !== null;
    return isPressed && when(view, view.breakPoints.flexibility[said.issue]!)
      ? { ...turn, action: { ...turn.action, answer: 'grant' } }
      : turn;
  });
const options = ({ space }: View): number => space.offsets[space.count]!;

/** State outside a policy, as a module holds it: each use clears it first. */
let seenRounds: number[] = [];
let openings: number[] = [];
let sums = new Map<string, number>();
const file = join(tmpdir(), `near-misses-${process.pid}.txt`);
const table = readFileSync(new URL(import.meta.url), 'utf8').length;

export const nearMisses: Readonly<Record<string, NearMiss>> = {
  'an action with a reason': {
    breaks: 'usesKnownKeys',
    make: seat(({ action, memory }, view) => ({
      action: view.said === null ? action : { ...action, because: 'I was asked' },
      memory,
    })),
  },
  'an action with a spelling mistake beside what is right': {
    breaks: 'usesKnownKeys',
    make: seat(({ action, memory }, view) => ({
      action: view.time > 0.5 && action.bid !== null ? { ...action, acept: true } : action,
      memory,
    })),
  },
  'talk with a key of its own': {
    breaks: 'usesKnownKeys',
    make: seat(({ action, memory }) => ({
      action: action.bid === null ? action : { ...action, talk: { kind: 'ask', issue: 0, politely: true } },
      memory,
    })),
  },
  'a reason beside the action': {
    breaks: 'usesKnownKeys',
    make: seat(({ action, memory }, view) =>
      view.round < 2 ? { action, memory } : { action, memory, reason: 'late' },
    ),
  },
  'a question that names an option': {
    breaks: 'usesKnownKeys',
    make: seat(({ action, memory }) => ({
      action: action.bid === null ? action : { ...action, talk: { kind: 'ask', issue: 0, option: 0 } },
      memory,
    })),
  },
  'a bid decision with a reason': {
    breaks: 'usesKnownKeys',
    make: bid({}, (_, view) => ({ target: view.goals.opensAt, bid: null, reason: 'it is early' })),
  },
  'an action that leaves out what it does not do': {
    breaks: null,
    make: seat(({ action: { answer, accept: accepts, leave, bid: bids }, memory }) => ({
      action: {
        ...(answer !== null && { answer }),
        ...(accepts ? { accept: true } : leave ? { leave } : { bid: bids }),
      },
      memory,
    })),
  },
  'a bid decision without a package': {
    breaks: null,
    make: bid({}, (_, view) => ({ target: view.goals.opensAt, bid: null })),
  },

  'a bid that is another when it is read again': {
    breaks: 'returnsPlainData',
    make: seat(({ action, memory }, view) => {
      let readings = 0;
      const moving = (list: ArrayLike<number>): number[] =>
        new Proxy(Array.from(list), {
          get: (target, key) => (key === '0' && (readings += 1) % 2 === 0 ? 0 : (Reflect.get(target, key) as unknown)),
        });
      return {
        action: view.round > 2 && action.bid !== null ? { ...action, bid: moving(action.bid) } : action,
        memory,
      };
    }),
  },

  'a parameter that nobody reads': {
    breaks: 'usesItsParameters',
    make: bid({ greed }, (_, view) => view.goals.opensAt),
  },
  'a second parameter that is read and has no effect': {
    breaks: 'usesItsParameters',
    make: bid({ greed, haste: greed }, ({ greed: share = 0.5, haste = 0.5 }, view) =>
      between(view, haste > 2 ? 0 : share),
    ),
  },
  'a trust rule with a parameter that it does not use': {
    breaks: 'usesItsParameters',
    make: trust({}, { lambda: { min: 0, max: 9, default: 2, what: 'how much more bad evidence counts' } }),
  },
  'a parameter that matters late in long talks only': {
    breaks: null,
    make: bid({ greed }, ({ greed: share = 0.5 }, view) => between(view, view.round > 80 ? share : 1)),
  },

  'a memory that doubles': {
    breaks: 'memoryStaysSmall',
    make: keeping((memory) => ({ notes: memory === null ? 'note' : `${memory.notes}${memory.notes}` })),
  },
  'a memory with the whole history of every turn': {
    breaks: 'memoryStaysSmall',
    make: keeping((memory, { history }) => [...(memory ?? []), history.entries.slice(0, history.length)]),
  },
  'a memory with a page for every turn': {
    breaks: 'memoryStaysSmall',
    make: keeping((memory) => [...(memory ?? []), 'page '.repeat(250)]),
  },
  'a memory as a list that is nested once a turn': {
    breaks: null,
    make: keeping((memory, { theirs }) => ({ last: theirs === null ? null : Array.from(theirs), before: memory })),
  },
  'a memory with an entry for every turn': {
    breaks: null,
    make: keeping((memory, view) => [
      ...(memory ?? []),
      { round: view.round, utility: view.theirs === null ? null : utility(view, view.theirs), trust: view.trust },
    ]),
  },
  'a memory with a number for every option': {
    breaks: null,
    make: keeping((memory, view) => memory ?? Array.from({ length: options(view) }, (_, i) => i / 7)),
  },

  'good evidence that lowers a high trust': {
    breaks: 'goodNewsNeverHurts',
    make: trust({
      praise: (edge, weight) => void (edge.r / (edge.r + edge.s) > 0.9 ? (edge.s += weight) : (edge.r += weight)),
    }),
  },
  'good evidence that is too good to be true': {
    breaks: 'goodNewsNeverHurts',
    make: trust({ praise: (edge, weight) => void (edge.r += weight > 1.5 ? 0 : weight) }),
  },
  'small favours that are an insult': {
    breaks: 'goodNewsNeverHurts',
    make: trust({ praise: (edge, weight) => void (weight > 0 && weight < 0.1 ? (edge.s += 1) : (edge.r += weight)) }),
  },
  'praise that forgets the good and not the bad': {
    breaks: 'goodNewsNeverHurts',
    make: trust({ praise: (edge, weight) => void (edge.r = 0.8 * edge.r + weight) }),
  },
  'bad evidence that is forgiven where it is heavy': {
    breaks: 'badNewsNeverHelps',
    make: trust({ blame: (edge, weight) => void (edge.s += weight >= 1 ? 0.2 : 2 * weight) }),
  },
  'bad evidence that helps a low trust': {
    breaks: 'badNewsNeverHelps',
    make: trust({ blame: (edge, weight) => void (edge.s > 9 * edge.r ? (edge.r += weight) : (edge.s += weight)) }),
  },
  'a lie that is found out and admired': {
    breaks: 'badNewsNeverHelps',
    make: trust({ betray: (edge) => void (edge.ceiling < 0.5 ? (edge.ceiling = 0.7) : (edge.ceiling *= 0.6)) }),
  },
  'Beta trust with forgetting': {
    breaks: null,
    make: trust({
      praise: (edge, weight) => void (forget(edge), (edge.r += weight)),
      blame: (edge, weight) => void (forget(edge), (edge.s += weight)),
    }),
  },
  'Beta trust with a uniform prior and forgetting': {
    breaks: null,
    make: trust({
      read: ({ r, s, ceiling }) => (ceiling * (r + 1)) / (r + s + 2),
      praise: (edge, weight) => void (forget(edge, 0.7), (edge.r += weight)),
      blame: (edge, weight) => void (forget(edge, 0.7), (edge.s += 3 * weight)),
    }),
  },
  'evidence that counts up to 1': {
    breaks: null,
    make: trust({
      praise: (edge, weight) => void (edge.r += Math.min(1, weight)),
      blame: (edge, weight) => void (edge.s += Math.min(1, weight)),
    }),
  },

  'accepts the middle and refuses the best': {
    breaks: 'acceptsTheBetterToo',
    make: accept({}, ({ utility: worth }) => worth > 0.4 && worth < 0.8),
  },
  'refuses what is a little better, late': {
    breaks: 'acceptsTheBetterToo',
    make: accept({}, ({ utility: worth }, view) => (view.time > 0.6 ? worth < 0.7 : worth > 0.5)),
  },
  'waits while the other concedes': {
    breaks: null,
    make: accept({ remembers: true }, ({ utility: worth }, view, memory) => {
      const concedes = memory.last !== undefined && worth > memory.last;
      memory.last = worth;
      return !concedes && worth >= view.goals.walkAway;
    }),
  },
  'waits while the history says that the other concedes': {
    breaks: null,
    make: accept({ historyNeeded: 4 }, ({ utility: worth }, view) => {
      const { stride, entries, length } = view.history;
      const before = length >= 4 * stride ? entries.slice(length - 4 * stride, length - 3 * stride) : null;
      const other = before === null ? null : (before.slice(4, 4 + view.space.count) as number[]);
      return other === null || worth <= utility(view, other) + 1e-9;
    }),
  },

  'a list of the module that grows with every call': {
    breaks: 'keepsNothing',
    make: () => {
      seenRounds = [];
      return seat((turn, view) => {
        seenRounds.push(view.round);
        return seenRounds.length > 60 && turn.action.bid !== null ? leaving(turn) : turn;
      })();
    },
  },
  'a list of the openings of all opponents': {
    breaks: 'keepsNothing',
    make: () => {
      openings = [];
      return seat((turn, view) => {
        if (view.round === 0 && view.theirs !== null) openings.push(utility(view, view.theirs));
        const mean = openings.reduce((sum, one) => sum + one, 0) / (openings.length || 1);
        return mean > 0.35 && mean < 0.6 && turn.action.bid !== null ? leaving(turn) : turn;
      })();
    },
  },
  'notes in the context': {
    breaks: 'changesNothingItWasGiven',
    make: inContext((context) => (turn, view) => {
      (context.notes ??= []).push(view.round);
      return turn;
    }),
  },
  'notes on a table of the context': {
    breaks: 'changesNothingItWasGiven',
    make: inContext((context) => (turn, view) => {
      context.goals.value.best = view.round;
      return turn;
    }),
  },
  'hidden notes on the search of the context': {
    breaks: 'changesNothingItWasGiven',
    make: inContext((context) => (turn, view) => {
      Object.defineProperty(context.search, Symbol.for('notes'), { value: view.round, configurable: true });
      return turn;
    }),
  },
  'a count in a file': {
    breaks: 'usesNoFiles',
    make: seat((turn, view) => {
      if (view.round > 5) writeFileSync(file, String(view.round));
      return turn;
    }),
  },
  'a file that is removed': {
    breaks: 'usesNoFiles',
    make: seat((turn) => (rmSync(`${file}.none`, { force: true }), turn)),
  },
  'a look at the number of its process': {
    breaks: 'readsNoClock',
    make: seat((turn) => (process.pid % 2 === 0 ? turn : { ...turn })),
  },
  'a look at the name of the machine': {
    breaks: 'readsNoClock',
    make: seat((turn) => (hostname() === '' ? leaving(turn) : turn)),
  },
  'a count in the environment': {
    breaks: 'readsNoClock',
    make: seat((turn, view) => {
      if (view.round > 5) process.env['NEAR_MISSES'] = 'late';
      return turn;
    }),
  },
  'a message to itself': {
    breaks: 'returnsPlainData',
    make: seat((turn) => {
      const { port1, port2 } = new MessageChannel();
      port1.close();
      port2.close();
      return turn;
    }),
  },
  'a look at what is collected': {
    breaks: 'drawsOnlyFromItsStream',
    make: seat((turn) => (new WeakRef(turn).deref() === undefined ? leaving(turn) : turn)),
  },
  'numbers in the words of the locale': {
    breaks: 'readsNoClock',
    make: seat((turn, view) => (view.goals.weight.toLocaleString() === '' ? leaving(turn) : turn)),
  },
  'a mark on the view': {
    breaks: 'changesNothingItWasGiven',
    make: seat((turn, view) => {
      Object.assign(view, { [Symbol.for('seen')]: true });
      return turn;
    }),
  },
  'a table that was read from a file before': {
    breaks: null,
    make: seat((turn) => (table > 0 ? turn : leaving(turn))),
  },
  'a copy of the context in another order': {
    breaks: null,
    make: inContext((context) => {
      const sorted = [...context.goals.worth].sort((a: number, b: number) => b - a);
      return (turn) => (sorted.length > 0 ? turn : leaving(turn));
    }),
  },
  'a cache of the module': {
    breaks: null,
    make: () => {
      sums = new Map();
      return seat((turn, view) => {
        const key = Array.from(view.goals.worth).join();
        if (!sums.has(key))
          sums.set(
            key,
            Array.from(view.goals.worth).reduce((sum, one) => sum + one, 0),
          );
        return sums.get(key)! >= 0 ? turn : leaving(turn);
      })();
    },
  },

  'throws where there are more than 10 options': {
    breaks: 'neverThrows',
    make: seat((turn, view) => {
      if (view.space.sizes.some((size) => size > 10)) throw new RangeError('more than ten');
      return turn;
    }),
  },
  'throws where there are more than 6 issues': {
    breaks: 'neverThrows',
    make: seat((turn, view) => {
      if (view.space.count > 6) throw new RangeError('more than six');
      return turn;
    }),
  },
  'throws in round 200': {
    breaks: 'neverThrows',
    make: seat((turn, view) => {
      if (view.round === 199) throw new RangeError('two hundred');
      return turn;
    }),
  },
  'throws in talks of medium length': {
    breaks: 'neverThrows',
    make: seat((turn, view) => {
      if (view.rounds > 20 && view.rounds < 60) throw new RangeError('neither short nor long');
      return turn;
    }),
  },
  'throws where two exceptions were granted': {
    breaks: 'neverThrows',
    make: seat((turn, view) => {
      if (view.waived.reduce((sum, one) => sum + one, 0) > 1) throw new RangeError('two exceptions');
      const { said } = view;
      const grants =
        said?.kind === 'press' &&
        turn.action.answer === 'explain' &&
        view.breakPoints.flexibility[said.issue]! > 0.5 &&
        !turn.action.accept &&
        !turn.action.leave;
      return grants ? { ...turn, action: { ...turn.action, answer: 'grant' } } : turn;
    }),
  },
  'throws at a draw of 0': {
    breaks: 'neverThrows',
    make: seat((turn, _view, _memory, draws) => {
      if (!Number.isFinite(Math.log(draws.next()))) throw new RangeError('no logarithm');
      return turn;
    }),
  },
  'takes the place after the last at a draw near 1': {
    breaks: 'offersArePackages',
    make: seat(({ action, memory }, view, _memory, draws) => ({
      action:
        action.bid === null || draws.next() < 0.9999999
          ? action
          : { ...action, bid: Array.from(action.bid, (_, k) => view.space.sizes[k]!) },
      memory,
    })),
  },
  'opens below its walk-away value where it opens low': {
    breaks: 'offersReachTheWalkAway',
    // Not below 0, which is no utility and would break another law.
    make: bid({}, (_, { goals }) =>
      goals.opensAt < goals.walkAway + 0.04 ? Math.max(0, goals.opensAt - 0.05) : goals.opensAt,
    ),
  },
  'aims at a rounded walk-away value': {
    breaks: 'offersReachTheWalkAway',
    make: bid({}, (_, { goals }) => Math.floor(goals.walkAway * 100) / 100),
  },
  'throws where a package is worth more than 1': {
    breaks: 'neverThrows',
    make: seat((turn, view) => {
      if (view.goals.weight.reduce((sum, one) => sum + one, 0) > 1.05) throw new RangeError('more than all');
      return turn;
    }),
  },

  'a note beside the action under a symbol': {
    breaks: 'usesKnownKeys',
    make: seat((turn) => ({ ...turn, [Symbol.for('note')]: 1 })),
  },
  'a hidden note beside the action': {
    breaks: 'usesKnownKeys',
    make: seat((turn) => Object.defineProperty({ ...turn }, 'note', { value: 1 })),
  },
  'beliefs with a table of its own': {
    breaks: 'usesKnownKeys',
    make: learn((view) => void Object.assign(view.beliefs, { notes: [view.round] })),
  },
  'beliefs that are learned later': {
    breaks: 'returnsPlainData',
    make: learn(async (view) => void view.beliefs.importance.fill(0.5)),
  },
  'beliefs that are returned and not written': {
    breaks: 'returnsPlainData',
    make: learn((view) => ({ ...view.beliefs, importance: view.beliefs.importance.map(() => 0.5) })),
  },
  'beliefs that are written, by an expression': {
    breaks: null,
    make: learn((view) => view.beliefs.importance.fill(0.5)),
  },
  'a bid that is another at a late reading': {
    breaks: 'returnsPlainData',
    make: seat((turn) => {
      if (turn.action.bid === null) return turn;
      let readings = 0;
      const get = (list: number[], key: string | symbol): unknown =>
        key === '0' && (readings += 1) > 50 ? 0 : Reflect.get(list, key);
      return { ...turn, action: { ...turn.action, bid: new Proxy(Array.from(turn.action.bid), { get }) } };
    }),
  },

  'a trust rule that returns a new edge': {
    breaks: 'sameEdgeSameTrust',
    make: trust({ praise: (edge, weight) => ({ ...edge, r: edge.r + weight }) as never }),
  },
  'a trust rule that returns the edge': {
    breaks: null,
    make: trust({ praise: (edge, weight) => Object.assign(edge, { r: edge.r + weight }) as never }),
  },
  'good evidence that hurts between two weights': {
    breaks: 'goodNewsNeverHurts',
    make: trust({ praise: (edge, weight) => void (edge[weight > 1.2 && weight < 1.6 ? 's' : 'r'] += weight) }),
  },
  'good evidence that hurts where it is very heavy': {
    breaks: 'goodNewsNeverHurts',
    make: trust({ praise: (edge, weight) => void (edge[weight > 30 ? 's' : 'r'] += weight) }),
  },
  'bad evidence that helps between two weights': {
    breaks: 'badNewsNeverHelps',
    make: trust({ blame: (edge, weight) => void (edge[weight > 2 && weight < 3 ? 'r' : 's'] += weight) }),
  },
  'good evidence that hurts a trust of great depth': {
    breaks: 'goodNewsNeverHurts',
    make: trust({
      praise: (edge, weight) => void (edge[edge.r + edge.s > 5_000 && edge.r < 9e5 ? 's' : 'r'] += weight),
    }),
  },

  'beyond its break point from round 40': {
    breaks: 'offersKeepBreakPoints',
    make: seat((turn, view) => {
      const beyond = crossing(view);
      if (turn.action.bid === null || view.round < 40 || beyond === null) return turn;
      const bidden = Array.from(turn.action.bid, (option, k) => (k === beyond[0] ? beyond[1] : option));
      // A bid below the walk-away value would break another law.
      if (utility(view, bidden) < view.goals.walkAway) return turn;
      return { ...turn, action: { ...turn.action, bid: bidden } };
    }),
  },
  'grants without flexibility from round 15': {
    breaks: 'grantsOnlyWhereFlexible',
    make: granting((view, flexibility) => view.round > 14 && flexibility === 0),
  },
  'throws where three exceptions were granted': {
    breaks: 'neverThrows',
    make: granting(
      (_, flexibility) => flexibility > 0,
      (view) => {
        if (view.waived.reduce((sum, one) => sum + one, 0) > 2) throw new RangeError('three exceptions');
      },
    ),
  },
  'throws in talks of 61 to 99 rounds': {
    breaks: 'neverThrows',
    make: seat((turn, view) => {
      if (view.rounds > 60 && view.rounds < 100 && view.round > 20) throw new RangeError('neither medium nor long');
      return turn;
    }),
  },
  'throws late where a package is worth more than 1': {
    breaks: 'neverThrows',
    make: seat((turn, view) => {
      if (view.round > 15 && view.goals.weight.reduce((sum, one) => sum + one, 0) > 1.2) throw new RangeError('late');
      return turn;
    }),
  },
  'throws late where something is at stake': {
    breaks: 'neverThrows',
    make: seat((turn, view) => {
      if (view.round > 20 && view.stake > 0) throw new RangeError('a stake, late');
      return turn;
    }),
  },

  'a mark on a class of the language': {
    breaks: 'changesNothingItWasGiven',
    make: seat((turn) => {
      Object.defineProperty(RegExp, 'nearMisses', { value: turn.action.bid, configurable: true });
      return turn;
    }),
  },
  'a mark on a function of the language': {
    breaks: 'changesNothingItWasGiven',
    make: seat((turn) => {
      Object.defineProperty(Array.prototype.at, 'nearMisses', { value: turn.action.bid, configurable: true });
      return turn;
    }),
  },
};
