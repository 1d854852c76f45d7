/** The instructor's guide says what the scenario holds. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { efficiency } from '../../src/analysis/efficiency.ts';
import { fromScoreSheet } from '../../src/classroom/scoreSheet/fromScoreSheet.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { asScenario, readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { instructorParts } from '../../src/visual/story/instructorText.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { FULL } from '../profile.ts';
import { plain } from '../postmortem/sentenceKinds.ts';

const textsOf = (scenario: Scenario): string[] =>
  instructorParts(scenario, { ...plainStyle, points: true }).flatMap(({ title, blocks }) =>
    title === 'Who wants what'
      ? []
      : blocks.flatMap((block) => (typeof block === 'object' && 'text' in block ? [block.text] : [])),
  );

describe('the guide', () => {
  it('tells a case that is worked out by hand', () => {
    const texts = textsOf(
      fromScoreSheet(
        'issue,option,vendor points,client points,vendor limit,client limit,because\n' +
          'pay,50,60,0,,,\npay,60,0,40,x,,the budget\nhome,none,20,0,,,\nhome,4 days,0,50,,,\n' +
          'start,May,20,10,,,\nstart,July,0,0,,,\nwalk away,,10,20\nnames,,Fjord,Kim\n',
      ),
    ).join('\n');
    // Of the eight packages these are worth above 10 and 20: (50, 4 days, May) 80 and 60, (50, 4 days, July) 60 and
    // 50, (60, none, May) 40 and 50, (60, none, July) 20 and 40, (60, 4 days, May) 20 and 100. No limit is crossed by
    // any: 60 is the last option that Fjord accepts. The products of the gains are 2800, 1500, 900, 200 and 800.
    expect(texts).toContain('Of 8 packages 5 are worth more than no deal to both; 5 of these cross no break point.');
    expect(texts).toContain('pay 50, home 4 days, start May. It is worth 80 points to Fjord and 60 points to Kim.');
    expect(texts).toContain("– Fjord's limit on the pay (60 at the furthest): does Fjord say why");
    expect(texts).toContain('– start: both like May best.');
    // Weights of 60, 20 and 20 to 40, 50 and 10 of 100: pay is 0.2 above, home 0.3 below.
    expect(texts).toContain('the pay counts for more to Fjord, the home to Kim.');
  });

  it('names every break point, and an issue as one that both like exactly where that is so', () => {
    fc.assert(
      fc.property(scenarios(), (file) => {
        const scenario = readScenario(plain(file as never));
        const texts = textsOf(scenario);
        const { keys, space, vendor, client } = prepare(asScenario(scenario));
        const points = [scenario.vendor, scenario.client].flatMap(({ breakPoints }) => Object.keys(breakPoints));
        expect(texts.filter((text) => /^– (Ash's|Elms') limit on/.test(text))).toHaveLength(points.length);
        keys.forEach((key, k) => {
          const range = Array.from(
            { length: space.offsets[k + 1]! - space.offsets[k]! },
            (_, o) => space.offsets[k]! + o,
          );
          const best = (values: Float64Array): number => Math.max(...range.map((at) => values[at]!));
          const alike = range.some(
            (at) =>
              vendor.goals.value[at] === best(vendor.goals.value) &&
              client.goals.value[at] === best(client.goals.value),
          );
          const counts = vendor.goals.weight[k]! > 0 && client.goals.weight[k]! > 0;
          const { label } = scenario.issues[key]!;
          expect(
            texts.some((text) => text.startsWith(`– ${label}: both like`)),
            label,
          ).toBe(alike && counts);
        });
        const [told] = texts.filter((text) => text.startsWith('Of ')).slice(0, 1);
        const found = efficiency(scenario);
        const count = (packages: number): string => packages.toLocaleString('en');
        expect(told).toBe(
          `Of ${count(found.outcomes)} packages ${count(found.zopa.packages!)} are worth more than no deal to both; ` +
            `${count(found.kept?.zopa.packages ?? 0)} of these cross no break point.`,
        );
      }),
      { numRuns: FULL ? 500 : 60 },
    );
  });
});
