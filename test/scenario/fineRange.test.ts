/** Ranges of fine steps: what an issue bears, and what a refusal says. */
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const withPrice = (options: unknown): unknown => {
  const file = scenarioFile('small-point');
  const more = { weight: file.vendor.goals.price.weight, values: 'more is better' };
  const less = { weight: file.client.goals.price.weight, values: 'less is better' };
  return {
    ...file,
    issues: { ...file.issues, price: { options } },
    vendor: { ...file.vendor, goals: { ...file.vendor.goals, price: more } },
    client: { ...file.client, goals: { ...file.client.goals, price: less } },
  };
};

describe('a range of fine steps', () => {
  it.each([
    // 1e8 + 1 numbers; 1e6/9,999 is 100.01, and 200 is the next of 1, 2 and 5 that divides the range.
    [{ from: 0, to: 1_000_000, step: 0.01 }, '100,000,001', 200],
    [{ from: 0, to: 10_000, step: 1 }, '10,001', 2],
    [{ from: -1, to: 1, step: 0.0001 }, '20,001', 0.0005],
    [{ from: 1, to: 100_000, step: 1 }, '100,000', null],
  ])('of %j is refused with a way to write it', (options, count, step) => {
    let message = '';
    try {
      readScenario(withPrice(options));
    } catch (error) {
      message = String((error as Error).message);
    }
    expect(message).toContain(
      `issues.price.options: the range has ${count} numbers, and an issue at most 10,000 options; ` +
        (step === null ? 'write a larger "step"' : `write a "step" of ${step}`),
    );
    if (step !== null) {
      const read = readScenario(withPrice({ ...options, step }));
      expect(read.issues['price']!.options.length).toBeLessThanOrEqual(10_000);
      expect(read.issues['price']!.options.at(-1)).toBe(options.to);
    }
  });

  it('has decimals that are written as they are, to the finest step that fits', () => {
    const read = readScenario(withPrice({ from: 0, to: 0.9999, step: 0.0001 }));
    const { options } = read.issues['price']!;
    expect([options.length, options[1], options[7], options.at(-1)]).toEqual([10_000, 0.0001, 0.0007, 0.9999]);
  });
});
