import { describe, expect, it } from 'vitest';
import { ghostDeal } from '../../src/analysis/ghostDeal.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { small } from '../visual/small.ts';

// (fee, scope): vendor, client. (1,1): 1, 0. (1,0): 0.6, 0.6. (0,1): 0.4, 0.4. (0,0): 0, 1. Above 0.1 for both: (1,0)
// with 0.5², (0,1) with 0.3².
describe('ghostDeal', () => {
  it('is the Nash point', () => {
    const { kept, setAside } = ghostDeal(readScenario(small()));
    expect(kept!.package).toEqual({ fee: 1, scope: 0 });
    expect(kept!.utility.vendor).toBeCloseTo(0.6, 12);
    expect(kept!.utility.client).toBeCloseTo(0.6, 12);
    expect(setAside).toEqual(kept);
  });

  it('keeps break points, and sets them aside', () => {
    const { kept, setAside } = ghostDeal(readScenario(small({}, { breakPoints: { scope: { limit: 1 } } })));
    expect(kept!.package).toEqual({ fee: 0, scope: 1 });
    expect(setAside!.package).toEqual({ fee: 1, scope: 0 });
  });

  it('is none where the break points leave nothing', () => {
    const { kept, setAside } = ghostDeal(
      readScenario(small({}, { breakPoints: { scope: { limit: 1 } } }, { breakPoints: { scope: { limit: 0 } } })),
    );
    expect(kept).toBeNull();
    expect(setAside).not.toBeNull();
  });

  it('is none at all where nothing is better than no deal for both', () => {
    expect(ghostDeal(readScenario(small({}, { walkAway: 0.7 }, { walkAway: 0.7 })))).toEqual({
      type: 'ghostDeal',
      kept: null,
      setAside: null,
    });
  });
});
