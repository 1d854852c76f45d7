/** The essay's chain: what is clamped, what is saved and through what, who maintains it, and the text. */
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../../src/engine/negotiate.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { chain } from '../../../src/validation/chain/chain.ts';
import { clampLevers, playCell } from '../../../src/validation/chain/chainCells.ts';
import { fewer, through } from '../../../src/validation/chain/mediation.ts';
import { asStrangers } from '../../../src/validation/strangers.ts';
import { chainPages } from '../../../src/validation/text/chainPages.ts';
import { plainStyle } from '../../../src/visual/page/style.ts';
import { scenarioFile } from '../../examples/scenarioFiles.ts';

const file = scenarioFile('small-point');
const small = readScenario(file);
const RUNS = 25;

/** `count` of 40 runs fail, the first ones. */
const fails = (count: number): number[] => Array.from({ length: 40 }, (_, n) => Number(n < count));

describe('mediation', () => {
  it('how many fewer fail, of the same runs: 30 less 10 of 40', () => {
    expect(fewer(fails(30), fails(10)).estimate).toBe(0.5);
    expect(fewer(fails(10), fails(30)).estimate).toBe(-0.5);
  });

  it('of 40 saved 30 are left with the clamp: 1 − 30/40 goes through it; all left: nothing; none left: all', () => {
    const share = (kept: number) => through([fails(40), fails(0), fails(40), fails(40 - kept)], 'x')!;
    expect(share(30).estimate).toBeCloseTo(0.25, 12);
    expect(share(30).low < 0.25 && share(30).high > 0.25).toBe(true);
    expect([share(40).estimate, share(0).estimate]).toEqual([0, 1]);
    // A clamp with which meetings do harm takes more than all.
    expect(through([fails(20), fails(0), fails(20), fails(30)], 'x')!.estimate).toBeCloseTo(1.5, 12);
  });

  it('has nothing to share where the meetings are not found to save anything', () => {
    expect(through([fails(20), fails(19), fails(20), fails(20)], 'x')).toBeNull();
    expect(through([fails(10), fails(30), fails(10), fails(10)], 'x')).toBeNull();
  });
});

describe('strangers', () => {
  it('come without what a file without meetings types in', () => {
    const strangers = asStrangers(small);
    expect(strangers.before!.meetings).toBe(0);
    const { starts } = playCell(strangers, 'chain', 30, 'nothing', null);
    for (const side of ['vendor', 'client'] as const) {
      expect(new Set(starts.map((one) => one[side].understanding))).toEqual(new Set([0]));
      expect(new Set(starts.map((one) => one[side].depth)).size).toBe(1);
      expect(new Set(starts.map((one) => one[side].trust)).size).toBeGreaterThan(20);
    }
  });

  it('a number that a file states beside its own meetings stays', () => {
    const stated = readScenario({
      ...(file as object),
      before: {
        meetings: 3,
        weeks: 1,
        yields: { vendor: ['understanding'], client: ['trust', 'depth', 'understanding'] },
      },
    });
    const { starts } = playCell(withLevers(asStrangers(stated), { 'before.meetings': 4 }), 'chain', 5, 'nothing', null);
    expect(new Set(starts.map((one) => one.vendor.trust))).toEqual(new Set([0.5]));
    expect(starts.some((one) => one.vendor.understanding > 0)).toBe(true);
  });
});

describe('the clamps', () => {
  const strangers = asStrangers(small);
  const met = withLevers(strangers, { 'before.meetings': 8 });
  const first = playCell(strangers, 'chain', RUNS, 'nothing', null);
  const play = (clamp: Parameters<typeof playCell>[3]) => playCell(met, 'chain', RUNS, clamp, first);
  const [free, understanding, trust, both] = (['nothing', 'understanding', 'trust', 'both'] as const).map(play) as [
    typeof first,
    typeof first,
    typeof first,
    typeof first,
  ];

  it('with both clamped every run ends as without a meeting: nothing else goes from the meetings to the table', () => {
    expect(both.failed).toEqual(first.failed);
    expect(free.failed).not.toEqual(first.failed);
  });

  it('one clamp sets one thing, run by run, and leaves the other as the meetings made it', () => {
    for (let run = 0; run < RUNS; run++)
      for (const side of ['vendor', 'client'] as const) {
        const [none, all] = [first.starts[run]![side], free.starts[run]![side]];
        expect(all.understanding).toBeGreaterThan(none.understanding);
        expect(understanding.starts[run]![side].understanding).toBe(0);
        expect(understanding.starts[run]![side].trust).toBe(all.trust);
        expect(understanding.starts[run]![side].depth).toBe(all.depth);
        expect(trust.starts[run]![side].trust).toBeCloseTo(none.trust, 12);
        expect(trust.starts[run]![side].depth).toBeCloseTo(none.depth, 12);
        expect(trust.starts[run]![side].understanding).toBeCloseTo(all.understanding, 12);
      }
  });

  it('the runs are those of negotiate', () => {
    const kinds = Array.from({ length: RUNS }, (_, run) => negotiate(met, { seed: 'chain', run }).ending.kind);
    expect(free.failed).toEqual(kinds.map((kind) => Number(kind !== 'agreement')));
  });

  it("flexibility: the vendor's break points, and its foresight where it has any", () => {
    expect(clampLevers(small, 'flexibility')).toEqual({ 'vendor.flexibility': 0 });
    expect(clampLevers(withLevers(small, { 'vendor.talk': 'foresighted' }), 'flexibility')).toEqual({
      'vendor.flexibility': 0,
      'vendor.talk.foresight': 0,
    });
    expect(clampLevers(small, 'both')).toEqual({});
  });
});

describe('the result', () => {
  const told: number[] = [];
  const found = chain(small, {
    meetings: [8, 2, 8],
    runs: RUNS,
    seed: 'chain',
    onProgress: ({ done, total }) => void told.push(done / total),
  });
  const at = (rule: string, clamp: string, meetings: number) =>
    found.points.find((one) => one.rule === rule && one.clamp === clamp && one.meetings === meetings)!;

  it('has each number of meetings once, 0 first, for five clamps and two null models', () => {
    expect(found.meetings).toEqual([0, 2, 8]);
    expect(found.points.map(({ meetings }) => meetings)).toEqual(Array(7).fill([0, 2, 8]).flat());
    expect(new Set(found.points.map(({ rule, clamp }) => `${rule} ${clamp}`)).size).toBe(7);
    expect(told[0]).toBe(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.length).toBe(7 * 3 + 3 * 2 * 2);
  });

  it('saves are the differences of failures, and what goes through both is all of it', () => {
    for (const { rule, clamp, failures, saved } of found.points)
      expect(saved.estimate).toBeCloseTo(at(rule, clamp, 0).failures.estimate - failures.estimate, 12);
    expect(at('as it is', 'both', 8).through!.estimate).toBe(1);
    expect(at('as it is', 'nothing', 8).through).toBeNull();
    const [free, held] = [at('as it is', 'nothing', 8), at('as it is', 'trust', 8)];
    expect(held.through!.estimate).toBeCloseTo(1 - held.saved.estimate / free.saved.estimate, 12);
  });

  it('a clamp that changes no run is idle: this vendor neither bends nor foresees', () => {
    expect(found.points.filter(({ idle }) => idle).map(({ clamp }) => clamp)).toEqual(Array(3).fill('flexibility'));
  });

  it('nobody who calls is no meeting, and both who call are all of them', () => {
    for (const { rule, meetings, failures, saved, verdict, p } of found.efforts) {
      expect(failures.nobody).toEqual(at(rule, 'nothing', 0).failures);
      expect(failures.both).toEqual(at(rule, 'nothing', meetings).failures);
      expect(saved.vendor.estimate).toBeCloseTo(failures.nobody.estimate - failures.vendor.estimate, 12);
      if (p >= 0.05) expect(verdict).toBe('undecided');
    }
    const idle = withLevers(asStrangers(small), { 'before.meetings': 8, 'vendor.effort': 0, 'client.effort': 0 });
    const none = playCell(idle, 'chain', RUNS, 'nothing', null).failed;
    expect(none.filter((one) => one === 1).length / RUNS).toBe(at('as it is', 'nothing', 0).failures.estimate);
  });

  it('the text has every failure rate, every share and every cell of maintenance', () => {
    const tables = chainPages(found, plainStyle).flatMap((block) =>
      typeof block !== 'string' && block.kind === 'table' ? [block.rows] : [],
    );
    const [failures, shares, brought, efforts] = tables.map((rows) => rows.slice(1));
    expect(failures!.flatMap((row) => row.slice(1)).map((cell) => cell.slice(0, 4))).toEqual(
      found.points.map((point) => point.failures.estimate.toFixed(2)),
    );
    expect(shares!.map(([name]) => name)).toEqual([
      'saved',
      'through understanding',
      'through trust',
      'through both',
      'through flexibility',
    ]);
    expect(shares![3]!.slice(1)).toEqual(
      found.meetings.slice(1).map((n) => (at('as it is', 'both', n).through ? '1.00 in every run' : '–')),
    );
    expect(shares![4]!.slice(1)).toEqual(['changes nothing', 'changes nothing']);
    expect(brought).toHaveLength(6);
    expect(efforts).toHaveLength(found.efforts.length);
  });

  it('refuses bad options, each with its path', () => {
    expect(() => chain(small, { meetings: [] })).toThrow(/meetings/);
    expect(() => chain(small, { meetings: [0, -1] })).toThrow(/meetings\.1/);
    expect(() => chain(small, { meetings: [101] })).toThrow(/meetings\.0.*at most 100/s);
    expect(() => chain(small, { runs: 0 })).toThrow(/runs/);
    expect(() => chain(small, { meeting: [1] } as object)).toThrow(/meeting/);
  });
});
