/** The human numbers of rows 10, 13 and 14, computed again from the file of human pairs where it is there. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { clusteredRegression } from '../../../src/statistics/clusteredRegression.ts';
import { LIKING_SHARE, likingReadings } from '../../../src/validation/patterns/liking.ts';
import { satisfactionReadings } from '../../../src/validation/patterns/satisfaction.ts';
import { edgesTogether } from '../../../src/validation/patterns/twoEdges.ts';
import type { PlayedPair } from '../../../src/validation/populations/playPairs.ts';

const file = fileURLToPath(new URL('../../../../shared/data/casino.json', import.meta.url));
interface Person {
  readonly points: number;
  readonly satisfaction: number;
  readonly liking: number;
}
interface Pair {
  readonly walkAway: boolean;
  readonly utterances: number;
  readonly offersRejected: number;
  readonly a: Person;
  readonly b: Person;
}

describe.skipIf(!existsSync(file))('people (needs ../shared/data/casino.json)', () => {
  const { dyads } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly dyads: readonly Pair[] })
    : { dyads: [] };
  const likes = ({ liking }: Person): boolean => liking >= 4;

  it('row 13: 79 % like the other; 0.001, 0.035 and 0.176 fail where both, one and neither does', () => {
    const all = dyads.flatMap(({ a, b }) => [a, b]);
    expect(all.filter(likes).length / all.length).toBeCloseTo(LIKING_SHARE, 3);
    const groups = [2, 1, 0].map((count) =>
      dyads
        .filter(({ a, b }) => Number(likes(a)) + Number(likes(b)) === count)
        .map(({ walkAway }) => ({ kind: walkAway ? 'walk-away' : 'agreement' }) as PlayedPair),
    );
    const found = likingReadings(groups);
    expect(found.slice(0, 3).every(({ holds }) => holds === true)).toBe(true);
    for (const { ours, human } of found.slice(3)) expect(ours!.estimate.toFixed(3)).toBe(human);
  });

  it('row 14: the liking of the one and of the other, r = 0.34', () => {
    const trust = dyads.map(({ a, b }) => ({ trust: { vendor: a.liking, client: b.liking } }));
    expect(edgesTogether(trust)!.estimate).toBeCloseTo(0.34, 2);
  });

  it('row 19: r = 0.24 and 0.67 within people who closed, 0.18 and 0.34 across the table of all', () => {
    const played = dyads.map(({ walkAway, a, b }) => ({
      kind: walkAway ? ('walk-away' as const) : ('agreement' as const),
      utility: { vendor: a.points, client: b.points },
      trust: { vendor: a.liking, client: b.liking },
      satisfaction: { vendor: { whole: a.satisfaction }, client: { whole: b.satisfaction } },
    }));
    const found = satisfactionReadings(played);
    expect(found.map(({ holds }) => holds)).toEqual([true, true, true, true]);
    expect(found.map(({ ours }) => ours!.estimate.toFixed(2))).toEqual(['0.24', '0.67', '0.18', '0.34']);
  });

  it('row 10: with points and length held, 0.068 of liking lies in the interval of what a rejected offer costs', () => {
    // The file counts the rejected offers of a pair, not whose they were. The slope by NumPy's lstsq, over pairs that
    // closed: −0.0805417; its sandwich error by hand in NumPy, without C/(C − 1): 0.0177905.
    const [slope] = clusteredRegression(
      dyads.flatMap(({ walkAway, offersRejected, utterances, a, b }, cluster) =>
        walkAway
          ? []
          : [a, b].map(({ liking, points }) => ({
              cluster,
              x: [offersRejected, points, utterances],
              y: (liking - 1) / 4,
            })),
      ),
    )!;
    expect(slope!.estimate).toBeCloseTo(-0.0805417, 6);
    expect((slope!.high - slope!.low) / 2).toBeCloseTo(1.962344 * 0.0177905 * Math.sqrt(1005 / 1004), 5);
    expect(-slope!.high).toBeLessThan(0.068);
    expect(-slope!.low).toBeGreaterThan(0.068);
  });
});
