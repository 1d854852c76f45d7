/** Drawings and tables of charts: numbers by hand and by Vega, hostile words, narrow pages, charts of others. */
import * as vega from 'vega';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DealbreakerError } from '../../../src/kernel/problems.ts';
import type { ChartSpec } from '../../../src/visual/charts/parts/chartSpec.ts';
import { emptyChart } from '../../../src/visual/charts/parts/chartSpec.ts';
import { chain } from '../../../src/visual/charts/chain.ts';
import { rates } from '../../../src/visual/charts/rates.ts';
import { map } from '../../../src/visual/charts/map.ts';
import { chartTable } from '../../../src/visual/svg/chartTable.ts';
import { drawChart } from '../../../src/visual/svg/drawChart.ts';
import { numberFormat } from '../../../src/visual/svg/numberFormat.ts';
import { chartStyle, viridis } from '../../../src/visual/svg/palette.ts';
import { niceEnds, ticks } from '../../../src/visual/svg/ticks.ts';
import { drawnAs, elementsOf, wordsOf } from './drawnAs.ts';
import { FULL } from '../../profile.ts';

const labelled = (label: string, estimate: number, title = 'Small') =>
  ({ label, simulation: { title, runs: 10, seed: '1', dealRate: { estimate, low: estimate / 2, high: 1 } } }) as never;
const bars = (...estimates: number[]): ChartSpec =>
  rates(estimates.map((estimate, n) => labelled(`row ${n}`, estimate)));
const problemsOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof DealbreakerError) return error.problems.map(({ path, what }) => `${path}: ${what}`);
    throw error;
  }
  return [];
};

/** Vega's own scale of numbers and its own formats. */
const linear = (low: number, high: number) =>
  (vega.scale('linear') as unknown as () => VegaLinear)().domain([low, high]);
interface VegaLinear {
  domain(ends: [number, number]): VegaLinear;
  domain(): [number, number];
  nice(): VegaLinear;
  ticks(count: number): number[];
}
const formats = (
  vega as unknown as { defaultLocale(): { format(spec: string): (number: number) => string } }
).defaultLocale();

const span = fc
  .tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 900 }), fc.constantFrom(0.01, 0.1, 1, 7, 1000))
  .map(([low, long, unit]) => [low, low + long].map((n) => Number((n * unit).toFixed(6))) as [number, number]);

describe('the numbers of an axis', () => {
  it('have the ticks and the ends of Vega', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 2, max: 15 }), ([low, high], count) => {
        const own = ticks(low, high, count).values;
        const theirs = linear(low, high).ticks(count);
        expect(own).toHaveLength(theirs.length);
        own.forEach((value, n) => expect(value).toBeCloseTo(theirs[n]!, 6));
        const [from, to] = linear(low, high).nice().domain();
        const [first, last] = niceEnds(low, high);
        // Where an end is a tick already, Vega's product of it may round beyond it, and Vega goes one step further.
        const step = (last - first) / 2;
        if (Math.abs(first - low) > 1e-9) expect(first).toBeCloseTo(from, 6);
        else expect(low - from).toBeLessThanOrEqual(step);
        if (Math.abs(last - high) > 1e-9) expect(last).toBeCloseTo(to, 6);
        else expect(to - high).toBeLessThanOrEqual(step);
      }),
    );
  });

  it.each(['.1f', '.2f', '.3f', ',.2f', 'd', ',d', '.3~r', '.4~r', ',.2~f'])(
    'in the format %s are as Vega has them',
    (format) => {
      const theirs = formats.format(format);
      for (const number of [0, 0.1, -0.25, 1, 12.5, 0.05, 99.94, 1234.5678, -98765, 1e6])
        // Four digits of a long number would be in powers of ten, which no chart of ours has.
        if (!format.endsWith('r') || Math.abs(number) < 1000)
          expect(numberFormat(format, number), String(number)).toBe(theirs(number));
    },
  );

  it('of a hundred have a space before the sign, as sentences have it', () => {
    expect([0, 0.125, 1].map((share) => numberFormat('.1%', share))).toEqual([
      '0.0\u00a0%',
      '12.5\u00a0%',
      '100.0\u00a0%',
    ]);
  });

  it('are coloured as viridis is', () => {
    const theirs = (vega as unknown as { scheme(name: string): (share: number) => string }).scheme('viridis');
    const parts = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    const rgb = (colour: string): number[] =>
      colour.startsWith('#') ? parts(colour) : colour.match(/\d+/g)!.slice(0, 3).map(Number);
    for (let share = 0; share <= 1; share += 0.125)
      rgb(theirs(share)).forEach((part, n) => expect(Math.abs(part - parts(viridis(share))[n]!)).toBeLessThan(8));
  });
});

describe('drawChart', () => {
  it('draws bars as long as their shares of the plot', () => {
    const svg = drawChart(bars(0.25, 1));
    const rects = elementsOf(svg).filter(({ name, attributes }) => name === 'rect' && attributes['fill'] !== 'white');
    const [frame, first, second] = rects.map(({ attributes }) => Number(attributes['width']));
    expect(first! / frame!).toBeCloseTo(0.25, 3);
    expect(second! / frame!).toBeCloseTo(1, 3);
  });

  it('shows every word of the axes, the rows and the title, and each once', () => {
    const words = wordsOf(drawChart(bars(0.25, 1)));
    for (const word of ['row 0', 'row 1', '25 %', '0\u00a0%', '20\u00a0%', 'deals, share of all talks'])
      expect(
        words.filter((one) => one === word),
        word,
      ).toHaveLength(1);
    expect(words.filter((word) => /^100\s%$/.test(word))).toHaveLength(2);
  });

  it('is as wide as it is asked to be, and no less than 240', () => {
    for (const width of [240, 320, 390, 1280])
      expect(Number(elementsOf(drawChart(bars(0.5), { width }))[0]!.attributes['width'])).toBeCloseTo(width, 0);
    expect(problemsOf(() => drawChart(bars(0.5), { width: 100 }))).toEqual(['width: 100 is not a number from 240']);
    expect(problemsOf(() => drawChart(bars(0.5), { widht: 300 } as never))).toEqual(['widht: there is no such option']);
  });

  it('writes hostile words as words', () => {
    const hostile = `</text><script>alert(1)</script>"'&<img src=x onerror=alert(1)>]]>\u0000\u202e`;
    const chart = rates([labelled(hostile, 0.5, hostile), labelled('plain', 0.5)]);
    drawnAs(drawChart(chart).replaceAll('\u2400', '\u2400'), {
      ...chart,
      description: chart.description.replace('\u0000', '\u2400').replace('\u202e', '\ufffd'),
      title: {
        ...chart.title,
        text: [chart.title.text].flat().join(' ').replace('\u0000', '\u2400').replace('\u202e', '\ufffd'),
      },
    });
    expect(chartTable(chart)).not.toMatch(/<(?!\/?(table|caption|thead|tbody|tr|th|td)\b)/);
  });

  it('draws rows of any names, any shares and any widths without a number that is none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.integer({ min: 240, max: 900 }),
        (rows, width) => {
          const svg = drawChart(rates(rows.map(([label, share]) => labelled(label, share))), { width });
          expect(svg).not.toMatch(/="[^"]*(?:NaN|undefined|Infinity)/);
        },
      ),
      { numRuns: FULL ? 30 : 4 },
    );
  });

  it('has a style for the colours that it has, and leaves it out where it is asked to', () => {
    const [svg, bare] = [drawChart(bars(0.5)), drawChart(bars(0.5), { style: false })];
    expect(svg.replace(/<style>.*<\/style>/, '')).toBe(bare);
    const colours = [...bare.matchAll(/(?:fill|stroke)="(?!none)([^"]+)"/g)].map(([, colour]) => colour!);
    for (const colour of new Set(colours)) {
      expect(svg).toContain(`[fill="${colour}"]{fill:var(--chart-`);
      expect(chartStyle()).toContain(`[fill="${colour}"]{fill:var(--chart-`);
    }
  });

  it('says why nothing is drawn', () => {
    const chart = emptyChart('Nothing', 'Nobody made an offer.');
    expect(wordsOf(drawChart(chart))).toContain('Nobody made an offer.');
    expect(chartTable(chart)).toBe('');
  });

  it('refuses charts of others, and names all that it does not know', () => {
    const chart = bars(0.5);
    const others = {
      ...chart,
      params: [],
      data: { url: 'https://example.com' },
      layer: [
        { mark: { type: 'arc', tension: 1 }, encoding: { theta: { field: 'a' }, x: { field: 'b', aggregate: 'sum' } } },
      ],
    };
    const expected = [
      'params: no chart of ours has it',
      'data: it is not a list of rows',
      'layer.0.mark.tension: no chart of ours has it',
      'layer.0.mark.type: no chart of ours has the mark arc',
      'layer.0.encoding.theta: no chart of ours has it',
      'layer.0.encoding.x.aggregate: no chart of ours has it',
    ];
    for (const work of [drawChart, chartTable])
      expect(problemsOf(() => work(others as unknown as ChartSpec))).toEqual(expected);
    for (const nothing of [null, 7, 'chart', [], {}])
      expect(problemsOf(() => drawChart(nothing as unknown as ChartSpec)).length).toBeGreaterThan(0);
  });
});

describe('chartTable', () => {
  it('has each number once, written as the chart writes it', () => {
    expect(chartTable(bars(0.25))).toBe(
      '<table><caption>Small: how often there is a deal</caption><thead><tr><th scope="col">setting</th>' +
        '<th scope="col">deals</th><th scope="col">95 % interval, from</th><th scope="col">to</th>' +
        '<th scope="col">negotiations</th></tr></thead><tbody><tr><td>row 0</td><td>25.0\u00a0%</td>' +
        '<td>12.5\u00a0%</td><td>100.0\u00a0%</td><td>10</td></tr></tbody></table>',
    );
  });

  it('leaves rows beyond 200 out, and says so', () => {
    const rows = Array.from({ length: 250 }, (_, n) => ({ seed: '1', runs: 4, 'vendor.care': n / 250, dealRate: 0.5 }));
    const table = chartTable(map(rows));
    expect(table).toContain('(50 more rows are left out here)');
    expect(table.match(/<tr>/g)).toHaveLength(201);
  });

  it('has the lines and the points of one table of data once', () => {
    const failures = { estimate: 0.5, low: 0.4, high: 0.6 };
    const points = [0, 4].map((meetings) => ({ rule: 'as it is', clamp: 'nothing', meetings, failures }));
    const table = chartTable(chain({ title: 'Small', seed: '1', runs: 10, meetings: [0, 4], points }));
    expect(table.match(/<table>/g)).toHaveLength(1);
    expect(table.match(/<tr>/g)).toHaveLength(3);
  });
});
