/** Every sentence of a class's debrief, of any scenario and any hands, held against the rows that it is made of. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ghostDeal } from '../../src/analysis/ghostDeal.ts';
import type { HandRow } from '../../src/classroom/readHands.ts';
import { debrief } from '../../src/classroom/debrief.ts';
import { readHandLines } from '../../src/classroom/readHandLines.ts';
import { writeHand } from '../../src/classroom/handLine/writeHand.ts';
import type { Side } from '../../src/domain/side.ts';
import { SIDES } from '../../src/domain/side.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { classParts } from '../../src/visual/tables/classText.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { FULL } from '../profile.ts';
import { plain } from '../postmortem/sentenceKinds.ts';

const NAMES: Readonly<Record<string, Side>> = { Ash: 'vendor', Elms: 'client' };
const near = (a: number, text: string): boolean => Math.abs(a - Number(text.replace('−', '-'))) <= 0.0051;

const OPENED = new RegExp(
  String.raw`^(Ash|Elms) asked for most at first with (\S+) \(hand (H\d), which (ended with|found no deal and ` +
    String.raw`was left with) (\S+)\), for least with (\S+) \(hand (H\d), which .* (\S+)\)\.$`,
);
const OTHERS = new RegExp(
  String.raw`^(Every hand found a deal\.|No hand left anything on the table\.|` +
    String.raw`(A fair deal was there|No deal within all break points).*Without a deal there was .*)$`,
);

describe('the sentences of a debrief', () => {
  it('say what the hands hold', () => {
    fc.assert(
      fc.property(scenarios({ rounds: 5 }), fc.nat(1000), (file, seed) => {
        const scenario = readScenario(plain(file as never));
        const codes = [0, 1, 2, 3].map((run) => `H${run}: ${writeHand(negotiate(scenario, { seed, run }), 'vendor')}`);
        const found = debrief(scenario, readHandLines(scenario, codes.join('\n')).hands);
        const hand = (name: string): HandRow => found.hands.find((row) => row['hand'] === name)!;
        const { kept } = ghostDeal(scenario);
        const had = (side: Side, name: string): number => Number(hand(name)[`utility.${side}`]);
        const gain = (side: Side, row: HandRow): number =>
          row['kind'] === 'agreement'
            ? Number(row[`left.${side}`])
            : Math.max(0, (kept?.utility[side] ?? 0) - Number(row[`utility.${side}`]));
        const left = (row: HandRow): number => Math.max(...SIDES.map((side) => gain(side, row)));
        const most = Math.max(...found.hands.map(left));
        const parts = classParts(scenario, found, plainStyle);
        const failed = found.hands.filter(({ kind }) => kind === 'impasse').map((row) => String(row['hand']));
        const titles = ['First bids', 'Hands without a deal', 'What to talk about'];
        const texts = parts
          .filter(({ title }) => titles.includes(title))
          .flatMap(({ blocks }) =>
            blocks.flatMap((block) => (typeof block === 'object' && 'text' in block ? [block.text] : [])),
          );
        for (const text of texts) {
          const opened = OPENED.exec(text);
          const same = /^(Ash|Elms) asked for (\S+) first\.$/.exec(text);
          const two = /^(Ash|Elms): hand (H\d) ended best with (\S+), hand (H\d) worst with (\S+)\.$/.exec(text);
          const lost = /^So each of them left (\S+) for Ash and (\S+) for Elms\.$/.exec(text);
          const chosen = /^Most worth talking about is hand (H\d): it (.*)\.$/.exec(text);
          const none = /^(\d) hands? ended without a deal: (.*)\.$/.exec(text);
          const opening = (side: Side): number[] =>
            found.hands.flatMap((row) => (row[`opening.${side}`] === null ? [] : [Number(row[`opening.${side}`])]));
          if (opened !== null) {
            const side = NAMES[opened[1]!]!;
            expect(near(Math.max(...opening(side)), opened[2]!), text).toBe(true);
            expect(near(Number(hand(opened[3]!)[`opening.${side}`]), opened[2]!), text).toBe(true);
            expect(hand(opened[3]!)['kind'] === 'agreement', text).toBe(opened[4] === 'ended with');
            expect(near(had(side, opened[3]!), opened[5]!), text).toBe(true);
            expect(near(Math.min(...opening(side)), opened[6]!), text).toBe(true);
            expect(near(had(side, opened[7]!), opened[8]!), text).toBe(true);
          } else if (same !== null) {
            const all = opening(NAMES[same[1]!]!);
            expect(
              all.every((one) => near(one, same[2]!)),
              text,
            ).toBe(true);
          } else if (two !== null) {
            const side = NAMES[two[1]!]!;
            const all = found.hands.map((row) => Number(row[`utility.${side}`]));
            expect([had(side, two[2]!), had(side, two[4]!)]).toEqual([Math.max(...all), Math.min(...all)]);
            expect(near(Math.max(...all), two[3]!) && near(Math.min(...all), two[5]!), text).toBe(true);
          } else if (lost !== null) {
            const [first] = failed;
            expect(near(kept!.utility.vendor - had('vendor', first!), lost[1]!), text).toBe(true);
            expect(near(kept!.utility.client - had('client', first!), lost[2]!), text).toBe(true);
          } else if (chosen !== null) {
            expect(left(hand(chosen[1]!)), text).toBeCloseTo(most > 0.005 ? most : left(hand(chosen[1]!)), 12);
            expect(chosen[2]!.startsWith('left the most'), text).toBe(hand(chosen[1]!)['kind'] === 'agreement');
          } else if (none !== null) expect(none[2]!.split(/, | and /), text).toEqual(failed);
          else expect(text).toMatch(OTHERS);
        }
        expect(texts.some((text) => text.startsWith('Most worth'))).toBe(most > 0.005 || failed.length > 0);
      }),
      { numRuns: FULL ? 300 : 20 },
    );
  });
});
