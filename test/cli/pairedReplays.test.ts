import { describe, expect, it } from 'vitest';
import { personalMoves } from '../../src/cli/runs/pairedReplays.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { small } from '../visual/small.ts';

describe('personalMoves', () => {
  const scenario = readScenario(small({}, { care: 1, breakPoints: { scope: { limit: 1 } } }));

  it('names only levers that move, flexibility only where there is a break point', () => {
    expect(personalMoves(scenario, 'up')).toEqual([
      { 'client.care': 1 },
      { 'vendor.understanding': 0.9 },
      { 'client.understanding': 0.9 },
      { 'vendor.trust': 0.8 },
      { 'client.trust': 0.8 },
      { 'vendor.flexibility': 1 },
    ]);
    expect(personalMoves(scenario, 'down').flatMap(Object.keys)).not.toContain('vendor.flexibility');
  });
});
