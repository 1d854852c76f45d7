/** The description of the model states what the code states. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { modelTables } from './modelTables.ts';
import { blocksOf } from './readme.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(`${root}src/MODEL.md`, 'utf8');
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };

describe('src/MODEL.md', () => {
  const block = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?\\n(<!-- /${name} -->)`);

  it.each(Object.keys(modelTables))('has a place for the table %s', (name) => expect(text).toMatch(block(name)));

  it("has the code's tables between its markers (`npm run model:tables` writes them)", async () => {
    const written = Object.entries(modelTables).reduce(
      (page, [name, table]) => page.replace(block(name), (_, start: string, end: string) => `${start}${table}\n${end}`),
      text,
    );
    await expect(written).toMatchFileSnapshot(`${root}src/MODEL.md`);
  });

  it('shows price plans that keep their rule, valued by their revenue, and a deal that is one of them', () => {
    const [block] = blocksOf(text).filter(({ language }) => language === 'json');
    const scenario = readScenario(block!.body);
    const { plan } = scenario.vendor.goals;
    const plans = scenario.issues['plan']!.options.map((option) => {
      const [seats, ...prices] = String(option).match(/\d+/g)!.map(Number);
      const rises = prices.slice(1).map((price, year) => price / prices[year]!);
      expect(Math.max(...rises)).toBeLessThanOrEqual(1.05);
      const revenue = 12 * seats! * prices.reduce((a, b) => a + b, 0);
      return { revenue, value: (plan!.values as Record<string, number>)[option] };
    });
    const revenues = plans.map(({ revenue }) => revenue);
    expect(revenues).toEqual([378_000, 342_000, 666_000, 594_000]);
    const [least, most] = [Math.min(...revenues), Math.max(...revenues)];
    for (const { revenue, value } of plans) expect(value).toBeCloseTo((revenue - least) / (most - least), 2);
    const { ending } = negotiate(scenario);
    expect(ending.kind).toBe('agreement');
    expect(scenario.issues['plan']!.options).toContain(ending.package!['plan']);
  });

  it('has the parts of an ODD description (Grimm et al. 2020)', () => {
    const headings = [...text.matchAll(/^##+ (.*)$/gm)].map(([, heading]) => heading!.toLowerCase());
    for (const part of [
      'purpose and patterns',
      'entities, state variables, and scales',
      'process overview and scheduling',
      'design concepts',
      'initialization',
      'input data',
      'submodels',
    ])
      expect(
        headings.some((heading) => heading.includes(part)),
        part,
      ).toBe(true);
  });

  it('names files and scripts that are there', () => {
    for (const [, file] of text.matchAll(/`([a-z]+\/[\w/]+\.ts)`/g))
      expect(existsSync(`${root}src/${file!}`), file).toBe(true);
    for (const [, name] of text.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
      expect(Object.hasOwn(scripts, name!), name).toBe(true);
  });
});
