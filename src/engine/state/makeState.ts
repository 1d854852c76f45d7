/** Allocates the state of a negotiation. */
import type { Beliefs } from '../../agents/beliefs.ts';
import { believedCompromise } from '../../agents/compromise.ts';
import type { BoundedCompromise } from '../../agents/leastCompromise.ts';
import { leastCompromise } from '../../agents/leastCompromise.ts';
import { emptyHistory } from '../../agents/history.ts';
import type { History, View } from '../../agents/view.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import { triesAll } from '../../bargaining/search/packageSearch.ts';
import { otherSide, perSide, sideOf, SIDES } from '../../domain/side.ts';
import { openStream } from '../../kernel/stream.ts';
import { advisedWorth } from '../../relationship/advice.ts';
import { COUNTED } from '../../relationship/satisfaction.ts';
import type { Prepared, PreparedSide } from '../preparation/prepared.ts';
import { makeAdviser } from './adviserState.ts';
import type { SideState, State } from './state.ts';
import { NO_STREAM, START } from './state.ts';

/** Allocates the state of one negotiation of a scenario. Call `reset` before use. */
export function makeState(prepared: Prepared): State {
  const history = emptyHistory(prepared.space.count);
  const claims = perSide(() => new Int32Array(prepared.space.count).fill(-1));
  const state: State = {
    prepared,
    carried: null,
    seed: '',
    run: 0,
    meeting: 0,
    taken: 0,
    meetings: { length: 0, entries: [] },
    round: 0,
    lastRounds: prepared.rounds,
    turn: 'vendor',
    ending: null,
    adviser: makeAdviser(prepared),
    history,
    vendor: makeSide(prepared, 'vendor', history, claims),
    client: makeSide(prepared, 'client', history, claims),
  };
  for (const owner of SIDES) {
    const side = state[owner];
    side.draws.next = () => (side.own ??= openStream(state.seed, state.run, owner, 'policy')).next();
  }
  return state;
}

function makeSide(prepared: Prepared, side: Side, history: History, claims: PerSide<Int32Array>): SideState {
  const { space } = prepared;
  const own: PreparedSide = sideOf(prepared, side);
  const options = space.offsets[space.count]!;
  const beliefs: Beliefs = {
    importance: new Float64Array(space.count),
    limit: new Float64Array(space.count),
    known: new Float64Array(space.count),
    value: new Float64Array(options),
  };
  const scratch = new Float64Array(options);
  const best = new Int32Array(space.count);
  const bounding = new Int32Array(space.count);
  const allowed = new Uint8Array(options);
  const advice = side === 'client' && prepared.adviser !== null ? prepared.adviser.advice : null;
  const compromise = (): number => {
    if (Number.isNaN(result.compromise)) {
      result.shortfall = shortfall();
      own.search.beginTurn();
      result.compromise = advisedWorth(advice, believedCompromise(own.search, view, scratch, best));
      result.compromiseLacks = own.search.shortfall();
    }
    result.shortfall = Math.max(result.shortfall, result.compromiseLacks);
    return result.compromise;
  };
  const least = (): number =>
    Number.isNaN(result.compromise)
      ? advisedWorth(advice, leastCompromise(view, best, scratch, bounding))
      : result.compromise;
  const shortfall = (): number => Math.max(result.shortfall, own.search.shortfall());
  const view: View = {
    side,
    space,
    goals: own.goals,
    breakPoints: own.breakPoints,
    ...own.levers,
    round: 0,
    rounds: own.horizon,
    ends: own.horizon === prepared.rounds && own.times !== null ? prepared.ends : null,
    time: 0,
    beliefs,
    told: sideOf(claims, otherSide(side)),
    regarded: own.regarded.slice(),
    toldBefore: new Uint8Array(space.count),
    heardBefore: new Uint8Array(space.count),
    trust: 0,
    evidence: 0,
    outside: own.outside.perceived,
    assumed: prepared.assumed,
    waived: new Uint8Array(space.count),
    hasManager: own.manager !== null,
    waits: new Uint8Array(space.count),
    allowed,
    mine: null,
    theirs: null,
    said: null,
    history,
    // The bound holds for the best compromise there is, which a search of a large space may miss.
    compromise: triesAll(space) ? (Object.assign(compromise, { least }) satisfies BoundedCompromise) : compromise,
    shortfall,
  };
  const result: SideState = {
    edge: { r: 0, s: 0, ceiling: 1 },
    said: null,
    bid: new Int32Array(space.count),
    hasBid: false,
    best: -1,
    refusals: new Int32Array(space.count),
    lost: new Float64Array(space.count),
    counts: new Int32Array(Object.keys(COUNTED).length),
    claims: sideOf(claims, side),
    claimed: 0,
    timesReferred: new Int32Array(space.count),
    referredOption: new Int32Array(space.count),
    answerDue: new Int32Array(space.count),
    waiting: 0,
    memory: null,
    learnt: null,
    compromise: NaN,
    compromiseLacks: 0,
    shortfall: 0,
    stream: NO_STREAM,
    own: null,
    draws: { answer: 0, explain: 0, leave: 0, speak: 0, ask: 0, next: () => 0 },
    view,
    meets: NO_STREAM,
    calls: false,
    blurs: new Float64Array(space.count).fill(NaN),
    start: new Float64Array(Object.keys(START).length),
  };
  return result;
}
