/** What is told of a lost client is read back and compared with the sequence of deals. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealings } from '../../../src/dealings/dealings.ts';
import { lostClient } from '../../../src/postmortem/lost/lostClient.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import { plainStyle } from '../../../src/visual/page/style.ts';
import { lostClientText } from '../../../src/visual/postmortem/lostClientText.ts';
import { changeInWords } from '../../../src/visual/story/changes/changeInWords.ts';
import { twoDecimals } from '../../../src/visual/words/formatNumber.ts';
import { pasts } from '../../dealings/pasts.ts';
import { FULL } from '../../profile.ts';

const LOST = new RegExp(
  '^Birch was lost at deal (\\d+): it (left at the table|made the deal and did not renew it)(?: for (.+))?\\. ' +
    'The satisfaction of Birch was (\\S+) of 5(?:, after (\\S+) the time before)?\\.$',
);

describe('what is told of a lost client', () => {
  it('is what the record holds, and every lever that is told keeps it', () => {
    let told = 0;
    fc.assert(
      fc.property(pasts(), fc.nat(100), (drawn, run) => {
        const scenario = readScenario({
          ...drawn,
          after: { renewal: 0, ...drawn.after },
          client: { ...drawn.client, name: 'Birch', pronoun: 'it' },
        });
        const found = dealings(scenario, { deals: 3, run });
        const at = found.deals.findIndex(({ row }) => row.left);
        const lost = lostClient(found);
        expect(lost === null).toBe(at < 0);
        if (lost === null) return;
        told += 1;
        const [first, second, ...rest] = lostClientText(found, lost, plainStyle).map((block) =>
          typeof block !== 'string' && block.kind === 'paragraph' ? block.text : '',
        );
        const { row } = found.deals[at]!;
        const before = found.deals[at - 1]?.row.satisfaction ?? null;
        expect(LOST.exec(first!)?.slice(1), first).toEqual([
          String(at + 1),
          row.ending === 'agreement' ? 'made the deal and did not renew it' : 'left at the table',
          row.to?.trim(),
          twoDecimals(row.satisfaction!),
          before === null ? undefined : twoDecimals(before),
        ]);
        expect(second!.startsWith('No single lever, ')).toBe(lost.keepers.length === 0);
        const later = found.deals.filter(({ row, deal }) => row.left && deal > lost.deal).map(({ deal }) => deal);
        const keepers = lost.keepers.slice(0, 5).map((change) => changeInWords(scenario, change));
        expect(rest.slice(0, keepers.length)).toEqual(keepers);
        const [unseen = '', ...none] = rest.slice(keepers.length);
        expect(
          /^Who left later, at (deal .+), is not looked into\.$/.exec(unseen)?.[1]!.match(/\d+/g)?.map(Number) ?? [],
        ).toEqual(later);
        expect([unseen === '', none]).toEqual([later.length === 0, []]);
        for (const { path, to } of lost.keepers.slice(0, 5)) {
          const kept = dealings(withLevers(scenario, { [path]: to }), { deals: at + 1, run });
          expect(kept.deals.some((deal) => deal.row.left)).toBe(false);
        }
      }),
      { numRuns: FULL ? 150 : 3, seed: 18 },
    );
    expect(told).toBeGreaterThan(0);
  });
});
