/**
 * Every chart of every example goes through the real vega-lite and vega: no warning, everything said that a reader
 * needs, no request for data. The library's own drawing is held against Vega's.
 */
import * as vega from 'vega';
import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/visual/charts.ts';
// @ts-expect-error a plain module without types, shared with the script that draws
import { exampleCharts } from '../../charts/exampleCharts.mjs';
import type { ChartSpec } from '../../../src/visual/charts/parts/chartSpec.ts';
import { drawChart } from '../../../src/visual/svg/drawChart.ts';
import { scaleOf } from '../../../src/visual/svg/scale.ts';
import { plotsOf } from '../../../src/visual/svg/spec.ts';
import { drawnAs } from '../svg/drawnAs.ts';
import { FULL } from '../../profile.ts';

type Json = Record<string, unknown>;
/** The short run draws one example, which has every chart. */
const EFFORT: [number, string] = FULL ? [1, ''] : [0.2, 'small-point'];
type Drawn = { name: string; chart: string; spec: Json };
const list = [...(exampleCharts as (...effort: [number, string]) => Generator<Drawn>)(...EFFORT)];

const parts = (value: unknown): Json[] =>
  Array.isArray(value)
    ? value.flatMap(parts)
    : typeof value === 'object' && value !== null
      ? [value as Json, ...Object.values(value).flatMap(parts)]
      : [];

type VegaScale = ((value: unknown) => number) & {
  range(): [number, number];
  domain(): unknown[];
  bandwidth?(): number;
};

/** The names of the scales of a compiled chart, those inside of plots among them. */
const scaleNames = (compiled: unknown): string[] =>
  parts(compiled)
    .flatMap(({ scales }) => parts(scales))
    .map(({ name }) => String(name));

describe('charts', () => {
  it('are all there, of all examples', () => {
    expect(list.length).toBeGreaterThan(FULL ? 50 : 12);
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
  });

  it('are all compiled: every key of `charts` is among them', () => {
    expect([...new Set(list.map(({ chart }) => chart))].sort()).toEqual(Object.keys(charts).sort());
  });

  it.each(list.map(({ name, spec }) => [name, spec] as const))('%s', async (_name, spec) => {
    const said: string[] = [];
    const logger = {
      level: () => logger,
      error: (...words: unknown[]) => (said.push(words.join(' ')), logger),
      warn: (...words: unknown[]) => (said.push(words.join(' ')), logger),
      info: () => logger,
      debug: () => logger,
    };
    const compiled = compile(structuredClone(spec) as never, { logger: logger as never }).spec;
    const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger: logger as never });
    const svg = await view.toSVG();
    // The library's own drawing has Vega's scales: the same places for the ends of every axis.
    plotsOf(spec).forEach((plot, n) => {
      for (const axis of ['x', 'y'] as const) {
        const name = [`concat_${n}_${axis}`, axis].find((one) => scaleNames(compiled).includes(one));
        if (name === undefined) continue;
        const vegas = view.scale(name) as VegaScale;
        const [from, to] = vegas.range();
        const own = scaleOf(plot.units, axis, Math.abs(to - from))!;
        expect(own.domain.map(String)).toEqual(vegas.domain().map(String));
        for (const value of own.domain)
          expect(own.at(value)).toBeCloseTo(vegas(value) + (vegas.bandwidth?.() ?? 0) / 2, 0);
      }
    });
    view.finalize();
    drawnAs(drawChart(spec as unknown as ChartSpec), spec as unknown as ChartSpec);
    expect(said).toEqual([]);
    expect(svg).toContain('<svg');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(spec['$schema']).toBe('https://vega.github.io/schema/vega-lite/v5.json');
    expect(String((spec['title'] as Json)['text'])).toMatch(/\S/);
    expect(spec['description']).toMatch(/\S{3,} \S+/);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    for (const part of parts(spec))
      if ('data' in part && typeof part['data'] === 'object')
        expect(Object.keys(part['data'] as Json)).toEqual(['values']);
  });

  it('give the vendor and the client the same colours everywhere, and shapes or dashes beside them', () => {
    for (const { spec } of list) {
      for (const part of parts(spec)) {
        const scale = part['scale'] as { domain?: unknown[]; range?: unknown[] } | undefined;
        if (
          part['type'] !== 'nominal' ||
          scale?.domain === undefined ||
          scale.range === undefined ||
          !String(scale.range[0]).startsWith('#')
        )
          continue;
        scale.domain.forEach((name, n) => {
          if (/\(vendor\)|^vendor$/.test(String(name))) expect(scale.range![n]).toBe('#1b4f8f');
          if (/\(client\)|^client$/.test(String(name))) expect(scale.range![n]).toBe('#d9730d');
        });
      }
    }
  });
});
