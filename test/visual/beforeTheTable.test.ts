/** What a role sheet and a briefing say of meetings and of a manager, beside what the engine does. */
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { beforeText } from '../../src/visual/story/beforeText.ts';
import { roleSheet } from '../../src/visual/story/roleSheet.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const file = scenarioFile('small-point') as { vendor: object };
const sheet = (vendor: object): string =>
  layout(roleSheet(readScenario({ ...file, vendor: { ...file.vendor, ...vendor } }), 'vendor', plainStyle))
    .join(' ')
    .replace(/\s+/g, ' ');

describe('a role sheet', () => {
  const [mandate, manager] = [{ exit: '12 months' }, { answersIn: 3 }];
  it('says what one may answer where pressed on a break point', () => {
    expect(sheet({})).toContain('You may refuse, explain it, or make an exception when');
    expect(sheet({ manager })).toContain(
      'You may refuse, explain it, or ask your manager (refer), who answers 3 turns later, or make an exception when',
    );
    expect(sheet({ mandate })).toContain('You may refuse or explain it, but not make an exception of your own, when');
    expect(sheet({ mandate, manager })).toContain(
      'You may refuse or explain it, or ask your manager (refer), who answers 3 turns later, but not make an ' +
        'exception of your own, when',
    );
  });
});

describe('a briefing', () => {
  const strangers = readScenario(scenarioFile('no-relationship'));
  it('says that first impressions move the trust that it tells, exactly where they do', () => {
    for (const scenario of [
      strangers,
      withLevers(strangers, { 'before.meetings': 2 }),
      withLevers(strangers, { 'vendor.trust': 0.5, 'client.trust': 0.5 }),
      readScenario({ ...(file as object), before: { meetings: 0 } }),
      readScenario(file),
      withLevers(readScenario(file), { 'before.meetings': 2 }),
    ]) {
      const first = negotiate(scenario, { seed: 3 }).events[0]!;
      const moved = (['vendor', 'client'] as const).some(
        (side) =>
          scenario.before?.yields[side].includes('trust') === true &&
          first[side].trust - first[side].trustChange !== scenario[side].trust,
      );
      expect(beforeText(scenario, plainStyle).includes('First impressions move the trust')).toBe(moved);
    }
  });
});
