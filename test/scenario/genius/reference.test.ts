/**
 * The real domains beside the project, where they are there: every point, count and range against another program's.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { total } from '../../../src/domain/space.ts';
import { SIDES } from '../../../src/domain/side.ts';
import { prepare } from '../../../src/engine/preparation/prepare.ts';
import { efficiency } from '../../../src/analysis/efficiency.ts';
import { ghostDeal } from '../../../src/analysis/ghostDeal.ts';
import { fromGenius } from '../../../src/scenario/genius/fromGenius.ts';
import { toGenius } from '../../../src/scenario/genius/toGenius.ts';

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const there = existsSync(`${data}reference`);
const domains = there ? readdirSync(`${data}reference`).map((name) => name.replace('.json', '')) : [];

describe.skipIf(!there)('real domains (read from ../shared; skipped where that is absent)', () => {
  it('are there', () => expect(domains.length).toBeGreaterThanOrEqual(12));

  it.each(domains)('%s', (name) => {
    const reference = JSON.parse(readFileSync(`${data}reference/${name}.json`, 'utf8'));
    const { domain_file: domain, profile_files: profiles } = reference.source as {
      domain_file: string;
      profile_files: string[];
    };
    const read = (file: string): Uint8Array => readFileSync(`${data}genius/${name}/${file}`);
    const scenario = fromGenius({ domain: read(domain), profiles: profiles.map(read) });
    const { space, vendor, client, keys } = prepare(scenario);
    const found = efficiency(scenario);
    expect([found.outcomes, found.zopa.packages, found.pareto.length, found.within]).toEqual([
      reference.n_outcomes,
      reference.n_rational_both_ge_reserve,
      reference.n_pareto,
      0,
    ]);
    expect(found.opposition).toBeCloseTo(reference.opposition_level, 9);
    SIDES.forEach((side, i) => {
      expect(found.walkAway[side]).toBeCloseTo(reference.reserved_values[i], 9);
      expect(found.ranges.worst[side]).toBeCloseTo(reference.utility_ranges[i][0], 9);
      expect(found.ranges.best[side]).toBeCloseTo(reference.utility_ranges[i][1], 9);
    });
    const near = (a: readonly number[], b: readonly number[]): boolean =>
      Math.abs(a[0]! - b[0]!) < 1e-9 && Math.abs(a[1]! - b[1]!) < 1e-9;
    const same = (points: readonly (readonly number[])[], others: readonly (readonly number[])[]): boolean =>
      points.length === others.length && points.every((point) => others.some((other) => near(point, other)));
    expect(
      same(
        found.pareto.map(({ utility }) => [utility.vendor, utility.client]),
        reference.pareto_utils,
      ),
    ).toBe(true);
    const solutions = {
      nash: 'nash',
      egalitarian: 'kalai_egalitarian',
      kalaiSmorodinsky: 'kalai_smorodinsky',
      utilitarian: 'max_welfare',
    } as const;
    for (const [solution, named] of Object.entries(solutions) as [keyof typeof solutions, string][]) {
      const expected = reference[named] as { outcome: (string | number)[]; utils: [number, number] }[];
      expect(
        same(
          (found.ties[solution] ?? [found[solution]!]).map(({ utility }) => [utility.vendor, utility.client]),
          expected.map(({ utils }) => utils),
        ),
      ).toBe(true);
      for (const { outcome, utils } of expected) {
        const chosen = outcome.map((option, k) => scenario.issues[keys[k]!]!.options.indexOf(option));
        expect(chosen.every((o) => o >= 0)).toBe(true);
        expect(near([total(space, vendor.goals.worth, chosen), total(space, client.goals.worth, chosen)], utils)).toBe(
          true,
        );
      }
    }
    // One Nash point, whoever names it.
    expect(ghostDeal(scenario).kept).toEqual(found.nash);
    // Written back and read again, every utility is the same.
    const written = toGenius(scenario);
    const again = prepare(fromGenius({ domain: written.domain, profiles: written.profiles }));
    expect([...again.space.sizes]).toEqual([...space.sizes]);
    for (const side of ['vendor', 'client'] as const) {
      expect(again[side].goals.walkAway).toBe(prepare(scenario)[side].goals.walkAway);
      again[side].goals.worth.forEach((worth, i) =>
        expect(worth).toBeCloseTo(prepare(scenario)[side].goals.worth[i]!, 13),
      );
    }
  });
});
