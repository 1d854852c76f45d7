/**
 * An unfinished negotiation as plain JSON. It holds everything that is needed to go on with the same result as without
 * the interruption.
 */
import { setBeliefs } from '../../agents/beliefs.ts';
import { markAllowed } from '../../domain/breakPoints.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { resumeStream } from '../../kernel/stream.ts';
import { VERSION } from '../../kernel/version.ts';
import { plainData } from '../../policies/sandbox/plainData.ts';
import type { Event } from './event.ts';
import { restoreAdviser, saveAdviser } from '../state/adviserState.ts';
import { namesOf } from '../preparation/seats.ts';
import { lastRoundsOf } from '../state/lastRounds.ts';
import type { SideState, State } from '../state/state.ts';
import { hasStart } from '../state/state.ts';
import { setOpening } from '../meetings/laterTable.ts';
import type { SavedReferrals, SavedSide, SavedBefore, TableData } from './savedTable.ts';

export function saveTable(state: State, events: readonly Event[] | null): TableData {
  const seats = namesOf(state.prepared.seats);
  return {
    version: VERSION,
    scenario: state.prepared.scenario,
    ...(seats === undefined ? {} : { seats }),
    seed: state.seed,
    run: state.run,
    round: state.round,
    turn: state.turn,
    ...(state.carried === null ? {} : { carried: state.carried }),
    ...(hasStart(state)
      ? {
          before: {
            meeting: state.meeting,
            taken: state.taken,
            turns: state.meetings.entries.slice(0, state.meetings.length),
          },
        }
      : {}),
    ...(state.adviser === null ? {} : { adviser: saveAdviser(state.adviser) }),
    ending: state.ending,
    history: state.history.entries.slice(0, state.history.length),
    events: events === null ? null : [...events],
    vendor: saveSide(state, 'vendor'),
    client: saveSide(state, 'client'),
  };
}

/** Copies the state of a side into plain data. */
export function saveSide(state: State, name: Side): SavedSide {
  const side = state[name];
  const { beliefs, waived } = side.view;
  return {
    edge: { ...side.edge },
    said: side.said === null ? null : { ...side.said },
    bid: side.hasBid ? [...side.bid] : null,
    best: side.best,
    refusals: [...side.refusals],
    counts: [...side.counts],
    lost: [...side.lost],
    beliefs: {
      importance: [...beliefs.importance],
      limit: [...beliefs.limit],
      known: [...beliefs.known],
      value: [...beliefs.value],
    },
    waived: [...waived],
    claims: [...side.claims],
    ...(side.view.hasManager ? { referrals: saveReferrals(side) } : {}),
    memory: plainData(side.memory),
    learnt: plainData(side.learnt),
    stream: side.stream.state(),
    own: side.own?.state() ?? null,
    ...(hasStart(state) ? { before: saveBefore(side) } : {}),
  };
}

const saveBefore = ({ meets, calls, start, view }: SideState): SavedBefore => ({
  meets: meets.state(),
  calls,
  start: [...start],
  regarded: [...view.regarded],
  told: [...view.toldBefore],
  heard: [...view.heardBefore],
});

const saveReferrals = ({ view, timesReferred, referredOption, answerDue }: SideState): SavedReferrals => ({
  waits: [...view.waits],
  times: [...timesReferred],
  option: [...referredOption],
  due: [...answerDue],
});

function restoreReferrals(side: SideState, { waits, times, option, due }: SavedReferrals): void {
  side.view.waits.set(waits);
  side.timesReferred.set(times);
  side.referredOption.set(option);
  side.answerDue.set(due);
  side.waiting = waits.filter((one) => one === 1).length;
}

/** Writes a saved table into a state of the same scenario. */
export function restore(state: State, saved: TableData): void {
  state.seed = saved.seed;
  state.run = saved.run;
  state.round = saved.round;
  if (state.prepared.ends !== null) state.lastRounds = lastRoundsOf(state.prepared, saved.seed, saved.run);
  state.turn = saved.turn;
  state.ending = saved.ending;
  state.history.length = saved.history.length;
  state.meeting = saved.before?.meeting ?? 0;
  state.taken = saved.before?.taken ?? 0;
  state.meetings.length = saved.before?.turns.length ?? 0;
  saved.before?.turns.forEach((entry, i) => (state.meetings.entries[i] = entry));
  saved.history.forEach((entry, i) => (state.history.entries[i] = entry));
  for (const name of SIDES) restoreSide(state, name, saved[name]);
  state.carried = saved.carried ?? null;
  if (saved.carried?.sides) for (const name of SIDES) setOpening(state, name, saved.carried.sides[name]);
  if (state.adviser !== null) restoreAdviser(state.adviser, saved.adviser!);
}

function restoreSide(state: State, name: Side, saved: SavedSide): void {
  const side = state[name];
  const own = state.prepared[name];
  const { beliefs, waived, allowed } = side.view;
  Object.assign(side.edge, saved.edge);
  side.said = saved.said;
  side.hasBid = saved.bid !== null;
  if (saved.bid !== null) side.bid.set(saved.bid);
  side.best = saved.best;
  side.refusals.set(saved.refusals);
  side.counts.set(saved.counts);
  side.lost.set(saved.lost);
  setBeliefs(beliefs, saved.beliefs);
  waived.set(saved.waived);
  markAllowed(state.prepared.space, own.breakPoints, own.goals.value, waived, allowed);
  side.claims.set(saved.claims);
  side.claimed = saved.claims.filter((option) => option >= 0).length;
  if (saved.referrals !== undefined) restoreReferrals(side, saved.referrals);
  side.memory = saved.memory;
  side.learnt = saved.learnt;
  side.compromise = NaN;
  side.blurs[0] = NaN;
  side.stream = own.draws ? resumeStream(saved.stream) : side.stream;
  side.own = saved.own === null ? null : resumeStream(saved.own);
  const { before } = saved;
  if (before === undefined) return;
  side.meets = resumeStream(before.meets);
  side.calls = before.calls;
  side.start.set(before.start);
  side.view.regarded.set(before.regarded);
  side.view.toldBefore.set(before.told);
  side.view.heardBefore.set(before.heard);
}
