/** What is told of when the talks end: to everybody, and to the side that knows alone. */
import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/domain/side.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { briefing } from '../../src/visual/story/briefing.ts';
import { endedByChance, endsText } from '../../src/visual/story/endsText.ts';
import { headline } from '../../src/visual/story/endingText.ts';
import { roleSheet } from '../../src/visual/story/roleSheet.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const example = readScenario(scenarioFile('small-point'));
const text = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ');
const sheet = (scenario: Scenario, side: Side): string => text(layout(roleSheet(scenario, side, plainStyle)));

describe('when the talks end', () => {
  const hidden = withLevers(example, { 'ends.chance': 0.1, 'ends.after': 5, 'client.horizon': 24 });

  it('is told to the side that knows alone', () => {
    expect(sheet(hidden, 'vendor')).toContain(
      'There are 16 rounds. After round 5, and after every later one, the talks may end by chance (10 %).',
    );
    const client = sheet(hidden, 'client');
    expect(client).toContain('You count on 24 rounds; when the talks really end you do not know.');
    expect(client).not.toMatch(/chance|\b16\b|round 5/);
    // Nothing of it changes with what is really so.
    expect(sheet(withLevers(hidden, { rounds: 9, ends: 'none' }), 'client')).toBe(client);
    expect(sheet(withLevers(hidden, { 'client.horizon': 3 }), 'vendor')).toBe(sheet(hidden, 'vendor'));
  });

  it('stands in the briefing, which is for everybody', () => {
    const told =
      'After round 5, and after every later one, the talks may end by chance (10 %). ' +
      'Birch Logistics counts on 24 rounds, and does not know when they end.';
    expect(endsText(hidden)).toBe(told);
    expect(text(layout(briefing(hidden, plainStyle)))).toContain(told);
    expect(endsText(example)).toBe('');
    expect(endsText(withLevers(example, { 'ends.chance': 1, 'ends.after': 5 }))).toBe('The talks end after round 5.');
    expect(endsText(withLevers(example, { 'ends.chance': 0.25 }))).toBe(
      'After every round the talks may end by chance (25 %).',
    );
    // The last round ends the talks in any case.
    expect(endsText(withLevers(example, { 'ends.chance': 0.25, 'ends.after': 16 }))).toBe('');
  });

  it('is told of talks that ended so, and of no others', () => {
    const soon = withLevers(example, { 'ends.chance': 1, 'ends.after': 2 });
    const negotiation = negotiate(soon, { seed: 1 });
    expect(headline(negotiation, plainStyle)).toMatch(/^No deal\. The talks ended by chance after round 2 of 16\./);
    const short = negotiate(withLevers(example, { rounds: 2 }), { seed: 1 });
    expect(short.ending.kind).toBe('deadline');
    expect([endedByChance(negotiation), endedByChance(short)]).toEqual([true, false]);
  });
});
