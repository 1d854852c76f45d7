/** What a page says of satisfaction, beside what the events say. */
import { describe, expect, it } from 'vitest';
import { SIDES } from '../../src/domain/side.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import type { Negotiation } from '../../src/engine/negotiation.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { satisfactionText } from '../../src/visual/story/satisfactionText.ts';
import { layout } from '../../src/visual/words/layout.ts';
import { plainStyle, shown } from '../../src/visual/words/style.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const scenario = readScenario(scenarioFile('small-point'));
const page = (talks: Negotiation, before?: Negotiation): string[] =>
  layout(satisfactionText(talks, plainStyle, before)).map(shown);

describe('the table of satisfaction', () => {
  it('has for each side what its own events add up to, in every ending', () => {
    const endings = new Set<string>();
    for (let run = 0; run < 40; run++) {
      const talks = negotiate(scenario, { seed: 'table', run });
      endings.add(talks.ending.kind);
      const lines = page(talks);
      for (const [n, side] of SIDES.entries()) {
        const cells = lines[n + 1]!.replace(scenario[side].name, '').trim().split(/\s+/).map(Number);
        const [whole, outcome, self, answers, relationship] = cells as [number, number, number, number, number];
        const count = (kind: string, own: boolean): number =>
          talks.events.filter((event) => event.kind === kind && (event.by === side) === own).length;
        const swallowed = count('grant', true) + count('refuse', false);
        expect(self).toBeCloseTo(-swallowed / (1 + swallowed), 1.9);
        expect(relationship).toBeCloseTo(2 * talks.events.at(-1)![side].trust - 1, 1.9);
        const [told, declined] = [count('tell', false), count('decline', false)];
        const [explained, refused] = [count('explain', false), count('refuse', false)];
        const shares = [
          ...(told + declined === 0 ? [] : [told / (told + declined)]),
          ...(explained + refused === 0 ? [] : [explained / (explained + refused)]),
        ];
        const mean = shares.length === 0 ? 0.5 : shares.reduce((a, b) => a + b) / shares.length;
        expect(answers).toBeCloseTo(2 * mean - 1, 1.9);
        // 3 + w_o·outcome + w_r·relationship + w_t·(self + process), of numbers that are rounded to 0.01.
        const sum = 3 + 1.58 * outcome + 1.17 * relationship + 0.5 * (self + answers);
        expect(Math.abs(whole - Math.min(5, Math.max(1, sum)))).toBeLessThan(0.03);
      }
    }
    expect(endings.size).toBeGreaterThan(1);
  });

  it('shows what it was the first time beside it', () => {
    const [one, other] = [0, 1].map((run) => negotiate(scenario, { seed: 'table', run })) as [Negotiation, Negotiation];
    expect(page(one, other)[0]).toMatch(/satisfied +the first time +outcome/);
    expect(page(one, other)[1]).toContain(other.satisfaction.vendor.whole.toFixed(2));
  });
});
