/** The small pictures of a relationship and of a cohort are read back and compared with their numbers. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dealings } from '../../../src/dealings/dealings.ts';
import { nullModels } from '../../../src/dealings/nullModels/nullModels.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { layout } from '../../../src/visual/page/layout.ts';
import { plainStyle } from '../../../src/visual/page/style.ts';
import { smallRelationship } from '../../../src/visual/terminal/smallRelationship.ts';
import { smallSurvival } from '../../../src/visual/terminal/smallSurvival.ts';
import { pasts } from '../../dealings/pasts.ts';
import { lasting } from '../../dealings/tables.ts';
import { FULL } from '../../profile.ts';

const BARS = '▁▂▃▄▅▆▇█';
const height = (share: number): string => BARS[Math.min(7, Math.floor(share * 8))]!;

it('a bar stands for each deal, as high as its number, and a dot for an empty seat', () => {
  fc.assert(
    fc.property(pasts(), fc.nat(50), (file, run) => {
      const found = dealings(readScenario(file), { deals: 5, run });
      const rows = found.deals.map(({ row }) => row);
      const text = layout(smallRelationship(found, plainStyle), 120).join(' ').replace(/\s+/g, ' ');
      const bars = [...text.matchAll(/ ([▁▂▃▄▅▆▇█·]{5}) /g)].map(([, line]) => line);
      const of = (share: (row: (typeof rows)[number]) => number): string =>
        rows.map((row) => (row.client === null ? '·' : height(share(row)))).join('');
      const most = Math.max(1, ...rows.map(({ tenure }) => tenure));
      expect(bars).toEqual([
        of((row) => row.vendorTrust!),
        of((row) => row.trust!),
        of((row) => (row.vendorSatisfaction! - 1) / 4),
        of((row) => (row.satisfaction! - 1) / 4),
        of((row) => row.tenure / most),
      ]);
      const lost = rows.filter(({ left }) => left).map(({ deal }) => String(deal));
      const told = /A client left after deals? ([\d, and]+)\./.exec(text)?.[1] ?? '';
      expect(told.match(/\d+/g) ?? []).toEqual(lost);
      expect(text.includes('empty seat')).toBe(rows.some(({ client }) => client === null));
    }),
    { numRuns: FULL ? 100 : 15 },
  );
});

it('each line of a cohort ends with what is left of it', () => {
  const found = nullModels(readScenario(lasting({ after: { renewal: 0.5, fades: 0.1 } })), { runs: 40, deals: 4 });
  const text = layout(smallSurvival(found, plainStyle), 120).join('\n');
  const { survival, differences, alike, neither, nothingCarried } = found.survival.at(-1)!;
  const left = [...text.matchAll(/█[▁▂▃▄▅▆▇█]{3} +(\d+) %/g)].map(([, percent]) => Number(percent));
  expect(left).toEqual(
    [survival.estimate, differences, alike, neither, nothingCarried].map((share) => Math.round(100 * share)),
  );
});
