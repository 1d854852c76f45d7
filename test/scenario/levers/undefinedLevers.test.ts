/** A lever whose value is undefined is a lever that is not given, wherever it stands among the others. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { leverList } from '../../../src/scenario/levers/leverList.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';

const smallPoint = readScenario(readFileSync(new URL('../../../examples/scenarios/small-point.json', import.meta.url)));

it('sets nothing, for every lever of the small point', () => {
  const paths = leverList(smallPoint).map(({ path }) => path);
  fc.assert(
    fc.property(fc.subarray(paths, { minLength: 1 }), fc.boolean(), (left, isFirst) => {
      const given = { 'vendor.care': 1, 'vendor.flexibility': 1 };
      const none = Object.fromEntries(left.filter((path) => !(path in given)).map((path) => [path, undefined]));
      const levers = isFirst ? { ...none, ...given } : { ...given, ...none };
      expect(withLevers(smallPoint, levers)).toEqual(withLevers(smallPoint, given));
    }),
  );
});
