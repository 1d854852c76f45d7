/** Talks of tens of thousands of rounds: every search of a post-mortem is bounded, and says what it left out. */
import { expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { turnBudget } from '../../src/postmortem/changes/turnBudget.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { tellPostMortem } from '../../src/visual/postmortem/postMortemPage.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

it('counts both turns of a round, and is spent at nothing left', () => {
  const budget = turnBudget(10);
  budget.spend(4);
  expect([budget.isSpent(), budget.share()]).toEqual([false, 0.8]);
  budget.spend(1);
  expect([budget.isSpent(), budget.share()]).toEqual([true, 1]);
});

it('leaves out what would take too many turns, and says so', () => {
  // Both stand still, and nobody can leave: whatever is changed, nearly every replay goes on for 100,000 rounds.
  const file = scenarioFile('small-point');
  Object.assign(file, { rounds: 100_000, rivals: [] });
  for (const side of [file.vendor, file.client]) Object.assign(side, { bid: 'hardliner', accept: 'acConst' });
  const report = postMortem(negotiate(readScenario(file), { seed: 12 }));
  expect([report.ending.kind, report.ending.round]).toEqual(['deadline', 99_999]);
  // 3 million turns are 15 replays of 200,000 turns: less than the 64 arms, and than the levers.
  expect([report.blame, report.leftOut.blame]).toEqual([null, true]);
  expect(report.leftOut.levers.length).toBeGreaterThan(10);
  const first = report.turningPoint!.turns[0]!.round;
  expect(first).toBeGreaterThan(0);
  const page = tellPostMortem(report).replace(/\s+/g, ' ');
  expect(page).toContain(`Not tried, because the talks are long: ${report.leftOut.levers.length} levers`);
  expect(page).toContain('How the causes share it was left out, because the talks are long.');
  expect(page).not.toContain('in any round');
});

it('leaves out nothing of the examples', () => {
  const report = postMortem(negotiate(readScenario(scenarioFile('small-point')), { seed: 12 }), { others: 0 });
  expect(report.leftOut).toEqual({ levers: [], blame: false });
  // It ends before its 100 runs because every interval is narrow, not because the talks are long.
  const { runs, within, shares } = report.blame!;
  expect([runs < 100, within]).toEqual([true, 0.05]);
  for (const { estimate, low, high } of Object.values(shares))
    expect(Math.max(estimate - low, high - estimate)).toBeLessThanOrEqual(0.05);
});
