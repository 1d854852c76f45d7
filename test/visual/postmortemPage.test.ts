import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { FULL } from '../profile.ts';
import { WIDTH } from '../../src/visual/page/layout.ts';
import { tellPostMortem } from '../../src/visual/postmortem/postMortemPage.ts';

const folder = new URL('../../examples/scenarios/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

describe('the page', () => {
  it.each(FULL ? examples : examples.filter(([name]) => !/^no/.test(name)))(
    '%s: fits, lacks nothing, and takes every name from the scenario',
    (_name, file) => {
      const scenario = readScenario(file);
      // Renamed: the issues by key and label, the sides and the rival; and put in another order.
      const names = { price: 'zprice', term: 'zterm', support: 'zsupport', rollout: 'zrollout', exit: 'zexit' };
      const renamed = Object.entries(names)
        .reduce((text, [from, to]) => text.replaceAll(`"${from}":`, `"${to}":`), file)
        .replace(/"label": "[^"]*"/g, '"label": "some thing"');
      const other = JSON.parse(renamed) as { issues: Record<string, unknown> };
      other.issues = Object.fromEntries(Object.entries(other.issues).reverse());
      const strange = withLevers(readScenario(other), {
        'vendor.name': 'Vv',
        'client.name': 'Ccs',
        'rivals.0.name': 'Rr',
        title: 'Tt',
      });
      for (let run = 0; run < (FULL ? 2 : 1); run++) {
        for (const told of [scenario, strange]) {
          const text = tellPostMortem(postMortem(negotiate(told, { run }), { runs: run === 0 ? 4 : 0, others: 4 }));
          for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(WIDTH);
          expect(text).not.toMatch(/undefined|NaN|null|\[object|  \./);
          expect(text.split('\n').length).toBeLessThanOrEqual(80);
          if (told !== strange) continue;
          for (const name of [
            scenario.vendor.name,
            scenario.client.name,
            scenario.rivals[0]!.name,
            ...Object.values(scenario.issues)
              .map(({ label }) => label)
              .filter((label) => label !== 'price'),
          ])
            expect(text).not.toContain(name);
        }
      }
    },
  );
});
