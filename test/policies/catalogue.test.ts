/** The catalogue is kept by hand; here a machine finds what it forgot. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import type { PolicyEntry, PolicyKind } from '../../src/policies/contracts/registryTypes.ts';
import { POLICY_KINDS } from '../../src/policies/contracts/registryTypes.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const FOLDERS: Readonly<Record<PolicyKind, string>> = {
  bid: 'policies/bids',
  accept: 'policies/acceptances',
  talk: 'policies/talk',
  learning: 'agents/learning',
  trustRule: 'relationship/trustRules',
  seat: 'policies/seats',
};
const source = (path: string): URL => new URL(`../../src/${path}`, import.meta.url);
const all = POLICY_KINDS.flatMap((kind) =>
  Object.entries(policies[kind]).map(([key, entry]) => ({ kind, key, entry: entry as PolicyEntry })),
);

describe('the catalogue', () => {
  it.each(POLICY_KINDS)('%s: has every file of its folder, and nothing else', (kind) => {
    const files = readdirSync(source(FOLDERS[kind]))
      .map((file) => file.replace(/\.ts$/, ''))
      .sort();
    expect(Object.keys(policies[kind]).sort()).toEqual(files);
  });

  it('names nothing twice, of whatever kind: a name alone says which policy is meant', () => {
    const names = all.map(({ key }) => key);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(all)(
    '$key: file, export, key and card say the same name and kind; the card says what it is and where it comes from',
    ({ kind, key, entry }) => {
      expect(entry.kind).toBe(kind);
      expect(entry.card.name).toBe(key);
      const text = readFileSync(source(`${FOLDERS[kind]}/${key}.ts`), 'utf8');
      expect(text).toContain(`export const ${key}: `);
      expect(text.startsWith('/**')).toBe(true);
      expect(entry.card.summary).toMatch(/^[A-Z].*\.$/s);
      expect(entry.card.source.length).toBeGreaterThan(3);
      for (const [name, { min, max, default: usual, what }] of Object.entries(entry.card.parameters)) {
        expect(min <= usual && usual <= max, name).toBe(true);
        expect(what.length).toBeGreaterThan(5);
      }
    },
  );

  it.each(all.filter(({ kind }) => kind !== 'seat'))(
    '$key: can be named in a scenario file, with every parameter',
    ({ kind, key, entry }) => {
      const file = scenarioFile('small-point');
      const parameters = Object.fromEntries(
        Object.entries(entry.card.parameters).map(([name, { default: usual }]) => [name, usual]),
      );
      file.client[kind] = { name: key, ...parameters };
      const named = readScenario(file);
      expect(named.client[kind as 'bid']).toEqual({ name: key, ...parameters });
      file.client[kind] = key;
      expect(negotiate(readScenario(file), { seed: 1 })).toEqual(negotiate(named, { seed: 1 }));
    },
  );

  it.each(POLICY_KINDS.filter((kind) => kind !== 'seat'))(
    '%s: an unknown name is answered with the nearest one',
    (kind) => {
      const file = scenarioFile('small-point');
      const [known] = Object.keys(policies[kind]) as [string];
      file.client[kind] = `${known}x`;
      expect(() => readScenario(file)).toThrow(
        `client.${kind}: there is no ${kind} policy "${known}x"; did you mean "${known}"?`,
      );
      delete file.client[kind];
      expect(() => negotiate(readScenario(file), { seats: { client: { [kind]: `${known}x` } } })).toThrow(
        `seats.client.${kind}: there is no ${kind} policy "${known}x"; did you mean "${known}"?`,
      );
    },
  );
});
