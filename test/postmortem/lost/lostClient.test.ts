/** The post-mortem of a client that was lost over several deals. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dealings } from '../../../src/dealings/dealings.ts';
import { lostClient } from '../../../src/postmortem/lost/lostClient.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { lasting } from '../../dealings/tables.ts';

const smallPoint = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));

describe('a lost client', () => {
  it('is lost at the first deal after which it leaves, and every keeper keeps it on the same luck', () => {
    let kept = 0;
    for (const seed of [3, 7]) {
      const options = { deals: 4, seed };
      const found = dealings(withLevers(smallPoint, { 'after.fades': 0.2, 'after.renewal': 1 }), options);
      const lost = lostClient(found)!;
      const first = found.deals.find(({ row }) => row.left)!;
      expect([lost.deal, lost.to, lost.client]).toEqual([first.row.deal, first.row.to, first.row.client]);
      expect(lost.how).toBe(first.row.ending === 'agreement' ? 'did not renew' : 'at the table');
      for (const { path, to } of lost.keepers) {
        const again = dealings(withLevers(found.scenario, { [path]: to }), { deals: lost.deal, seed });
        expect(again.deals.map(({ row }) => row.left)).not.toContain(true);
        kept += 1;
      }
    }
    expect(kept).toBeGreaterThan(0);
  });

  it('is none where nobody leaves', () => {
    expect(lostClient(dealings(readScenario(lasting()), { deals: 2 }))).toBeNull();
  });
});
