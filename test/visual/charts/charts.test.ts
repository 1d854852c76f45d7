/** What the charts show, against the results that they show. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../../src/engine/negotiate.ts';
import { sweep } from '../../../src/experiments/sweep.ts';
import { DEAL_MEASURES } from '../../../src/dealings/sweeps/dealMeasures.ts';
import { sweepDealings } from '../../../src/dealings/sweeps/dealSweep.ts';
import { scenarioFile } from '../../examples/scenarioFiles.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import { postMortem } from '../../../src/postmortem/postMortem.ts';
import { charts } from '../../../src/visual/charts.ts';
import type { ChartSpec } from '../../../src/visual/charts/parts/chartSpec.ts';
import { mapPoints, variedLevers } from '../../../src/visual/charts/parts/mapPoints.ts';
import { measureDomain } from '../../../src/visual/charts/parts/measureScale.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { small as written } from '../small.ts';
import { DealbreakerError } from '../../../src/kernel/problems.ts';

const small = (more: Record<string, unknown> = {}) => readScenario(written(more));

const layersOf = (spec: unknown): { data?: { values: Record<string, unknown>[] } }[] => (spec as { layer: [] }).layer;

describe('charts', () => {
  it('are one for each file that exports a chart of its own name', () => {
    const files = readdirSync(new URL('../../../src/visual/charts/', import.meta.url))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.replace('.ts', ''));
    expect(files.sort()).toEqual(Object.keys(charts).sort());
  });

  it('dance through every offer, in order, at its true utilities', () => {
    const negotiation = negotiate(small(), { seed: 3 });
    const offers = negotiation.events.filter(({ kind }) => kind === 'offer');
    const drawn = layersOf(charts.dance(negotiation))
      .map(({ data }) => data?.values ?? [])
      .find((values) => values[0]?.['step'] !== undefined)!;
    expect(drawn.map(({ vendor, client, round }) => [vendor, client, round])).toEqual(
      offers.map((event) => [event.vendor.utility, event.client.utility, event.round + 1]),
    );
  });

  it('need a record', () => {
    const bare = negotiate(small(), { seed: 3, record: false });
    for (const chart of [charts.dance, charts.trust, charts.concessions])
      expect(() => chart(bare)).toThrow(DealbreakerError);
  });

  it('say why they are empty where there is nothing to draw', () => {
    const negotiation = negotiate(small(), { seed: 3 });
    const result = postMortem(negotiation, { runs: 0, others: 0 });
    const words = (spec: ChartSpec): string => JSON.stringify(spec);
    expect(words(charts.blame(result))).toContain('the post-mortem has no runs');
    expect(words(charts.blame({ ...result, byHand: true }))).toContain('played by hand');
    const nothing = { ...result, rescues: [] };
    expect(words(charts.rescues(nothing))).toContain(
      negotiation.ending.kind === 'agreement' ? 'there was nothing to save' : 'turns this run into a deal',
    );
    expect(
      words(charts.rescues({ ...nothing, ending: { ...result.ending, kind: 'deadline' } as never, byHand: true })),
    ).toContain('cannot be played again');
    const silent = { ...negotiation, events: negotiation.events.filter(({ kind }) => kind !== 'offer') };
    expect(words(charts.concessions(silent))).toContain('Nobody made an offer');
  });

  it('pool replicates: as many deals over as many runs', () => {
    const rows = sweep(small(), { vary: { 'vendor.care': [0, 1] }, runs: 20, replicates: 3, seed: 1 });
    const points = mapPoints(rows, 'dealRate', ['vendor.care']);
    expect(points).toHaveLength(2);
    for (const point of points) {
      const own = rows.filter((row) => row['vendor.care'] === point.x);
      expect(point.runs).toBe(60);
      expect(point.value).toBeCloseTo(own.reduce((sum, row) => sum + Number(row['agreement']), 0) / 60, 12);
    }
  });

  it('map every measure of a sweep over deals, under a name of its own and on its range', () => {
    const vary = { 'vendor.care': [0, 1], 'after.fades': [0, 1] };
    const rows = sweepDealings(readScenario(scenarioFile('next-deal')), { vary, runs: 6, deals: 3, seed: 1 });
    const titles = DEAL_MEASURES.flatMap((of) => {
      const counted = rows.filter((row) => row[of] !== null);
      if (counted.length === 0) return [];
      const points = mapPoints(rows, of, ['vendor.care', 'after.fades']);
      expect(points.map(({ value }) => value)).toEqual(counted.map((row) => row[of]));
      for (const { value, low, high } of points) {
        expect(low <= value && value <= high).toBe(true);
        const domain = measureDomain(of);
        if (domain !== null) expect(value >= domain[0] && value <= domain[1], of).toBe(true);
      }
      const spec = charts.map(rows, { of });
      expect(JSON.stringify(spec)).toContain('4 points, 6 relationships at each');
      return [(spec['title'] as { text: string }).text];
    });
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeGreaterThan(15);
    // What varies is no measure, and no count is taken for a lever.
    expect(variedLevers(rows)).toEqual(['vendor.care', 'after.fades']);
  });

  it('refuse what they cannot map, and say why', () => {
    const one = sweep(small(), { vary: { 'vendor.care': [0.5] }, runs: 2, seed: 1 });
    expect(() => charts.map(one)).toThrow(/nothing varies/);
    const two = sweep(small(), { vary: { 'vendor.care': [0, 1] }, runs: 2, seed: 1 });
    expect(() => charts.map(two, { of: 'happiness' })).toThrow(/no column "happiness"/);
    expect(() => charts.map(two, { x: 'vendor.core' })).toThrow(/no column "vendor.core"/);
    expect(() => charts.rates([])).toThrow(DealbreakerError);
    expect(() => charts.distribution([])).toThrow(DealbreakerError);
  });

  it('show no tipping point where trust plays no part', () => {
    const blind = negotiate(withLevers(small(), { 'vendor.trustRule': 'off', 'client.trustRule': 'off' }), { seed: 3 });
    expect(JSON.stringify(charts.trust(blind))).not.toContain('"tip"');
  });

  it('have no second s after a name that ends in one', () => {
    const named = readScenario(written({ before: { meetings: 1 } }, {}, { name: 'Atlas' }));
    const talks = negotiate(named, { seed: 3 });
    for (const chart of [charts.trust, charts.understanding])
      expect(chart(talks).description).toMatch(/Atlas' (?:trust )?goes from/);
  });
});
