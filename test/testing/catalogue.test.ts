/**
 * Every policy of the catalogue keeps every universal law and every law of its card; the laws' catalogue is what is in
 * their folders; reports are plain data and the same for the same seed.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { efficiency } from '../../src/analysis/efficiency.ts';
import { DealbreakerError } from '../../src/kernel/problems.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { flatAnswer } from '../../src/policies/toolkit/answering.ts';
import { definePolicy } from '../../src/policies/contracts/definePolicy.ts';
import type { PolicyEntry } from '../../src/policies/contracts/registryTypes.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import type { LawName } from '../../src/testing/laws/catalogue.ts';
import { allLaws, laws } from '../../src/testing/laws/catalogue.ts';
import { evidenceLaws } from '../../src/testing/laws/trustRule/evidenceLaws.ts';
import { stepLaws } from '../../src/testing/laws/trustRule/stepLaws.ts';
import { LawBroken, assertPolicy } from '../../src/testing/runner/assertPolicy.ts';
import type { CheckOptions } from '../../src/testing/runner/checkOptions.ts';
import { checkPolicy } from '../../src/testing/runner/checkPolicy.ts';
import { reportText } from '../../src/testing/runner/reportText.ts';
import { FULL, FUZZ } from '../profile.ts';
import { sound } from './mutants.ts';

const raise = (message: string): never => {
  throw new Error(message);
};

/** `npm run fuzz` tries each at the default strength and other seeds; the others try the number of situations given. */
const STRENGTH = FUZZ !== undefined ? { seed: FUZZ } : { seed: 'catalogue', runs: FULL ? 16 : 1 };
/** `npm test` checks every third policy of the catalogue. */
const entries = Object.values(policies)
  .flatMap((kind) => Object.values(kind) as readonly PolicyEntry[])
  .filter((_, n) => FULL || n % 6 === 0);

describe('the catalogue', () => {
  it.each(entries.map((entry) => [entry.card.name, entry] as const))(
    '%s keeps every law that applies',
    (_name, entry) => {
      const report = checkPolicy(entry, STRENGTH);
      expect(reportText(report, { all: false })).toMatch(/all \d+ laws that apply are kept/);
      expect(report.verdicts.filter(({ verdict }) => verdict === 'kept').length).toBeGreaterThan(5);
    },
  );

  it("has a sound seat of somebody's own beside it", () =>
    expect(checkPolicy(sound, { seed: 'sound', runs: FULL ? 200 : 8 }).broken).toEqual([]));
});

describe('the laws', () => {
  const folder = fileURLToPath(new URL('../../src/testing/laws/', import.meta.url));
  it('are those in the folders: file, export, name and catalogue agree, each with one sentence', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.includes('/') && file.endsWith('.ts'),
    );
    const helpers = ['claim', 'lawsOf', 'trustTrajectories', 'evidenceAtOneEdge', 'utilities', 'paired', 'renaming'];
    const named = files
      .map((file) => file.replace(/^.*\//, '').replace(/\.ts$/, ''))
      .filter((name) => !helpers.includes(name))
      // The files that hold several laws, in a table by name.
      .flatMap((name) => Object.keys({ stepLaws, evidenceLaws }[name] ?? { [name]: null }));
    expect(Object.keys(laws).sort()).toEqual(named.sort());
    for (const [key, law] of Object.entries(laws)) expect([law.name, law.says.endsWith('.')]).toEqual([key, true]);
  });

  it('stand in the guide, once each: the directional ones in their paragraph, all others in the table', () => {
    const guide = readFileSync(fileURLToPath(new URL('../../src/testing/README.md', import.meta.url)), 'utf8');
    const [, after] = guide.split('\n## Which law catches what\n');
    const [table, paragraph] = after!.trim().split('\n\n');
    const rows = table!.split('\n').slice(2);
    const names = (text: string): string[] => [...text.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
    const lawsOf = (directional: boolean): string[] =>
      allLaws.filter(({ kind }) => (kind === 'directional') === directional).map(({ name }) => name);
    expect(rows.filter((row) => !/^\| [^|]{5,} \| `\w+`(, `\w+`)* \|$/.test(row))).toEqual([]);
    expect(rows.flatMap((row) => names(row.split(' | ')[1]!)).sort()).toEqual(lawsOf(false).sort());
    const [, directional] = paragraph!.split('so does their name:');
    expect(names(directional!).sort()).toEqual(lawsOf(true).sort());
  });

  it.runIf(FULL)('catch parts that are wrong, each by the law named for it', () => {
    const about = { summary: 'Wrong.', source: 'test' };
    const breaks = (entry: PolicyEntry, ...named: LawName[]): void =>
      expect(checkPolicy(entry, { seed: 'parts', shrinks: 0 }).broken).toEqual(expect.arrayContaining(named));
    breaks(
      definePolicy({
        kind: 'bid',
        card: { name: 'nan', ...about },
        make: () => (view) => (view.round === 2 ? NaN : 1),
      }),
      'targetsAreUtilities',
    );
    breaks(
      definePolicy({ kind: 'bid', card: { name: 'low', ...about }, make: () => (view) => view.goals.walkAway / 2 }),
      'offersReachTheWalkAway',
    );
    breaks(
      definePolicy({ kind: 'accept', card: { name: 'odd', ...about }, make: () => (offer) => offer.utility < 0.6 }),
      'acceptsTheBetterToo',
    );
    breaks(
      definePolicy({ kind: 'accept', card: { name: 'maybe', ...about }, make: () => () => 1 as unknown as boolean }),
      'saysYesOrNo',
    );
    breaks(
      definePolicy({
        kind: 'talk',
        card: { name: 'liar', ...about },
        make: () => ({ answer: (_view, said) => (said.kind === 'ask' ? 'decline' : 'explain'), speak: () => null }),
      }),
      'saysNothingFalse',
    );
    const meeting = (name: string, meet: object): PolicyEntry =>
      definePolicy({
        kind: 'talk',
        card: { name, ...about, draws: true },
        make: () => ({
          answer: flatAnswer,
          speak: () => null,
          meet: { answer: () => 'tell', speak: () => null, ...meet } as never,
        }),
      });
    breaks(meeting('pushy', { speak: () => ({ kind: 'press', issue: 0, option: 0 }) }), 'meetsByTalkAlone');
    breaks(meeting('lost', { speak: () => ({ kind: 'ask', issue: 99 }) }), 'meetsByTalkAlone');
    breaks(meeting('many', { speak: () => [{ kind: 'ask', issue: 0 }] }), 'meetsByTalkAlone');
    breaks(meeting('rude', { answer: () => 'hear' }), 'answersWhatWasSaid');
    breaks(meeting('clumsy', { speak: () => raise('no') }), 'neverThrows');
    expect(
      checkPolicy(meeting('polite', { speak: () => ({ kind: 'disclose', issue: 0 }) }), {
        seed: 'parts',
        runs: 200,
        laws: ['meetsByTalkAlone', 'answersWhatWasSaid', 'survivesSaving'],
      }).broken,
    ).toEqual([]);
    breaks(
      definePolicy({
        kind: 'talk',
        card: { name: 'upward', ...about },
        make: () => ({ answer: (_view, said) => (said.kind === 'ask' ? 'decline' : 'refer'), speak: () => null }),
      }),
      'refersUpward',
    );
    breaks(
      definePolicy({
        kind: 'learning',
        card: { name: 'wild', ...about, usesBeliefs: true },
        make: () => (view) => {
          view.beliefs.importance[0] = view.beliefs.importance[0]! * 3;
        },
      }),
      'beliefsStayInRange',
    );
    breaks(
      definePolicy({
        kind: 'learning',
        card: { name: 'rash', ...about, usesBeliefs: true },
        make: () => (view) => {
          view.theirs![0] = 0;
          view.beliefs.known[0] = NaN;
        },
      }),
      'changesNothingItWasGiven',
      'beliefsStayInRange',
    );
    const rule = (change: object): PolicyEntry =>
      definePolicy({
        kind: 'trustRule',
        card: { name: 'rule', ...about },
        make: () => ({
          read: (edge) => edge.r / (edge.r + edge.s),
          praise: (edge, weight) => void (edge.r += weight),
          blame: (edge, weight) => void (edge.s += weight),
          betray: () => undefined,
          ...change,
        }),
      });
    expect(checkPolicy(rule({}), { seed: 'parts', runs: 200 }).broken).toEqual([]);
    breaks(rule({ read: (edge: { r: number }) => edge.r / 4 }), 'trustStaysInRange');
    breaks(rule({ blame: (edge: { s: number }, weight: number) => void (edge.s -= weight) }), 'badNewsNeverHelps');
    breaks(rule({ praise: (edge: { s: number }, weight: number) => void (edge.s += weight) }), 'goodNewsNeverHurts');
    breaks(
      rule({
        read: (edge: { r: number; s: number }) => {
          edge.r += 1;
          return 0.5;
        },
      }),
      'sameEdgeSameTrust',
    );
    breaks(rule({ betray: (edge: { r: number }) => void (edge.r = -1) }), 'edgesStayNumbers');
  });
});

describe('a report', () => {
  it('is plain data, the same for the same seed, and thrown by the assertion', () => {
    const stubborn = (): { action: { bid: number[] }; memory: null } => ({ action: { bid: [0] }, memory: null });
    const only: CheckOptions = FULL ? {} : { laws: ['offersArePackages'], shrinks: 100 };
    const one = checkPolicy(stubborn as never, { seed: 7, runs: 20, ...only });
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    expect(checkPolicy(stubborn as never, { seed: '7', runs: 20, ...only })).toEqual(one);
    const asserted = (): unknown => assertPolicy(stubborn as never, { seed: 7, runs: 20, ...only });
    expect(asserted).toThrow(LawBroken);
    expect(asserted).toThrow(DealbreakerError);
    const { situation } = one.verdicts.find(({ law }) => law === 'offersArePackages')!.counterexample!;
    // The least that has more than one issue: two issues of one option, one round.
    const { issues, rounds } = readScenario(situation.scenario);
    expect([Object.values(issues).map(({ options }) => options.length), rounds]).toEqual([[1, 1], 1]);
  });
});

describe('scenarios of a shape', () => {
  const zone = (file: object): boolean => {
    const { kept, zopa } = efficiency(readScenario(file));
    return (kept ?? { zopa }).zopa.exists;
  };
  it('have a zone, or none, as asked', () => {
    fc.assert(fc.property(scenarios({ shape: 'zone' }), zone), { numRuns: 60 });
    fc.assert(
      fc.property(scenarios({ shape: 'no zone' }), (file) => !zone(file)),
      { numRuns: 60 },
    );
  });
  it('have a break point on a point that is small to the other', () => {
    fc.assert(
      fc.property(scenarios({ shape: 'small point' }), (file) => {
        const { vendor, client } = readScenario(file);
        return [
          [vendor, client],
          [client, vendor],
        ].some(([owner, other]) =>
          Object.keys(owner!.breakPoints).some(
            (key) =>
              other!.goals[key]!.weight <= Math.min(...Object.values(other!.goals).map(({ weight }) => weight)) + 1e-9,
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
});
