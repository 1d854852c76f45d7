/**
 * Moments of real negotiations in which a policy is about to act: its view, its memory and its chance, for tests that
 * change one of them at a time.
 */
import * as fc from 'fast-check';
import type { Memory, PolicyContext } from '../../src/agents/policyContext.ts';
import type { View } from '../../src/agents/view.ts';
import type { Side } from '../../src/domain/side.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { readSeats } from '../../src/engine/preparation/seats.ts';
import { reset } from '../../src/engine/turns/reset.ts';
import { makeState } from '../../src/engine/state/makeState.ts';
import { playTurn } from '../../src/engine/turns/playTurn.ts';
import { beginTurn } from '../../src/engine/turns/turn.ts';
import type { PolicyKind } from '../../src/policies/contracts/registryTypes.ts';
import type { Draws } from '../../src/policies/contracts/policy.ts';
import { viewCopy } from '../../src/policies/sandbox/viewCopy.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';

export interface Scene {
  readonly setting: PolicyContext;
  readonly view: View;
  /** Everything that the seat keeps. */
  readonly memory: unknown;
  readonly learnt: Memory | null;
  readonly draws: Draws;
}

export const copy = <T>(data: T): T => (data === undefined ? data : (JSON.parse(JSON.stringify(data)) as T));

/** Chance with fixed numbers; its own stream goes on from `first` in steps that never repeat soon. */
export function draws(numbers: readonly [number, number, number, number, number], first: number): Draws {
  let next = first;
  return {
    answer: numbers[0],
    explain: numbers[1],
    leave: numbers[2],
    speak: numbers[3],
    ask: numbers[4],
    next: () => (next = (next + 0.6180339887) % 1),
  };
}

const files: Readonly<Record<string, unknown>>[] = [];
const read: Scenario[] = [];

/** The scenario with this number, always the same one; it is made when it is asked for, once. */
function scenarioAt(n: number, most: number): Scenario {
  if (files.length < most) files.splice(0, files.length, ...fc.sample(scenarios(), { seed: 20, numRuns: most }));
  return (read[n] ??= readScenario({ ...files[n]!, rounds: 28, rivals: [] }));
}

/** The moments before the last few turns of some negotiations with the policy in one seat, always the same ones. */
export function scenes(kind: PolicyKind, name: string, count: number): Scene[] {
  const found: Scene[] = [];
  const most = 20 * count;
  for (let n = 0; n < most && found.length < count; n++) {
    const side: Side = n % 2 === 0 ? 'vendor' : 'client';
    const scenario = scenarioAt(n, most);
    const other: Side = side === 'vendor' ? 'client' : 'vendor';
    const otherBid = ['timeDependent', 'random', 'micro'][n % 3]!;
    const seats = readSeats({
      [side]: { [kind]: name, ...(kind === 'accept' ? { bid: 'hardliner' } : {}) },
      [other]: { bid: otherBid, talk: n % 4 < 2 ? 'candid' : 'curious', accept: { name: 'acConst', level: 1 } },
    });
    const state = makeState(prepare(scenario, seats));
    reset(state, 'scenes', n);
    const stop = (n % 7) * 8 + (side === 'client' ? 1 : 0);
    for (let turn = 0; turn < stop && state.ending === null; turn++) playTurn(state, null);
    if (state.ending !== null || state.turn !== side) continue;
    beginTurn(state);
    const own = state.prepared[side];
    const setting: PolicyContext = {
      side,
      space: state.prepared.space,
      goals: own.goals,
      breakPoints: own.breakPoints,
      rounds: scenario.rounds,
      search: own.search,
    };
    const { answer, explain, leave, speak, ask } = state[side].draws;
    found.push({
      setting,
      view: viewCopy(state[side].view),
      memory: copy(state[side].memory),
      learnt: copy(state[side].learnt),
      draws: draws([answer, explain, leave, speak, ask], 0.1),
    });
  }
  return found;
}
