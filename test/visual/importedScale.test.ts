/** Scenarios with utilities above 1 or with discounts, as imported files have them: in words and pictures. */
import { describe, expect, it } from 'vitest';
import { bestUtility } from '../../src/analysis/bestUtility.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { briefing } from '../../src/visual/story/briefing.ts';
import { discountedText, discountText } from '../../src/visual/story/discountText.ts';
import { storyText } from '../../src/visual/story/storyText.ts';
import { dance } from '../../src/visual/charts/dance.ts';
import { distribution } from '../../src/visual/charts/distribution.ts';
import { smallDance } from '../../src/visual/terminal/smallDance.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { small } from './small.ts';

const scenario = readScenario(small({ story: 'A fee.' }, { scale: 1.45, discount: 0.25 }));
const text = (lines: Parameters<typeof layout>[0]): string => layout(lines).join('\n');

describe("a side's own scale", () => {
  it('is told: its best package is everything it wishes for', () => {
    // Both issues have a best option worth 1, so the best package is worth the scale.
    expect([bestUtility(scenario, 'vendor'), bestUtility(scenario, 'client')]).toEqual([
      expect.closeTo(1.45, 12),
      expect.closeTo(1, 12),
    ]);
    const told = text(briefing(scenario, plainStyle)).replace(/\s+/g, ' ');
    expect(told).toContain('(1.45 is everything it wishes for)');
    expect(told).toContain('(1 is everything it wishes for)');
  });

  it('is the end of the axes', () => {
    const negotiation = negotiate(scenario, { seed: 1 });
    expect(text(smallDance(negotiation, plainStyle))).toMatch(/0\.00 +1\.45/);
    const axes = JSON.stringify(dance(negotiation));
    expect(axes).toContain('"domain":[0,1.45]');
    expect(axes).toContain('utility from 0 to 1.45');
    expect(axes).toContain('utility from 0 to 1"');
  });

  it('has bars for what lies above 1', () => {
    const row = (vendor: number): Record<string, unknown> => ({
      type: 'run',
      kind: 'agreement',
      'utility.vendor': vendor,
      'utility.client': 1,
    });
    const spec = JSON.stringify(distribution([row(0.5), row(1.38)] as never));
    // Bars are 0.05 wide: 1.38 lies in the one from 1.35.
    expect(spec).toContain('"range":"1.35 to 1.40"');
    expect(spec).toContain('"domain":[0,1.4]');
    expect(spec).toContain('"range":"0.95 to 1.00"');
    expect(spec).toContain('"domain":[0,1]');
  });
});

describe('a discount', () => {
  it('that is not applied is told, with the way to apply it', () => {
    expect(storyText(scenario)).toBe(`A fee. ${discountText(scenario)}`);
    expect(discountText(scenario)).toMatch(/0\.25 of itself for .* no negotiation applies it\..*--discount-at=<time>/);
    expect(discountText(readScenario(small()))).toBe('');
    expect(storyText(readScenario(small({ story: 'A fee.' })))).toBe('A fee.');
  });

  it('that is applied at a time is told, with the factor', () => {
    // 0.25^0.5 = 0.5.
    expect(discountedText(scenario, 0.5)).toMatch(/at time 0\.5 are applied: .* by 0\.500\.$/);
    expect(discountedText(readScenario(small()), 0.5)).toBe('');
  });
});
