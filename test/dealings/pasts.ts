/** Scenario files with a time after the table: what is carried, who leaves, how the market turns. */
import * as fc from 'fast-check';
import type { ScenarioInput } from '../../src/scenario/read/scenarioInput.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const after = fc.record(
  {
    fades: unit,
    drift: unit,
    returns: unit,
    delivery: unit,
    kept: unit,
    broken: fc.double({ min: 0, max: 3, noNaN: true }),
    recovers: unit,
    mended: unit,
    renewal: fc.double({ min: -3, max: 3, noNaN: true }),
    bySatisfaction: unit,
    byUtility: unit,
    term: fc.integer({ min: 1, max: 3 }),
    comesBack: unit,
    newcomers: unit,
    tells: unit,
    heeds: unit,
    badNews: fc.double({ min: 0, max: 5, noNaN: true }),
    unpaid: unit,
    period: fc.integer({ min: 2, max: 3 }),
    bonus: unit,
  },
  { requiredKeys: [] },
);

/** A step and a noise for the walk-away value of the client, and for the first rival where there is one. */
const market = (file: ScenarioInput) => {
  const levers = ['client.walkAway', 'vendor.walkAway', ...(file.rivals?.length ? ['rivals.0.fit'] : [])];
  const lever = fc.constantFrom(...levers);
  const change = fc.oneof(unit, fc.constantFrom('+0.08', '-0.1'));
  return fc.array(
    fc.oneof(
      fc.record({ at: fc.integer({ min: 2, max: 5 }), set: fc.dictionary(lever, change, { maxKeys: 2 }) }),
      fc.record({ noise: fc.dictionary(lever, fc.double({ min: 0.001, max: 0.1, noNaN: true }), { maxKeys: 1 }) }),
    ),
    { maxLength: 3 },
  );
};

/** Any scenario, with any time after the table. */
export const pasts = (): fc.Arbitrary<ScenarioInput> =>
  scenarios().chain((file) => {
    const read = file as unknown as ScenarioInput;
    return fc
      .record({ after: maybe(after), market: maybe(market(read)), alert: maybe(unit), lossAversion: maybe(unit) })
      .map(({ after: later, market: turns, alert, lossAversion }) => ({
        ...read,
        client: { ...read.client, ...(alert === undefined ? {} : { alert }) },
        vendor: { ...read.vendor, ...(lossAversion === undefined ? {} : { lossAversion }) },
        ...(later === undefined ? {} : { after: later }),
        ...(turns === undefined ? {} : { market: turns }),
      }));
  });
