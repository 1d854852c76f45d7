/** A lever that is set without a reading gives what reading the changed file gives: the same keys and values. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ScenarioError } from '../../../src/kernel/problems.ts';
import { leverList } from '../../../src/scenario/levers/leverList.ts';
import { setSafely } from '../../../src/scenario/levers/setSafely.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import { asScenario, readScenario } from '../../../src/scenario/read/read.ts';
import type { Scenario } from '../../../src/scenario/read/scenario.ts';
import { scenarios } from '../../../src/testing/arbitraries/scenarios.ts';
import { scenarioFile } from '../../examples/scenarioFiles.ts';

type Part = Record<string, unknown>;

/** Writes a value into a copy of the file, by its keys alone. */
function written(scenario: Scenario, levers: readonly (readonly [string, unknown])[]): unknown {
  const copy = JSON.parse(JSON.stringify(scenario)) as Part;
  for (const [path, value] of levers) {
    const keys = path.split('.');
    const last = keys.pop()!;
    const part = keys.reduce((inner, key) => inner[key] as Part, copy);
    if (last === 'flexibility' && keys.length === 1)
      for (const point of Object.values(part['breakPoints'] as Part)) (point as Part)['flexibility'] = value;
    else part[last] = value;
  }
  // An opening that a file leaves out is 0.85, or the walk-away value where that is more.
  for (const side of ['vendor', 'client'] as const) {
    const isSet = (name: string): boolean => levers.some(([path]) => path === `${side}.${name}`);
    const { opensAt, walkAway } = scenario[side];
    if (isSet('walkAway') && !isSet('opensAt') && opensAt === Math.max(0.85, walkAway))
      delete (copy[side] as Part)['opensAt'];
  }
  return copy;
}

/** The scenario as text, so that the order of its keys counts, or what is wrong with it. */
function told(make: () => Scenario): string {
  try {
    return JSON.stringify(make());
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.message;
  }
}

const value = (path: string): fc.Arbitrary<unknown> =>
  /\.(?:bid|accept|talk|learning|trustRule)$/.test(path)
    ? fc.constantFrom('timeDependent', 'acNext', 'silent', 'candid', 'none', 'bayesian', 'off', 'beta', 'nobody')
    : fc.oneof(
        { weight: 8, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
        { weight: 2, arbitrary: fc.integer({ min: -1, max: 40 }) },
        fc.constantFrom<unknown>(NaN, -0, 1e-9, 1e9, Infinity, '0.5', true),
      );

/** The levers that stand in the file as numbers or policies and are read by themselves, and sides' flexibility. */
const ownPaths = (scenario: Scenario): string[] => [
  ...leverList(scenario).flatMap(({ path, value: now }) =>
    (typeof now === 'number' || /\.(?:bid|accept|talk|learning|trustRule)$/.test(path)) &&
    !/\.(?:weight|breakPoints\.[^.]+)$|^market\.|\.values\./.test(path) &&
    !(scenario.before !== undefined && /^before\.|\.(?:trust|depth|understanding|propensity)$/.test(path)) &&
    !path.endsWith('.flexibility')
      ? [path]
      : [],
  ),
  ...(['vendor', 'client'] as const)
    .filter((side) => Object.keys(scenario[side].breakPoints).length > 0)
    .flatMap((side) => [
      `${side}.flexibility`,
      `${side}.breakPoints.${Object.keys(scenario[side].breakPoints)[0]!}.flexibility`,
    ]),
];

it('for numbers and policies of any scenario', () => {
  let safe = 0;
  fc.assert(
    fc.property(
      scenarios(),
      fc.infiniteStream(fc.nat()),
      fc.gen(),
      fc.integer({ min: 1, max: 3 }),
      (input, picks, gen, count) => {
        const scenario = readScenario(input);
        const before = JSON.stringify(scenario);
        const paths = ownPaths(scenario);
        const chosen = new Set(Array.from({ length: count }, () => paths[picks.next().value! % paths.length]!));
        // A parameter belongs to the policy that is there.
        const levers = [...chosen]
          .filter((path) => ![...chosen].some((other) => other !== path && path.startsWith(`${other}.`)))
          .map((path) => [path, gen(value, path)] as const);
        if (setSafely(scenario, levers) !== null) safe += 1;
        expect(told(() => withLevers(scenario, Object.fromEntries(levers)))).toBe(
          told(() => readScenario(written(scenario, levers))),
        );
        expect(JSON.stringify(scenario)).toBe(before);
      },
    ),
    { numRuns: 500 },
  );
  expect(safe).toBeGreaterThan(100);
});

it('the result counts as read, is frozen, and shares what does not move', () => {
  const scenario = readScenario(scenarioFile('small-point'));
  const moved = withLevers(scenario, { 'vendor.care': 0.25, 'vendor.flexibility': 0.5, 'client.talk': 'silent' });
  expect(asScenario(moved)).toBe(moved);
  expect([moved.vendor.care, moved.vendor.breakPoints['exit']!.flexibility]).toEqual([0.25, 0.5]);
  expect(moved.client.talk).toEqual({ name: 'silent' });
  expect(moved.issues).toBe(scenario.issues);
  expect(moved.vendor.goals).toBe(scenario.vendor.goals);
  expect(moved.rivals).toBe(scenario.rivals);
  const frozen = [moved, moved.vendor, moved.vendor.breakPoints, moved.vendor.breakPoints['exit'], moved.client.talk];
  for (const part of frozen) expect(Object.isFrozen(part)).toBe(true);
});
