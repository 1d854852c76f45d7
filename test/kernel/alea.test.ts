/** The oracle is the package that our generator is a port of. */
import * as fc from 'fast-check';
import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import { Alea, aleaOf } from '../../src/kernel/alea.ts';

const DRAWS = 30;
const drawn = (next: () => number): number[] => Array.from({ length: DRAWS }, next);

describe('alea', () => {
  it('draws what seedrandom draws, from every seed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (seed) => {
        const ours = aleaOf(seed);
        const theirs = alea(seed, { state: true });
        expect(drawn(() => ours.next())).toEqual(drawn(theirs));
        expect(ours.state()).toEqual(theirs.state());
      }),
      { numRuns: 1000 },
    );
  });

  it('goes on from a state as seedrandom does', () => {
    const state = aleaOf('x').state();
    const ours = new Alea(state);
    expect(drawn(() => ours.next())).toEqual(drawn(alea('', { state })));
  });
});
