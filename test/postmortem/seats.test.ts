/**
 * The post-mortem of negotiations that were played with `seats`: own code, and policies of the catalogue by name. Every
 * expected value is a negotiation that is played anew, or the same negotiation of a scenario that names the policies.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../src/agents/view.ts';
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { replay } from '../../src/engine/replay.ts';
import type { SeatsInput } from '../../src/engine/preparation/seats.ts';
import { openTable, resumeTable } from '../../src/engine/table.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { ScenarioError } from '../../src/kernel/problems.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { definePolicy } from '../../src/policies/contracts/definePolicy.ts';
import type { PostMortem } from '../../src/postmortem/postMortemReport.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import { trust } from '../../src/visual/charts/trust.ts';
import { postMortemPage } from '../../src/visual/postmortem/postMortemPage.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

const essay = readScenario(scenarioFile('small-point'));
const CHEAP = { runs: 0, others: 0 };

/** The first run of the seed that fails with these seats. */
function failure(scenario: Scenario, seats: SeatsInput): Negotiation {
  for (let run = 0; run < 40; run++) {
    const negotiation = negotiate(scenario, { seed: 'own', run, seats });
    if (negotiation.ending.kind !== 'agreement') return negotiation;
  }
  throw new Error('No run fails.');
}

const problemsOf = (call: () => unknown): ScenarioError['problems'] => {
  try {
    call();
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
};

const singles = ({ rescues }: PostMortem): { path: string; to: unknown }[] =>
  rescues.flatMap((rescue) => ('path' in rescue ? [rescue] : []));

/** Gives way evenly to two thirds of the way down. */
const slow = definePolicy({
  kind: 'bid',
  card: { name: 'slow', summary: 'Gives way evenly, and not all the way.', source: 'test' },
  make: () => (view) => view.goals.opensAt - (view.goals.opensAt - view.goals.walkAway) * view.time * 0.67,
});

/** Asks for its best package in every round, and answers nothing. */
function stubborn(view: View) {
  const bid = Array.from(view.space.sizes, (size, k) => {
    const options = Array.from({ length: size }, (_, o) => o).filter((o) => view.allowed[view.space.offsets[k]! + o]);
    const worth = (o: number): number => view.goals.worth[view.space.offsets[k]! + o]!;
    return options.reduce((best, o) => (worth(o) > worth(best) ? o : best));
  });
  const answer = view.said === null ? null : view.said.kind === 'ask' ? ('decline' as const) : null;
  const pressed = view.said?.kind === 'press' ? view.said : null;
  const limit =
    pressed !== null &&
    view.breakPoints.present[pressed.issue] === 1 &&
    !view.allowed[view.space.offsets[pressed.issue]! + pressed.option];
  return {
    action: {
      answer: pressed === null ? answer : limit ? ('refuse' as const) : ('hear' as const),
      accept: false,
      leave: false,
      bid,
      talk: null,
    },
    memory: null,
  };
}

const CASES: readonly [string, SeatsInput, RegExp][] = [
  ['a whole seat as a function', { vendor: stubborn }, /^vendor\.(bid|accept|talk)/],
  ['a whole seat of the catalogue', { client: { seat: 'negmasMicro' } }, /^client\.(bid|accept|talk)/],
  [
    'own code beside names',
    { vendor: { bid: slow, talk: 'curious' }, client: { bid: 'micro' } },
    /^(vendor\.(bid|talk)|client\.bid)/,
  ],
  ['a bid of its own', { vendor: { bid: slow } }, /^vendor\.bid/],
  ['a bid of its own, given alone', { vendor: slow }, /^vendor\.bid/],
];
/** `npm test` plays the first three. */
const played = FULL ? CASES : CASES.slice(0, 1);

describe.each(played)('a negotiation with %s', (_, seats, replaced) => {
  let [negotiation, result]: [Negotiation, PostMortem] = [] as never;
  let [seed, run] = ['', 0];
  beforeAll(() => {
    negotiation = failure(essay, seats);
    ({ seed, run } = negotiation);
    result = postMortem(negotiation, { runs: 6, others: 3, seats });
  });
  const ending = (levers: Record<string, unknown>) =>
    negotiate(withLevers(essay, levers), { seed, run, seats, record: false }).ending;

  it('is played again with its seats', () => {
    expect(result.byHand).toBe(false);
    expect(result.ending).toEqual(negotiation.ending);
    expect(result.seats).toEqual(negotiation.seats);
  });

  it.runIf(FULL)('needs no record', () =>
    expect(postMortem({ ...negotiation, events: [] }, { runs: 6, others: 3, seats })).toEqual(result),
  );

  it('is rescued, and blamed, with its seats', () => {
    for (const rescue of result.rescues) {
      const changes = 'changes' in rescue ? rescue.changes : [rescue];
      expect(ending(Object.fromEntries(changes.map(({ path, to }) => [path, to])))).toEqual(rescue.ending);
      for (const { path } of changes) expect(path).not.toMatch(replaced);
    }
    for (const { levers, ending: other } of result.butFor) expect(ending(levers)).toEqual(other);
    const rate = (levers: Record<string, unknown>): number =>
      simulate(withLevers(essay, levers), { seed, runs: 6, seats }).dealRate.estimate;
    expect(result.blame!.arms[0]).toBe(rate({}));
    expect(result.blame!.arms[1 << 3]).toBe(rate({ 'client.trust': 1 }));
  });

  it('has its last chance at a table with its seats', () => {
    const { lastRescue, turns } = result.turningPoint!;
    expect(turns.length).toBeGreaterThan(0);
    if (lastRescue === null) return;
    const table = openTable(essay, { seed, run, seats });
    for (let n = 0; n < 2 * lastRescue.round + (lastRescue.by === 'client' ? 1 : 0); n++) table.step();
    table.act(lastRescue.by, lastRescue.move);
    while (table.ending === null) table.step();
    expect(table.ending).toEqual(lastRescue.ending);
  });

  it('can be told and drawn', () => {
    expect(postMortemPage(result, plainStyle).length).toBeGreaterThan(10);
    expect(JSON.stringify(trust(negotiation, { seats }))).toContain('trust');
  });
});

describe('names in the record', () => {
  const seats = { vendor: { bid: { name: 'timeDependent', exponent: 0.05 }, talk: 'silent' } } as const;
  const named = withLevers(essay, { 'vendor.bid': seats.vendor.bid, 'vendor.talk': 'silent' });

  it.runIf(FULL)('find policies of the catalogue again, with their parameters', () => {
    const negotiation = failure(essay, seats);
    expect(negotiation.seats).toEqual({ vendor: seats.vendor, client: {} });
    const { seed, run } = negotiation;
    const read = JSON.parse(JSON.stringify(negotiation)) as Negotiation;
    const seated = postMortem(read, { runs: 5, others: 0 });
    const written = postMortem(negotiate(named, { seed, run }), { runs: 5, others: 0 });
    const { scenario: _, seats: __, rescues: ___, ...found } = seated;
    const { scenario: ____, rescues: _____, ...expected } = written;
    expect(found).toEqual(expected);
    expect(singles(seated)).toEqual(singles(written).filter(({ path }) => !/^vendor\.(bid|talk)/.test(path)));
  });

  it('are enough to replay and to resume', () => {
    const negotiation = failure(essay, seats);
    expect(replay(negotiation).at(-1)!.ending).toEqual(negotiation.ending);
    const table = openTable(essay, { seed: negotiation.seed, run: negotiation.run, seats });
    for (let n = 0; n < 5; n++) table.step();
    const resumed = resumeTable(JSON.stringify(table));
    while (resumed.ending === null) resumed.step();
    expect(resumed.negotiation()).toEqual(negotiation);
  });

  it('do not hold own code: it is asked for, with the path and how to give it', () => {
    const negotiation = failure(essay, { vendor: { bid: slow, talk: 'curious' } });
    for (const call of [
      () => postMortem(negotiation),
      () => replay(negotiation),
      () => resumeTable(replay(negotiation, { seats: { vendor: slow } })[3]!),
      () => trust(negotiation),
    ]) {
      const problems = problemsOf(call);
      expect(problems.map(({ path }) => path)).toEqual(['seats.vendor.bid']);
      expect(problems[0]!.what).toContain('"slow"');
      expect(problems[0]!.mend).toContain('{ seats: { vendor: { bid: … } } }');
    }
    if (FULL)
      expect(postMortem(negotiation, { ...CHEAP, seats: { vendor: slow } })).toEqual(
        postMortem(negotiation, { ...CHEAP, seats: { vendor: { bid: slow, talk: 'curious' } } }),
      );
  });

  it('tell own code from a policy of the catalogue with the same name', () => {
    const micro = definePolicy({ ...slow, card: { ...slow.card, name: 'micro' } });
    const negotiation = failure(essay, { vendor: { bid: micro } });
    expect(problemsOf(() => postMortem(negotiation, CHEAP))).toHaveLength(1);
    expect(problemsOf(() => postMortem(negotiation, { ...CHEAP, seats: { vendor: { bid: 'micro' } } }))).toHaveLength(
      1,
    );
    expect(replay(negotiation, { seats: { vendor: micro } }).at(-1)!.ending).toEqual(negotiation.ending);
  });

  it('refuse seats that did not play', () => {
    const problems = problemsOf(() =>
      postMortem(failure(essay, seats), { seats: { vendor: { bid: slow, learning: 'frequencySmith' } } }),
    );
    expect(problems.map(({ path }) => path)).toEqual(['seats.vendor.bid', 'seats.vendor.learning']);
    const bare = negotiate(essay);
    expect(problemsOf(() => postMortem(bare, { seats: { vendor: slow } }))).toHaveLength(1);
    expect(problemsOf(() => postMortem({ ...bare, seats: { vendor: { bid: 5 } } } as never))).toHaveLength(1);
  });
});

describe('a trust rule of its own that ignores trust', () => {
  // The rule of the null model under another name: the same negotiation as with `off`, and trust is never a cause.
  const deaf = definePolicy({
    kind: 'trustRule',
    card: { name: 'deaf', summary: 'Reads one half, whatever happens.', source: 'test' },
    make: policies.trustRule.off.make,
  });

  it.runIf(FULL)('is recognised by what it does, not by its name', () => {
    const off = withLevers(essay, { 'vendor.trustRule': 'off', 'client.trustRule': 'off', 'rivals.0.fit': 0.5 });
    const base = withLevers(essay, { 'rivals.0.fit': 0.5 });
    const seats = { vendor: deaf, client: deaf };
    const negotiation = failure(base, seats);
    const options = { runs: 6, others: 0 };
    const result = postMortem(negotiation, { ...options, seats });
    const { seed, run } = negotiation;
    const expected = postMortem(negotiate(off, { seed, run }), options);
    expect(result.blame).toEqual(expected.blame);
    expect(result.butFor).toEqual(expected.butFor);
    expect(result.butFor.map(({ cause }) => cause)).not.toContain('vendorTrust');
    expect(result.butFor.map(({ cause }) => cause)).not.toContain('trustAtAll');
    expect(result.turningPoint).toEqual(expected.turningPoint);
    expect(result.turningPoint!.leaving!.tippingPoint).toBeNull();
    expect(JSON.stringify(trust(negotiation, { seats }))).not.toContain('"tip"');
  });
});
