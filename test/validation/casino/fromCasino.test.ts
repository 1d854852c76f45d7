import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../../../src/kernel/problems.ts';
import { fromCasino, CASINO_MAX_POINTS } from '../../../src/validation/casino/fromCasino.ts';

const priority = (food: string, water: string, firewood: string) => ({ food, water, firewood });
const person = (given: object, points = 18) => ({ priority: given, points, liking: 3 });
const pair = (id: number, a: object, b: object) => ({ id, walkAway: false, a, b });
const text = (...dyads: object[]) => JSON.stringify({ source: 'made up', dyads });

describe('human pairs', () => {
  it('become scenarios in which points are utilities: 5, 4 and 3 a package, 36 in all, 5 for walking away', () => {
    const [{ scenario }] = fromCasino(
      text(pair(9, person(priority('High', 'Low', 'Medium')), person(priority('Low', 'Medium', 'High')))),
    ) as [ReturnType<typeof fromCasino>[number]];
    expect(CASINO_MAX_POINTS).toBe(36);
    expect(scenario.vendor.goals['food']!.weight).toBe(15 / 36);
    expect(scenario.vendor.goals['water']!.weight).toBe(9 / 36);
    expect(scenario.client.goals['firewood']!.weight).toBe(15 / 36);
    expect(scenario.vendor.walkAway).toBe(5 / 36);
    expect(scenario.issues['food']!.options).toEqual([0, 1, 2, 3]);
    expect([scenario.vendor.goals['food']!.values, scenario.client.goals['food']!.values]).toEqual([
      'more is better',
      'less is better',
    ]);
  });

  it('are fitted to nobody: who they are is drawn by their number, whatever they wanted and however it ended', () => {
    const one = text(
      pair(1, person(priority('High', 'Low', 'Medium'), 30), person(priority('Low', 'Medium', 'High'), 6)),
    );
    const other = text(pair(7, person(priority('High', 'Low', 'Medium')), person(priority('Low', 'High', 'Medium'))), {
      ...pair(1, person(priority('Low', 'High', 'Medium')), person(priority('Low', 'High', 'Medium'))),
      walkAway: true,
    });
    const bare = (pairs: ReturnType<typeof fromCasino>) =>
      pairs.map(({ scenario }) =>
        JSON.stringify({
          ...scenario,
          vendor: { ...scenario.vendor, goals: {} },
          client: { ...scenario.client, goals: {} },
        }),
      );
    expect(bare(fromCasino(other))[1]).toBe(bare(fromCasino(one))[0]);
    expect(bare(fromCasino(one, 2))[0]).not.toBe(bare(fromCasino(one))[0]);
  });

  it('are named where their rows are bad, all of them', () => {
    const bad = text(pair(1, person(priority('High', 'High', 'Low')), person(priority('Low', 'Medium', 'High'), 40)), {
      id: 2,
    });
    try {
      fromCasino(bad);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ScenarioError);
      const paths = (error as ScenarioError).problems.map(({ path }) => path);
      expect(paths).toEqual(
        expect.arrayContaining([
          'dyads.0.a.priority',
          'dyads.0.b.points',
          'dyads.1.walkAway',
          'dyads.1.a',
          'dyads.1.b',
        ]),
      );
    }
    expect(() => fromCasino('{')).toThrow('it is not JSON');
    expect(() => fromCasino('{"dyads": []}')).toThrow('it is not a list of pairs');
  });
});
