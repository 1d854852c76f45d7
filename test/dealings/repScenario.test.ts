/** The scenario of a table at which a client has heard of an exception. */
import { describe, expect, it } from 'vitest';
import { repScenario } from '../../src/dealings/fold/repScenario.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { bending } from './tables.ts';

// The vendor opens at 0.6 and the client at 0.9; the exception cost the vendor 0.2 and brought a client 0.05.
const precedents = [{ issue: 'price', worth: 0.2, gain: 0.05 }];
const at = (after: object) => repScenario(readScenario(bending(after)), 0, precedents);

describe('a client that has heard of an exception', () => {
  it.each([
    ['nothing is given in return', {}, 0.4],
    ['a half is', { unpaid: 0.5 }, 0.5],
    ['all of it is: the vendor opens as before', { unpaid: 0 }, 0.6],
  ])('asks for as much where %s', (_, after, opensAt) => {
    const { vendor, client } = at(after);
    expect(vendor.opensAt).toBeCloseTo(opensAt, 12);
    expect(client.opensAt).toBeCloseTo(0.95, 12);
    expect(vendor.breakPoints['price']!.flexibility).toBe(1);
  });

  it('meets the same vendor with 1 as with nothing said', () => {
    expect(at({ unpaid: 1 }).vendor).toEqual(at({}).vendor);
  });

  it('that has heard of none meets the scenario itself', () => {
    const scenario = readScenario(bending({ unpaid: 0.5 }));
    expect(repScenario(scenario, 0, [])).toBe(scenario);
  });
});
