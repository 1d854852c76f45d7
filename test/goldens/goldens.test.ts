/**
 * One playthrough for each policy, kept as text beside this file. They guard what a policy does; `npm run goldens`
 * writes them anew, and the diff is to be read.
 */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SeatsInput } from '../../src/engine/seats.ts';
import type { PolicyEntry } from '../../src/policies/contracts/registryTypes.ts';
import { POLICY_KINDS } from '../../src/policies/contracts/registryTypes.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { playthrough } from './playthrough.ts';
import { table } from './table.ts';

const place = (name: string): URL => new URL(`${name}.txt`, import.meta.url);
const all = POLICY_KINDS.flatMap((kind) =>
  Object.entries(policies[kind]).map(([name, entry]) => ({ kind, name, entry: entry as PolicyEntry })),
);
/** Parameters with which a policy shows what it is about. */
const SHOWN: Readonly<Record<string, { name: string; [parameter: string]: string | number }>> = {
  bluffer: { name: 'bluffer', nerve: 1 },
  acTime: { name: 'acTime', moment: 0.5 },
};

/** The policy sits as the vendor; with learning and trust rules as the client, which hears more. */
const seatsFor = ({ kind, name, entry }: (typeof all)[number]): SeatsInput =>
  kind === 'seat'
    ? { vendor: entry }
    : { [kind === 'learning' || kind === 'trustRule' ? 'client' : 'vendor']: { [kind]: SHOWN[name] ?? name } };

describe('golden negotiations', () => {
  it.each(all)('$name', async (one) => {
    const {
      kind,
      name,
      entry: { card },
    } = one;
    const head = [
      `${kind} ${name}: ${card.summary}`,
      `Source: ${card.source}${card.convention === '' ? '' : `. Convention: ${card.convention}`}`,
      `The ${Object.keys(seatsFor(one))[0]!} plays it; all else is default.`,
    ];
    await expect(playthrough(table, head, seatsFor(one))).toMatchFileSnapshot(`./${name}.txt`);
  });

  // While they are written anew, the new ones are not there yet.
  it.skipIf(process.env['npm_lifecycle_event'] === 'goldens')(
    'has a text for every policy, and for nothing else',
    () => {
      const texts = readdirSync(new URL('.', import.meta.url))
        .filter((file) => file.endsWith('.txt'))
        .map((file) => file.slice(0, -4))
        .sort();
      expect(texts).toEqual(all.map(({ name }) => name).sort());
      for (const { name } of all) expect(existsSync(place(name))).toBe(true);
    },
  );
});
