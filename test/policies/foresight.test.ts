/** What a side foresees of its answers, each number worked out by hand. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTurn } from '../../src/agents/history.ts';
import { regardedCost } from '../../src/agents/regardedCost.ts';
import type { View } from '../../src/agents/view.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { reset } from '../../src/engine/turns/reset.ts';
import { makeState } from '../../src/engine/state/makeState.ts';
import { updateView } from '../../src/engine/turns/turn.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { attendedIssues } from '../../src/policies/toolkit/attention.ts';
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

const press = { kind: 'press', issue: EXIT, option: 0 } as const;
const context = {
  side: 'vendor',
  space: state.prepared.space,
  goals: state.prepared.vendor.goals,
  breakPoints: state.prepared.vendor.breakPoints,
  rounds: 9,
  search: state.prepared.vendor.search,
} as const;
const make = (fields: Readonly<Record<string, number>>) => policies.talk.foresighted.make(fields, context);

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
    const view = viewAfter([]);
    expect(trustAfter(view, EXIT, 'refuse', 0)).toBeCloseTo(2 / 6, 12); // s + 2·1
    expect(trustAfter(view, EXIT, 'refuse', 1)).toBeCloseTo(0.5, 12); // nothing lost
    expect(trustAfter(view, EXIT, 'explain', 0)).toBeCloseTo(2.25 / 4.25, 12); // r + ¼
    expect(trustAfter(view, EXIT, 'grant', 1)).toBeCloseTo(3 / 5, 12); // r + ½ + ½
    // The second refusal counts half.
    expect(trustAfter(viewAfter(['refuse']), EXIT, 'refuse', 0)).toBeCloseTo(2 / 5, 12);
  });
  it('loses hope by logistic(ln(x)/0.3) = y/(1 + y) with y = x^(1/0.3), x the outside over the hope', () => {
    const lost = (x: number): number => x ** (1 / 0.3) / (1 + x ** (1 / 0.3));
    // Without a stake: 0.2 over 0.6.
    expect(lossOfHope(viewAfter([]), 0.3)).toBeCloseTo(lost(1 / 3), 12);
    // With stake 1: 0.2·½ over 0.6·0.25.
    expect(lossOfHope(viewAfter([], { stake: 1 }), 0.25)).toBeCloseTo(lost(0.1 / 0.15), 12);
    expect(lossOfHope(viewAfter([], { compromise: () => -1 }), 0.3)).toBe(1);
  });
});

describe('foresighted', () => {
  const answer = (view: View, explain: number, fields: Readonly<Record<string, number>> = {}): string =>
    make(fields).answer(view, press, {}, draws([0, explain, 0, 0, 0], 0));

  it('explains with the odds exp((care·(L_refuse − L_explain) − price)/noise)', () => {
    // With a stake of 1 and T = ½: L = y/(1 + y), y = (0.1/(0.6·T′))^(1/0.3). The other is taken to believe in a cost
    // of 0.55, so T′ is 2/(4 + 2·0.45) after a refusal and 2.25/4.25 after an explanation.
    const loss = (trust: number): number => 1 / (1 + ((0.6 * trust) / 0.1) ** (1 / 0.3));
    const odds = Math.exp((loss(2 / 4.9) - loss(2.25 / 4.25) - 0.01) / 0.05);
    const share = odds / (1 + odds);
    const fields = { noise: 0.05, price: 0.01 };
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
    const flexible = { ...state.prepared.vendor.breakPoints, flexibility: Float64Array.of(0, 0.5) };
    const granted = (view: View, drawn: number, noise: number): string =>
      make({ noise }).answer(view, press, {}, draws([drawn, 0.999, 0, 0, 0], 0));
    // Without care: the odds of an explanation are exp(−0.01/noise), those of a grant exp(−0.1/noise), as the point is
    // worth 0.2·(½ − 0); it is granted with half of its share, the flexibility.
    const careless = viewAfter([], { breakPoints: flexible, care: 0 });
    const [explain, grant] = [Math.exp(-0.01), Math.exp(-0.1)];
    const share = (0.5 * grant) / (1 + explain + grant);
    expect(granted(careless, share - 1e-6, 1)).toBe('grant');
    expect(granted(careless, share + 1e-6, 1)).not.toBe('grant');
    expect(granted({ ...careless, breakPoints: state.prepared.vendor.breakPoints }, 0, 1)).not.toBe('grant');
    expect(granted(careless, 1e-6, 0.002)).not.toBe('grant');
  });

  it('without foresight answers as candid does', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    const candid = policies.talk.candid.make({}, context);
    fc.assert(
      fc.property(unit, unit, unit, unit, unit, (care, trust, flexibility, granting, explaining) => {
        const breakPoints = { ...state.prepared.vendor.breakPoints, flexibility: Float64Array.of(0, flexibility) };
        const view = viewAfter([], { care, trust, breakPoints });
        const chance = draws([granting, explaining, 0, 0, 0], 0);
        expect(make({ foresight: 0 }).answer(view, press, {}, chance)).toBe(candid.answer(view, press, {}, chance));
      }),
    );
  });
});

describe('what it says of its own accord', () => {
  const view = (change: Partial<View> = {}): View =>
    viewAfter([], { care: 0.25, trust: 0.5, evidence: 2, theirs: Int32Array.of(0, 0), ...change });
  const says = (fields: Readonly<Record<string, number>>, ask: number, change: Partial<View> = {}) =>
    make(fields).speak(view(change), [2, 2], {}, draws([0, 0, 0, 0, ask], 0));
  const QUIET = { uncertainty: 0, disclosure: 0, attention: 32 };

  it('with everything off says what candid says', () => {
    const candid = policies.talk.candid.make({}, context);
    const unit = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    fc.assert(
      fc.property(unit, unit, unit, unit, (care, trust, speak, ask) => {
        const chance = draws([0, 0, 0, speak, ask], 0);
        expect(make(QUIET).speak(view({ care, trust }), [2, 2], {}, chance)).toEqual(
          candid.speak(view({ care, trust }), [2, 2], {}, chance),
        );
      }),
    );
  });
  it('asks with probability 0.1·(1 − b) at full uncertainty, b = T·n/(n + 2)', () => {
    // b = ½·2/4 = ¼, so the probability is 0.075; without evidence it is 0.1.
    const unsure = { ...QUIET, uncertainty: 1 };
    expect(says(unsure, 0.0749)).toMatchObject({ kind: 'ask' });
    expect(says(unsure, 0.0751)).toMatchObject({ kind: 'press' });
    expect(says(unsure, 0.0999, { evidence: 0 })).toMatchObject({ kind: 'ask' });
    // Half of it and half of the care of 0.25: 0.0375 + 0.125.
    expect(says({ ...QUIET, uncertainty: 0.5 }, 0.1624)).toMatchObject({ kind: 'ask' });
    expect(says({ ...QUIET, uncertainty: 0.5 }, 0.1626)).toMatchObject({ kind: 'press' });
  });
  it('tells unasked with probability rate·T·(1 + heard)/(1 + told), of what weighs most to it first', () => {
    const open = { ...QUIET, disclosure: 0.4 };
    // The question takes 0.25, its care; then 0.4·½ = 0.2.
    expect(says(open, 0.4499)).toEqual({ kind: 'disclose', issue: PRICE });
    expect(says(open, 0.4501)).toMatchObject({ kind: 'press' });
    /** The vendor's view after it told of these issues, and the client of these. */
    const told = (mine: readonly number[], theirs: readonly number[]): View => {
      reset(state, 'foresight', 0);
      for (let n = 0; n < Math.max(mine.length, theirs.length); n++) {
        const disclose = (issue: number | undefined) =>
          issue === undefined ? null : ({ kind: 'disclose', issue } as const);
        writeTurn(state.history, null, [2, 2], disclose(mine[n]));
        writeTurn(state.history, null, [0, 0], disclose(theirs[n]));
      }
      updateView(state, 'vendor');
      return { ...state.vendor.view, care: 0.25, trust: 0.5, evidence: 2, theirs: Int32Array.of(0, 0) };
    };
    const next = (seen: View, ask: number) => make(open).speak(seen, [2, 2], {}, draws([0, 0, 0, 0, ask], 0));
    // It has told of the price: half of the probability, and the exit is left. The other told: twice as much.
    expect(next(told([PRICE], []), 0.3499)).toEqual({ kind: 'disclose', issue: EXIT });
    expect(next(told([PRICE], []), 0.3501)).toMatchObject({ kind: 'press' });
    expect(next(told([], [EXIT]), 0.6499)).toEqual({ kind: 'disclose', issue: PRICE });
    expect(next(told([], [EXIT]), 0.6501)).toMatchObject({ kind: 'press' });
    // Nothing is left to tell.
    expect(next(told([PRICE, EXIT], []), 0.26)).toMatchObject({ kind: 'press' });
  });
  it('has few points in mind: those that weigh most, the earlier of two that weigh the same', () => {
    expect(attendedIssues([0.2, 0.5, 0.3], 2)).toEqual(Uint8Array.of(0, 1, 1));
    expect(attendedIssues([0.25, 0.25, 0.25, 0.25], 1)).toEqual(Uint8Array.of(1, 0, 0, 0));
    expect(attendedIssues([0.5, 0.5], 2)).toBeNull();
    // Of the price and the exit it presses, asks and tells about the price alone.
    const one = { uncertainty: 0, disclosure: 2, attention: 1 };
    for (let ask = 0; ask < 1; ask += 0.05) expect(says(one, ask)).toMatchObject({ issue: PRICE });
  });
});
