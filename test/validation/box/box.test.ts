/** The claim over the box of levers: the factors, what a contrast moves, the verdicts, the plays and the text. */
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../../src/engine/negotiate.ts';
import type { LeverSettings } from '../../../src/scenario/levers/leverSettings.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { boxContrasts } from '../../../src/validation/box/boxContrasts.ts';
import { boxFactors, valueAt } from '../../../src/validation/box/boxFactors.ts';
import { boxVerdicts, tested } from '../../../src/validation/box/boxVerdicts.ts';
import { claimBox } from '../../../src/validation/box/claimBox.ts';
import { separating } from '../../../src/validation/box/separating.ts';
import { withRivals } from '../../../src/validation/claim/withRivals.ts';
import { smallPoint } from '../../../src/validation/populations/smallPoint.ts';
import { boxPages } from '../../../src/validation/text/boxPages.ts';
import { plainStyle } from '../../../src/visual/page/style.ts';
import { scenarioFile } from '../../examples/scenarioFiles.ts';

const small = readScenario(scenarioFile('small-point'));
const factors = boxFactors(small);
const middle = Object.fromEntries(factors.map(({ name }) => [name, 0.5]));

describe('the factors', () => {
  it('a value lies linearly, by ratio, rounded, or at one of two', () => {
    const of = (scale: (typeof factors)[number]['scale']) => ({
      name: 'x',
      from: 1,
      to: 16,
      scale,
      levers: () => ({}),
    });
    expect(valueAt(of('linear'), 0.5)).toBe(8.5);
    expect(valueAt(of('ratio'), 0.5)).toBeCloseTo(4, 12);
    expect(valueAt(of('whole'), 0.3)).toBe(2); // 16^0.3 = 2.297
    expect([valueAt(of('switch'), 0.49), valueAt(of('switch'), 0.5)]).toEqual([1, 16]);
  });

  it('all of them can be set at both ends, and a side that no rival courts can leave or not', () => {
    const set = (share: number, name?: string) =>
      withLevers(
        withRivals(small),
        Object.assign(
          {},
          ...factors
            .filter((one) => name === undefined || one.name === name)
            .map((one) => one.levers(valueAt(one, share))),
        ) as LeverSettings,
      );
    expect(set(1).rivals.map(({ courts }) => courts)).toEqual(['client', 'vendor']);
    expect(set(0).rivals.map(({ courts }) => courts)).toEqual(['client']);
    expect(set(1).vendor).toMatchObject({ care: 1, trust: 1, stake: 1, breakPoints: { exit: { flexibility: 1 } } });
    // Every factor but the fit of a rival that is away changes something by itself.
    for (const { name } of factors)
      expect(JSON.stringify(set(0.9, name)) === JSON.stringify(set(0.1, name)), name).toBe(false);
  });

  it('the parameters of talk that decide whether a point is pressed and how it is answered belong to it', () => {
    const [first] = smallPoint({ pairs: 1 });
    const names = boxFactors(first!).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['client.talk.attention', 'vendor.talk.foresight']));
    expect(factors.filter(({ name }) => name.includes('talk'))).toEqual([]);
  });

  it('a table without break points has none of theirs, and no contrast about them', () => {
    const none = withLevers(small, { 'vendor.breakPoints.exit': 'none' });
    expect(boxFactors(none).filter(({ name }) => /exit|flexibility/.test(name))).toEqual([]);
    const names = boxContrasts(none, boxFactors(none)).map(({ name, rule }) => `${name}, ${rule}`);
    expect(names.filter((name) => /break point|flexibility/.test(name))).toEqual([]);
    expect(names).toContain('takes two, as it is');
  });
});

describe('the contrasts', () => {
  const contrasts = boxContrasts(small, factors);
  const cells = (name: string, rule = 'as it is') =>
    contrasts
      .find((one) => one.name === name && one.rule === rule)!
      .cells.map((cell) => cell(middle) as Readonly<Record<string, unknown>>);

  it('what is raised goes from a quarter to three quarters where the point is in the middle; all else stays', () => {
    const [without, raised] = cells('understanding');
    for (const side of ['vendor', 'client'])
      expect([without![`${side}.understanding`], raised![`${side}.understanding`]]).toEqual([0.25, 0.75]);
    const moved = Object.keys(without!).filter((path) => without![path] !== raised![path]);
    expect(moved.sort()).toEqual(['client.understanding', 'vendor.understanding']);
    expect(without!['vendor.care']).toBe(0.5);
  });

  it("depth moves by ratio: 16^¼ = 2 to 16^¾ = 8; flexibility is the vendor's alone", () => {
    expect(cells('depth').map((one) => one['client.depth'])).toEqual([
      expect.closeTo(2, 12) as number,
      expect.closeTo(8, 12) as number,
    ]);
    const [stiff, soft] = cells('flexibility');
    expect(Object.keys(stiff!).filter((path) => stiff![path] !== soft![path])).toEqual(['vendor.flexibility']);
  });

  it('it takes two: nobody, the vendor, the client, both', () => {
    const care = cells('takes two').map((one) => [one['vendor.care'], one['client.care']]);
    expect(care).toEqual([[0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]]); // prettier-ignore
    expect(cells('takes two')[3]).toEqual(cells('relationship')[1]);
  });

  it('the null models take the break point or trust away; the break point goes in one cell of its contrast', () => {
    const removed = (name: string, rule?: string) =>
      cells(name, rule).map((one) => withLevers(withRivals(small), one).vendor.breakPoints['exit'] === undefined);
    expect(removed('break point')).toEqual([false, true]);
    expect(removed('relationship', 'no break point')).toEqual([true, true]);
    expect(cells('relationship', 'trust plays no part').map((one) => one['client.trustRule'])).toEqual(['off', 'off']);
  });
});

describe('the verdicts', () => {
  /** Two cells of n runs: `gained` have a deal in the second only, `lost` in the first only. */
  const pair = (gained: number, lost: number, n: number) =>
    tested([
      Array.from({ length: n }, (_, k) => Number(k >= gained)),
      Array.from({ length: n }, (_, k) => Number(k < gained || k >= gained + lost)),
    ]);

  it('goes by the sign that is found after the correction, else by an interval that is wholly small', () => {
    const all = [pair(30, 0, 100), pair(0, 30, 100), pair(0, 0, 200), pair(3, 0, 20)];
    expect(boxVerdicts(all).map(({ verdict }) => verdict)).toEqual([
      'supported',
      'contradicted',
      'no difference',
      'undecided',
    ]);
  });

  it('corrects: 6 of 6 have p = 2/2⁶ = 0.031 alone, and 4 · 0.031 among four', () => {
    const six = pair(6, 0, 40);
    expect(boxVerdicts([six])[0]).toMatchObject({ verdict: 'supported', p: 0.03125 });
    const [corrected] = boxVerdicts([six, pair(0, 0, 9), pair(0, 0, 9), pair(0, 0, 9)]);
    expect(corrected).toMatchObject({ verdict: 'undecided', p: 0.125 });
  });

  it('no difference needs runs: of 40 without one, ±z²/(n + z²) at 0.05/2 is ±5.02/45 and reaches over 0.1', () => {
    expect(boxVerdicts([pair(0, 0, 40), pair(0, 0, 40)])[0]!.verdict).toBe('undecided');
  });

  it('of four cells is the interaction on the log-odds', () => {
    const cell = (deals: number) => Array.from({ length: 100 }, (_, n) => Number((n * 37) % 100 < deals));
    const found = boxVerdicts([tested([cell(10), cell(10), cell(10), cell(90)])])[0]!;
    expect([found.verdict, found.deals]).toEqual(['supported', [0.1, 0.1, 0.1, 0.9]]);
    expect(boxVerdicts([tested([cell(10), cell(50), cell(50), cell(51)])])[0]!.verdict).toBe('contradicted');
  });
});

describe('what separates the verdicts', () => {
  const points = Array.from({ length: 40 }, (_, n) => ({ stake: n / 40, other: ((n * 7) % 40) / 40 }));
  it('names the lever by which they differ, and no other', () => {
    const verdicts = points.map(({ stake }) => (stake >= 0.5 ? ('supported' as const) : ('undecided' as const)));
    const [found] = separating(points, [verdicts]);
    expect(found).toMatchObject([{ verdict: 'supported', factor: 'stake', greater: 1 }]);
  });
  it('says nothing of few points', () => {
    expect(separating(points, [points.map((_, n) => (n < 3 ? 'supported' : 'undecided'))])).toEqual([[]]);
  });
});

describe('the plays', () => {
  const box = claimBox({ scenario: small, points: 2, runs: 4, seed: 'box' });

  it('are those of negotiate, on the same luck in both cells', () => {
    const contrast = boxContrasts(small, factors)[0]!;
    const shares = Object.fromEntries(
      factors.map((factor) => {
        const { from, to, scale } = factor;
        const value = box.at[1]!.values[factor.name]!;
        return [
          factor.name,
          scale === 'linear' ? (value - from) / (to - from) : Math.log(value / from) / Math.log(to / from),
        ];
      }),
    );
    // Whole numbers and switches do not give their share back.
    expect(factors.filter(({ scale }) => scale === 'whole' || scale === 'switch')).toHaveLength(2);
    const levers = contrast.cells.map((cell) => ({
      ...cell({ ...shares, rounds: 0, 'another for the vendor: is there': 0 }),
      rounds: box.at[1]!.values['rounds']!,
    }));
    const other = box.at[1]!.values['another for the vendor: is there'] === 1;
    const rates = levers.map((one) => {
      const { 'rivals.1': _, ...stays } = one as Readonly<Record<string, unknown>>;
      const scenario = withLevers(withRivals(small), other ? stays : one);
      const endings = [4, 5, 6, 7].map((run) => negotiate(scenario, { seed: 'box', run }).ending.kind);
      return endings.filter((kind) => kind === 'agreement').length / 4;
    });
    expect(box.at[1]!.results[0]!.deals).toEqual(rates);
  });

  it('are the same each time, and are told to the end', () => {
    const told: number[] = [];
    const again = claimBox({
      scenario: small,
      points: 2,
      runs: 4,
      seed: 'box',
      onProgress: ({ done, total }) => void told.push(done / total),
    });
    expect(again).toEqual(box);
    expect(told).toEqual([0, 1 / 3, 2 / 3]);
  });

  it('add up: each verdict is counted once, the mean is that of the points; it takes two has three tables', () => {
    box.contrasts.forEach(({ verdicts, mean }, c) => {
      expect(Object.values(verdicts).reduce((sum, count) => sum + count)).toBe(2);
      const effects = box.at.map(({ results }) => results[c]!.effect.estimate);
      expect(mean.estimate).toBeCloseTo((effects[0]! + effects[1]!) / 2, 12);
      expect(mean.low < mean.high).toBe(true);
    });
    expect(box.tests).toBe(2 * box.contrasts.length);
    expect([...new Set(box.takesTwo!.map(({ table }) => table))]).toEqual([
      'as the file is',
      'both can leave',
      'the vendor may bend',
    ]);
    expect(claimBox({ points: 2, runs: 1 }).takesTwo).toBeNull();
  });

  it('the text has every count of every contrast', () => {
    const rows = boxPages(box, plainStyle).flatMap((block) =>
      typeof block !== 'string' && block.kind === 'table' && block.rows[0]!.includes('saved')
        ? block.rows.slice(1)
        : [],
    );
    expect(rows.map((row) => row.slice(1, 3).concat(row[4]!))).toEqual(
      box.contrasts.map(({ verdicts }) => [verdicts.supported, verdicts.contradicted, verdicts.undecided].map(String)),
    );
  });

  it('refuses bad options, each with its path', () => {
    expect(() => claimBox({ points: 1 })).toThrow(/points/);
    expect(() => claimBox({ runs: 0 })).toThrow(/runs/);
    expect(() => claimBox({ pionts: 3 } as object)).toThrow(/pionts/);
  });
});
