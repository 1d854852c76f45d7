/** Charts that are read by people: in grey, with long names, with one run or none that closed. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { negotiate } from '../../../src/engine/negotiate.ts';
import { runs } from '../../../src/experiments/runs/runs.ts';
import { sweep } from '../../../src/experiments/sweep.ts';
import { toSVG } from '../../../src/node/report/toSVG.ts';
import { postMortem } from '../../../src/postmortem/postMortem.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { charts } from '../../../src/visual/charts.ts';
import { wholeTicks } from '../../../src/visual/charts/parts/axes.ts';
import { placeLabels } from '../../../src/visual/charts/parts/placeLabels.ts';
import { small as written } from '../small.ts';

const small = () => readScenario(written({}));
const hopeless = () => readScenario(written({}, { walkAway: 0.99, opensAt: 1 }, { walkAway: 0.99, opensAt: 1 }));

/** CIE lightness L* of a colour "#rrggbb", from 0 to 100. */
function lightness(colour: string): number {
  const hex = colour === 'white' ? '#ffffff' : colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
  const linear = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const y = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

describe('a chart', () => {
  it('tells the endings of a distribution apart by their lightness', () => {
    const kinds = ['agreement', 'walk-away', 'deadline', 'impasse', 'fault'];
    const rows = kinds.map((kind) => ({ kind, 'utility.vendor': 0.5, 'utility.client': 0.5 }));
    const { vconcat } = charts.distribution(rows) as unknown as {
      vconcat: { encoding: { color: { scale: { range: string[] } } } }[];
    };
    for (const { encoding } of vconcat) {
      const greys = encoding.color.scale.range.map(lightness).sort((a, b) => a - b);
      expect(greys).toHaveLength(kinds.length);
      for (const [n, grey] of greys.entries()) if (n > 0) expect(grey - greys[n - 1]!).toBeGreaterThan(12);
    }
  });

  it('counts one run in the singular, in whole numbers', () => {
    const spec = JSON.stringify(charts.distribution(runs(small(), { runs: 1, seed: 1 })));
    expect(spec).toMatch(/1 negotiation, \d deals?;/);
    expect(spec).not.toMatch(/\b1 (negotiations|deals|hands)\b/);
    expect(spec).toContain('"values":[0,1],"format":",d"');
  });

  it('names levers in words beside their paths', () => {
    const rows = sweep(small(), { vary: { 'vendor.care': [0, 1], 'client.trust': [0.2, 0.8] }, runs: 4, seed: 1 });
    const map = JSON.stringify(charts.map(rows));
    expect(map).toContain('vendor.care: How likely it is to explain and to ask');
    expect(map).toContain('client.trust: Trust in the other side at the start');
  });

  it('names a rescue as the sentences of the post-mortem do', () => {
    const result = postMortem(negotiate(small(), { seed: 1 }), { runs: 0, others: 0 });
    const change = {
      path: 'client.trust',
      from: 0.4,
      to: 0.80001,
      side: 'client',
      effort: 0.4,
      saves: null,
    } as const;
    const spec = charts.rescues({ ...result, rescues: [change] as never });
    expect(spec.description).toMatch(/trusts .* from the start: client\.trust 0\.4 → 0\.8\./);
    expect(JSON.stringify(spec.title.subtitle)).not.toContain('95');
  });

  it('speaks of a line at one half only where it draws one', () => {
    const vary = { 'vendor.care': [0, 1], 'client.trust': [0.2, 0.8] };
    const dead = charts.map(sweep(hopeless(), { vary, runs: 4, seed: 1 }));
    expect(JSON.stringify(dead.title)).not.toContain('the line is');
  });

  it('draws the line at one half in the legend as in the plot', async () => {
    const svg = await toSVG(charts.map(sweep(hopeless(), { vary: { 'vendor.care': [0, 1] }, runs: 4, seed: 1 })));
    expect(svg.match(/stroke-dasharray="3,3"/g)).toHaveLength(2);
  });

  it('says that there is no frontier, and leaves it out of the legend', () => {
    const dance = charts.dance(negotiate(hopeless(), { seed: 1 }));
    expect([dance.title.subtitle].flat().join(' ')).toContain('there is no frontier');
    expect(JSON.stringify(dance)).not.toContain('"frontier"');
  });

  it('has no end of a line inside "95 %" or "seed 1"', () => {
    const rows = runs(small(), { runs: 30, seed: 1 });
    for (let pad = 0; pad < 60; pad++) {
      const negotiation = negotiate(readScenario(written({ title: 'x'.repeat(pad + 1) })), { seed: 1 });
      for (const { title } of [charts.trust(negotiation), charts.distribution(rows)])
        for (const line of [title.subtitle].flat()) expect(line).not.toMatch(/^%|\b(seed|run)$/);
    }
  });

  it('has ticks at whole numbers, no more than asked for', () =>
    fc.assert(
      fc.property(fc.nat(50), fc.nat(100_000), fc.integer({ min: 2, max: 20 }), (low, span, most) => {
        const ticks = wholeTicks(low, low + span, most);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks.every((tick) => Number.isInteger(tick) && tick >= low && tick <= low + span)).toBe(true);
        expect(new Set(ticks).size).toBe(ticks.length);
      }),
    ));

  it('keeps a long label inside the plot', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 120 }), fc.boolean(), (x, size, wide) => {
        const text = (wide ? '語' : 'x').repeat(size);
        const [place] = placeLabels([{ x, y: 0.5, text }], [], [], { width: 500, height: 300, x: [0, 10], y: [0, 1] });
        if (place === null) return;
        const at = 50 * x + place!.dx;
        const room = place!.align === 'left' ? 500 - at : at;
        expect(at >= 0 && at <= 500).toBe(true);
        expect((wide ? 12 : 6) * size).toBeLessThanOrEqual(room);
      }),
    ));

  it('of concessions is no wider where the options have long names', () => {
    const options = Array.from({ length: 12 }, (_, n) => `bis zum ${n}-fachen des Auftragswerts ohne Folgeschäden`);
    const bare = written({}) as { issues: Record<string, unknown>; vendor: never; client: never };
    const goal = (up: boolean) => ({
      weight: 1,
      values: Object.fromEntries(options.map((option, n) => [option, (up ? n : 11 - n) / 11])),
    });
    const side = (from: Record<string, unknown>, up: boolean) => ({
      name: from['name'],
      walkAway: 0.2,
      goals: { long: goal(up) },
    });
    const scenario = readScenario({
      schemaVersion: 1,
      title: 'Long',
      rounds: 6,
      issues: { long: { options } },
      vendor: side(bare.vendor, true),
      client: side(bare.client, false),
    });
    const { vconcat } = charts.concessions(negotiate(scenario, { seed: 1 })) as unknown as {
      vconcat: { width: number }[];
    };
    // Names are set in lines of 32 letters of some 7 pixels.
    expect(vconcat[0]!.width + 32 * 7.2).toBeLessThan(600);
  });
});
