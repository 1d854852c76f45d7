/** The report of a check: how often each law was tried, whose turn broke it, how small it gets, and what it takes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/agents/view.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import type { PolicyFunction } from '../../src/policies/contracts/policy.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Law } from '../../src/testing/law.ts';
import { checkPolicy } from '../../src/testing/runner/checkPolicy.ts';
import type { CheckOptions } from '../../src/testing/runner/checkOptions.ts';
import { replayCounterexample } from '../../src/testing/runner/counterexample.ts';
import { reportText } from '../../src/testing/runner/reportText.ts';
import { sound } from './mutants.ts';
import { FULL } from '../profile.ts';

const leaver: PolicyFunction = () => ({ action: { leave: true }, memory: null });
const failing =
  (wrong: (view: View) => boolean): PolicyFunction =>
  (view, memory, draws) => {
    if (wrong(view)) throw new Error('wrong');
    return sound(view, memory, draws);
  };
const verdictOf = (policy: PolicyFunction, law: string, options: CheckOptions) =>
  checkPolicy(policy, options).verdicts.find((verdict) => verdict.law === law)!;
const counterexampleOf = (policy: PolicyFunction, options: CheckOptions = {}) =>
  verdictOf(policy, 'neverThrows', { laws: ['neverThrows'], seed: 'report', ...options }).counterexample!;

describe('how often a law was tried', () => {
  it('a policy that leaves at once keeps laws that it never had to keep, and the report says so', () => {
    const report = checkPolicy(leaver, { seed: 'report', runs: 6 });
    expect(report.broken).toEqual([]);
    expect(report.acts).toMatchObject({ calls: 6, bids: 0, departures: 6 });
    const untried = report.verdicts.filter(({ verdict, exercised }) => verdict === 'kept' && exercised === 0);
    expect(untried.map(({ law }) => law)).toEqual(
      expect.arrayContaining(['offersArePackages', 'offersReachTheWalkAway', 'acceptsOnlyWithinBounds']),
    );
    expect(untried.map(({ law }) => law)).not.toContain('neverThrows');
    expect(reportText(report)).toMatch(/laws were never put to the test, .*: offersArePackages, /);
  });

  it.runIf(FULL)('a policy that negotiates was tried by the laws of its offers', () => {
    const report = checkPolicy(sound, { seed: 'report', runs: 10 });
    for (const law of ['offersArePackages', 'offersReachTheWalkAway', 'acceptsOnlyWithinBounds'])
      expect(report.verdicts.find((verdict) => verdict.law === law)!.exercised).toBeGreaterThan(0);
    expect(reportText(report)).not.toMatch(/never put to the test.*offersArePackages/);
  });
});

describe('a counterexample', () => {
  // About two seeds in ten end at a situation from which no single step leads to a smaller one.
  it.each(['s0', 's2', 's3'])(
    'is of the default policies and the shortest talks, with one issue and option (%s)',
    (seed) => {
      const { situation } = counterexampleOf(
        failing((view) => view.round >= 2),
        { seed },
      );
      const file = situation.scenario as Record<string, Record<string, unknown>>;
      const { issues, rounds, rivals } = readScenario(situation.scenario);
      expect([Object.values(issues).map(({ options }) => options.length), rounds, rivals]).toEqual([[1], 3, []]);
      for (const side of ['vendor', 'client'])
        for (const kind of ['bid', 'accept', 'talk', 'learning', 'trustRule'])
          expect(file[side]).not.toHaveProperty(kind);
      expect(situation).toMatchObject({ seed: '0', run: 0, parameters: {} });
    },
  );

  it('names the side that broke the law, and shows its turn', () => {
    // The same policy on both sides: the one that is wrong is not the one that the situation watches.
    const policy = failing((view) => view.side === 'client' && view.theirs !== null);
    const { situation } = counterexampleOf(policy, { runs: 60 });
    const watched = { ...situation, side: 'vendor', counterpart: 'itself' } as const;
    const itself = counterexampleOf(policy, {
      runs: 1,
      shrinks: 0,
      saved: [{ law: 'neverThrows', situation: watched } as never],
    });
    expect(itself).toMatchObject({ side: 'client', turn: { side: 'client', round: 0 } });
    expect(itself.turn!.theirs).not.toBeNull();
    expect(itself.turn!.calls).toEqual([{ of: 'seat', did: 'throws "wrong"' }]);
  });

  it('has a line of code and a command that find it again', () => {
    const policy = failing((view) => view.round >= 2);
    const { command, found, replay } = counterexampleOf(policy, { seed: "it's" });
    const runs = Number(found!.path) + 1;
    expect(replay).toBe(`checkPolicy(policy, { seed: "it's", runs: ${runs}, laws: ['neverThrows'] })`);
    expect(command).toBe(`dealbreaker check ./your-policy.mjs --seed 'it'\\''s' --runs ${runs} --law neverThrows`);
    expect(counterexampleOf(policy, { seed: "it's", runs }).situation).toEqual(
      counterexampleOf(policy, { seed: "it's" }).situation,
    );
  });
});

const example = readFileSync('examples/scenarios/small-point.json', 'utf8');
const accepts: Law = {
  name: 'signsSomething',
  contract: 'seat',
  kind: 'universal',
  says: 'It does not leave.',
  excuses: () => null,
  broken: ({ input }, { scenario, side, seed }) =>
    negotiate(readScenario(scenario), { seed, seats: { [side]: input } }).ending.by === side
      ? { what: 'it left or accepted', round: null }
      : null,
};

describe("what is one's own", () => {
  it('scenarios are played first, from both sides and against every counterpart', () => {
    const seen: unknown[] = [];
    const options = { seed: 7, runs: 0, laws: [], ownLaws: [accepts] } as const;
    for (const scenarios of [[JSON.parse(example) as object], [readScenario(example)]]) {
      const report = checkPolicy(sound, { ...options, scenarios, onSituation: (situation) => seen.push(situation) });
      expect(report.tried).toBeGreaterThan(0);
    }
    expect(seen[0]).toMatchObject({ side: 'vendor', scenario: { rounds: 16 } });
  });

  it('a fault that shows in a scenario of its own only is found there, and in no other', () => {
    const policy = failing((view) => view.rounds === 16 && view.space.count === 5);
    const given = { laws: ['neverThrows'], runs: 1, seed: 'own', shrinks: 0 } as const;
    expect(checkPolicy(policy, given).broken).toEqual([]);
    const report = checkPolicy(policy, { ...given, scenarios: [readScenario(example)] });
    expect(report.broken).toEqual(['neverThrows']);
    expect(report.verdicts[0]!.counterexample!.command).toBeNull();
  });

  it('laws are tested beside the others, replayed, and reported where they throw', () => {
    const thrower: Law = {
      ...accepts,
      name: 'thrower',
      broken: () => {
        throw new Error('no such thing');
      },
    };
    const report = checkPolicy(leaver, { runs: 3, laws: ['neverThrows'], ownLaws: [accepts, thrower] });
    expect(report.broken).toEqual(['signsSomething', 'thrower']);
    const [, left, threw] = report.verdicts;
    expect(threw!.counterexample!.what).toBe('the law cannot be tried: no such thing');
    expect(replayCounterexample(leaver, left!.counterexample!, [accepts])).not.toBeNull();
  });

  it('bad options are told, each with its path', () => {
    const problems = (options: CheckOptions): string[] => {
      try {
        checkPolicy(leaver, options);
      } catch (error) {
        return (error as { problems: { path: string }[] }).problems.map(({ path }) => path);
      }
      return [];
    };
    expect(problems({ ownLaws: [{ ...accepts, name: 'neverThrows' }] })).toEqual(['ownLaws.0']);
    expect(problems({ ownLaws: [accepts, accepts] })).toEqual(['ownLaws.1']);
    expect(problems({ ownLaws: [null as never] })).toEqual(['ownLaws.0']);
    expect(problems({ budget: 5, limit: -1 })).toEqual(['limit', 'budget']);
    expect(problems({ scenarios: [{ ...(JSON.parse(example) as object), rounds: 0 }] })).toEqual([
      'scenarios.0.rounds',
    ]);
  });
});

describe('time, by a clock that the test turns', () => {
  const timed = (milliseconds: number, options: CheckOptions) => {
    let now = 0;
    const policy: PolicyFunction = (view, memory, draws) => {
      now += milliseconds;
      return sound(view, memory, draws);
    };
    return checkPolicy(policy, { seed: 'time', runs: 8, laws: ['endsItsThoughts'], clock: () => now, ...options });
  };
  it('a call that takes longer than the limit breaks a law; slow calls within it do not, however many', () => {
    expect(timed(2001, {}).verdicts[0]!.counterexample!.what).toBe('a call took 2001 ms, and 2000 ms are allowed');
    expect(timed(2000, {}).broken).toEqual([]);
    expect(timed(50, { limit: 40 }).broken).toEqual(['endsItsThoughts']);
  });
  it('a budget ends the check, and the report says how far it came', () => {
    const report = timed(1000, { budget: timed(1000, {}).milliseconds! / 2 });
    expect(report.tried).toBeLessThan(8);
    expect(reportText(report)).toMatch(/[1-7] situations? of 8; the time ran out/);
    expect(timed(1, { budget: 1_000_000 }).tried).toBe(8);
  });
  it('after the budget no call begins, and no law is called broken that was not', () => {
    let [now, late] = [0, 0];
    const slow: PolicyFunction = (view, memory, draws) => {
      late += now >= 3000 ? 1 : 0;
      now += 3000;
      return sound(view, memory, draws);
    };
    const report = checkPolicy(slow, { seed: 'time', clock: () => now, budget: 3000 });
    expect([late, report.tried, report.broken]).toEqual([0, 0, []]);
    expect(reportText(report)).toMatch(/laws that apply are kept, and \d+ were not tried/);
  });
  it.each([
    ['performance.now', () => performance.now()],
    ['Date.now', () => Date.now()],
  ])("the check's own clock is not the policy's: %s", (_name, clock) => {
    const report = checkPolicy(sound, { seed: 'time', runs: 4, clock, budget: 600_000 });
    expect([report.broken, report.tried]).toEqual([[], 4]);
  });
  it('without a clock the law does not apply', () =>
    expect(checkPolicy(sound, { runs: 1, laws: ['endsItsThoughts'] }).verdicts[0]!.verdict).toBe('not applicable'));
});
