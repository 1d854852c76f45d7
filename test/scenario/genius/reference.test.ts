/** The real domains beside the project, where they are there: utilities against another program's. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { total } from '../../../src/domain/space.ts';
import { prepare } from '../../../src/engine/prepare.ts';
import { fromGenius } from '../../../src/scenario/genius/fromGenius.ts';

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const there = existsSync(`${data}reference`);
const domains = there ? readdirSync(`${data}reference`).map((name) => name.replace('.json', '')) : [];

describe.skipIf(!there)('real domains (read from ../shared; skipped where that is absent)', () => {
  it('are there', () => expect(domains.length).toBeGreaterThanOrEqual(12));

  it.each(domains)('%s', (name) => {
    const reference = JSON.parse(readFileSync(`${data}reference/${name}.json`, 'utf8'));
    const { domain_file: domain, profile_files: profiles } = reference.source as { domain_file: string; profile_files: string[] };
    const read = (file: string): Uint8Array => readFileSync(`${data}genius/${name}/${file}`);
    const scenario = fromGenius({ domain: read(domain), profiles: profiles.map(read) });
    const { space, vendor, client, keys } = prepare(scenario);
    expect(space.sizes.reduce((a, b) => a * b, 1)).toBe(reference.n_outcomes);
    [vendor, client].forEach((side, i) => {
      expect(side.goals.walkAway).toBeCloseTo(reference.reserved_values[i], 9);
      const ends = [Math.min, Math.max].map((end) => keys.reduce((sum, _, k) => sum + end(...side.goals.worth.subarray(space.offsets[k], space.offsets[k + 1])), 0));
      expect(ends[0]).toBeCloseTo(reference.utility_ranges[i][0], 9);
      expect(ends[1]).toBeCloseTo(reference.utility_ranges[i][1], 9);
    });
    for (const point of ['nash', 'kalai_egalitarian', 'kalai_smorodinsky', 'max_welfare']) {
      for (const { outcome, utils } of reference[point] as { outcome: (string | number)[]; utils: [number, number] }[]) {
        const chosen = outcome.map((option, k) => scenario.issues[keys[k]!]!.options.indexOf(option));
        expect(chosen.every((o) => o >= 0)).toBe(true);
        expect(total(space, vendor.goals.worth, chosen)).toBeCloseTo(utils[0], 9);
        expect(total(space, client.goals.worth, chosen)).toBeCloseTo(utils[1], 9);
      }
    }
  });
});
