/** What a side foresees of its answers, each number worked out by hand. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTurn } from '../../src/agents/history.ts';
import { regardedCost } from '../../src/agents/regardedCost.ts';
import type { View } from '../../src/agents/view.ts';
import { prepare } from '../../src/engine/prepare.ts';
import { makeState, reset } from '../../src/engine/state.ts';
import { updateView } from '../../src/engine/turn.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { lossOfHope, regardedNow, timesAnswered, trustAfter } from '../../src/policies/toolkit/foresight.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { draws } from './scenes.ts';

/** The vendor's break point on `exit` weighs 0.2 with it; the client assumes that the point costs it 0.1. */
const scenario = readScenario({
  schemaVersion: 1,
  title: 'foresight',
  rounds: 9,
  issues: { price: { options: [1, 2, 3] }, exit: { options: [1, 2, 3] } },
  vendor: {
    name: 'V',
    walkAway: 0.2,
    opensAt: 1,
    trust: 0.5,
    care: 1,
    understanding: 0.5,
    goals: { price: { weight: 0.8, values: 'more is better' }, exit: { weight: 0.2, values: 'more is better' } },
    breakPoints: { exit: { limit: 2 } },
  },
  client: {
    name: 'C',
    walkAway: 0.2,
    understanding: 0,
    goals: { price: { weight: 0.5, values: 'less is better' }, exit: { weight: 0.5, values: 'less is better' } },
    assumes: { exit: 0.1 },
  },
});
const PRICE = 0;
const EXIT = 1;
const state = makeState(prepare(scenario));

/** The vendor's view after it answered these to presses on `exit`, with changes. */
function viewAfter(answers: readonly ('explain' | 'refuse' | 'grant')[], change: Partial<View> = {}): View {
  reset(state, 'foresight', 0);
  const press = { kind: 'press', issue: EXIT, option: 0 } as const;
  for (const answer of [null, ...answers]) {
    writeTurn(state.history, answer, [2, 2], null);
    writeTurn(state.history, null, [0, 0], press);
  }
  updateView(state, 'vendor');
  return { ...state.vendor.view, compromise: () => 0.6, ...change };
}

describe('what the other is believed to take a point to cost', () => {
  it('is half of the other’s belief and half of the truth, at an understanding of ½', () => {
    const { goals, breakPoints } = state.prepared.vendor;
    const { firstBeliefs } = state.prepared.client;
    const at = (m: number): number[] => [...regardedCost(goals, breakPoints, firstBeliefs, m)];
    // The price is the vendor's largest weight, 1; the client mirrors its own equal weights: 1. The break point costs 1
    // and is taken to cost 0.1.
    expect(at(0.5)).toEqual([1, 0.55]);
    expect(at(0)).toEqual([1, 1]);
    expect(at(1)).toEqual([1, 0.1]);
    expect([...state.vendor.view.regarded]).toEqual([1, 0.55]);
  });
  it('moves by T with an explanation and by T/2 with a refusal', () => {
    // T = ½, and hint = ½: what is left of the gap of 0.45 is a half and three quarters of it.
    expect(regardedNow(viewAfter([]), EXIT)).toBeCloseTo(0.55, 12);
    expect(regardedNow(viewAfter(['explain']), EXIT)).toBeCloseTo(1 - 0.45 / 2, 12);
    expect(regardedNow(viewAfter(['refuse', 'explain']), EXIT)).toBeCloseTo(1 - (0.45 / 2) * 0.75, 12);
  });
});

describe('what an answer does', () => {
  it('counts its own earlier answers about the issue', () => {
    const view = viewAfter(['refuse', 'explain', 'refuse']);
    expect(['refuse', 'explain', 'grant'].map((answer) => timesAnswered(view, EXIT, answer as 'refuse'))).toEqual([
      2, 1, 0,
    ]);
    expect(timesAnswered(view, PRICE, 'refuse')).toBe(0);
  });
  it('foresees r/(r + s) with 2 and 2, λ = 2, and the evidence of the answer', () => {
    const rests = { lambda: 2, depth: 4, width: 1 };
    const view = viewAfter([]);
    expect(trustAfter(view, EXIT, 'refuse', 0, rests)).toBeCloseTo(2 / 6, 12); // s + 2·1
    expect(trustAfter(view, EXIT, 'refuse', 1, rests)).toBeCloseTo(0.5, 12); // nothing lost
    expect(trustAfter(view, EXIT, 'explain', 0, rests)).toBeCloseTo(2.25 / 4.25, 12); // r + ¼
    expect(trustAfter(view, EXIT, 'grant', 1, rests)).toBeCloseTo(3 / 5, 12); // r + ½ + ½
    // The second refusal counts half.
    expect(trustAfter(viewAfter(['refuse']), EXIT, 'refuse', 0, rests)).toBeCloseTo(2 / 5, 12);
  });
  it('loses hope by logistic(ln(x)/1) = x/(1 + x), x the outside over the hope', () => {
    // Without a stake: 0.2 over 0.6.
    expect(lossOfHope(viewAfter([]), 0.3, 1)).toBeCloseTo(0.25, 12);
    // With stake 1: 0.2·½ over 0.6·0.25.
    expect(lossOfHope(viewAfter([], { stake: 1 }), 0.25, 1)).toBeCloseTo(0.1 / 0.25, 12);
    expect(lossOfHope(viewAfter([], { compromise: () => -1 }), 0.3, 1)).toBe(1);
  });
});

describe('foresighted', () => {
  const press = { kind: 'press', issue: EXIT, option: 0 } as const;
  const make = (fields: Readonly<Record<string, number>>) =>
    policies.talk.foresighted.make(fields, {
      side: 'vendor',
      space: state.prepared.space,
      goals: state.prepared.vendor.goals,
      breakPoints: state.prepared.vendor.breakPoints,
      rounds: 9,
      search: state.prepared.vendor.search,
    });
  const answer = (view: View, explain: number, fields: Readonly<Record<string, number>> = {}): string =>
    make(fields).answer(view, press, {}, draws([0, explain, 0, 0, 0], 0));

  it('explains with the odds exp((care·(L_refuse − L_explain) − price)/noise)', () => {
    // With a stake of 1, T = ½ and width 1: L = 0.1/(0.1 + 0.6·T′). The other is taken to believe in a cost of 0.55, so
    // T′ is 2/(4 + 2·0.45) after a refusal and 2.25/4.25 after an explanation.
    const loss = (trust: number): number => 0.1 / (0.1 + 0.6 * trust);
    const odds = Math.exp((loss(2 / 4.9) - loss(2.25 / 4.25) - 0.01) / 0.05);
    const share = odds / (1 + odds);
    const fields = { noise: 0.05, width: 1, price: 0.01 };
    const view = viewAfter([], { stake: 1 });
    expect(answer(view, share - 1e-6, fields)).toBe('explain');
    expect(answer(view, share + 1e-6, fields)).toBe('refuse');
    // Without care it weighs the price alone.
    const careless = Math.exp(-0.01 / 0.05);
    expect(answer({ ...view, care: 0 }, careless / (1 + careless) - 1e-6, fields)).toBe('explain');
    expect(answer({ ...view, care: 0 }, careless / (1 + careless) + 1e-6, fields)).toBe('refuse');
  });

  it('explains at least as often the less the point is taken to cost it', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, unit, unit, (one, other, care, stake, drawn) => {
        const [dear, cheap] = [Math.max(one, other), Math.min(one, other)];
        const at = (regarded: number): string =>
          answer(viewAfter([], { care, stake, regarded: Float64Array.of(1, regarded) }), drawn);
        if (at(dear) === 'explain') expect(at(cheap)).toBe('explain');
      }),
    );
  });

  it('grants only where it may, and only as the worth of the point allows', () => {
    const flexible = { ...state.prepared.vendor.breakPoints, flexibility: Float64Array.of(0, 1) };
    // A point worth 0.1: with much noise granting is as likely as refusing, times exp(−0.1/noise) and what is gained.
    expect(answer(viewAfter([]), 0.6, { noise: 1 })).toBe('refuse');
    expect(answer(viewAfter([], { breakPoints: flexible }), 0.6, { noise: 1 })).toBe('grant');
    expect(answer(viewAfter([], { breakPoints: flexible }), 0.6, { noise: 0.002 })).toBe('refuse');
  });
});
