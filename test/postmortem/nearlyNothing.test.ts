/** No sentence of a story or a post-mortem tells a difference that reads as nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import type { ScenarioFile } from '../../src/testing/situation.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { postMortemPage } from '../../src/visual/postmortem/postMortemPage.ts';
import { story } from '../../src/visual/story/story.ts';
import { amountText } from '../../src/visual/words/worthText.ts';
import { FULL } from '../profile.ts';
import { withoutRescues } from './withoutRescues.ts';

/** What is drawn of a side's file. */
interface SideFile {
  readonly walkAway: number;
  readonly opensAt?: number;
  readonly goals: Readonly<
    Record<string, { readonly weight: number; readonly values: Readonly<Record<string, number>> }>
  >;
}

/** The same scenario with all worths drawn together around 0.5: by 0.01, no two packages differ by more than 0.01. */
function drawnTogether(file: ScenarioFile, by: number): ScenarioFile {
  const near = (worth: number): number => 0.5 + (worth - 0.5) * by;
  const side = (one: SideFile): SideFile => ({
    ...one,
    walkAway: near(one.walkAway),
    ...(one.opensAt === undefined ? {} : { opensAt: near(one.opensAt) }),
    goals: Object.fromEntries(
      Object.entries(one.goals).map(([key, { weight, values }]) => [
        key,
        {
          weight,
          values: Object.fromEntries(Object.entries(values).map(([option, value]) => [option, near(value)])),
        },
      ]),
    ),
  });
  return { ...file, vendor: side(file.vendor as SideFile), client: side(file.client as SideFile) };
}

const NOTHING = /\b0(?:\.00)?(?: points?)? (?:more|less)\b|would have cost \w+ (?=\d)(?![\d.]*[1-9])/;

describe('a difference that reads as nothing', () => {
  it('is in no sentence of a story or a post-mortem, and where it is above nothing, that is said', () => {
    let small = 0;
    fc.assert(
      fc.property(scenarios({ rounds: 6 }), fc.constantFrom(1, 0.02, 0.01), fc.boolean(), (file, by, points) => {
        const scenario = readScenario(drawnTogether(file, by));
        const talks = negotiate(scenario, { seed: 1 });
        const result = FULL ? postMortem(talks, { runs: 0, others: 0 }) : withoutRescues(talks);
        const style = { ...plainStyle, points };
        const text = layout([...story(talks, style), ...postMortemPage(result, style)])
          .join(' ')
          .replace(/\s+/g, ' ');
        expect(NOTHING.exec(text)?.input.slice(Math.max(0, NOTHING.exec(text)!.index - 80)) ?? '').toBe('');
        if (/less than 0\.01(?: points)? more/.test(text)) small += 1;
      }),
      { numRuns: FULL ? 150 : 100 },
    );
    expect(small).toBeGreaterThan(0);
  });

  it('is written as less than the least that is printed, in both units, and as nothing where it is none', () => {
    const { vendor, client } = readScenario(drawnTogether(fc.sample(scenarios(), { numRuns: 1, seed: 1 })[0]!, 1));
    const amount = (gain: number, points = false): string => amountText({ vendor, client }, 'vendor', gain, { points });
    expect([0.12, 0.005001, 0.0049, 1e-9, 0, -0.12].map((gain) => amount(gain))).toEqual([
      '0.12',
      '0.01',
      'less than 0.01',
      'less than 0.01',
      'nothing',
      '−0.12',
    ]);
    expect(amount(1e-7, true)).toBe('less than 0.01 points');
  });
});
