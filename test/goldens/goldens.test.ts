/**
 * One playthrough for each policy, kept as text beside this file. They guard what a policy does; `npm run goldens`
 * writes them anew, and the diff is to be read. `complete.test.ts` looks at the texts as they are on the disk.
 */
import { describe, expect, it } from 'vitest';
import type { SeatsInput } from '../../src/engine/preparation/seats.ts';
import type { PolicyEntry } from '../../src/policies/contracts/registryTypes.ts';
import { POLICY_KINDS } from '../../src/policies/contracts/registryTypes.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { playthrough } from './playthrough.ts';
import { SCENES } from './scenes.ts';
import { table } from './table.ts';

const all = POLICY_KINDS.flatMap((kind) =>
  Object.entries(policies[kind]).map(([name, entry]) => ({ kind, name, entry: entry as PolicyEntry })),
);

/** A sentence as lines of at most 120 code points; those after the first are indented. */
const wrapped = (text: string): string[] =>
  text.match(/.{1,116}(?: |$)/g)!.map((line, n) => (n === 0 ? '' : '  ') + line.trimEnd());

const words = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

describe('golden negotiations', () => {
  it.each(all)('$name', async ({ kind, name, entry: { card } }) => {
    // The vendor plays it; a learning or trust rule is played by the client, which hears more.
    const side = kind === 'learning' || kind === 'trustRule' ? 'client' : 'vendor';
    const { parameters = {}, levers = {} } = SCENES[name] ?? {};
    const seats = { [side]: { [kind]: { name, ...parameters } } } as SeatsInput;
    const own = Object.entries(parameters).map(([key, value]) => ` with ${key} ${value}`);
    const set = Object.entries(levers).map(([path, value]) => `${path}=${words(value)}`);
    const head = [
      `${kind} ${name}: ${card.summary}`,
      `Source: ${card.source}${card.convention === '' ? '' : `. Convention: ${card.convention}`}`,
      `The ${side} plays it${own.join(',')}; ${set.length === 0 ? '' : `${set.join(', ')}; `}all else is default.`,
    ];
    await expect(playthrough(withLevers(table, levers), head.flatMap(wrapped), seats)).toMatchFileSnapshot(
      `./${name}.txt`,
    );
  });
});
