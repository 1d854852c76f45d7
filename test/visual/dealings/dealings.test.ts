/** Every sentence of a told sequence of deals is read back and compared with the record. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DealRecord } from '../../../src/dealings/dealRecord.ts';
import { dealings } from '../../../src/dealings/dealings.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import type { Scenario } from '../../../src/scenario/read/scenario.ts';
import { afterDealText } from '../../../src/visual/dealings/afterDealText.ts';
import { beforeDealText } from '../../../src/visual/dealings/beforeDealText.ts';
import { dealingsSummary } from '../../../src/visual/dealings/dealingsSummary.ts';
import { dealingsText, dealLine } from '../../../src/visual/dealings/dealingsText.ts';
import { percent, twoDecimals } from '../../../src/visual/words/formatNumber.ts';
import { plainStyle } from '../../../src/visual/page/style.ts';
import { FULL } from '../../profile.ts';
import { pasts } from '../../dealings/pasts.ts';
import { bending } from '../../dealings/tables.ts';

const NUMBER = '(−?\\d+\\.\\d\\d)';

const NOWHERE = ': no rival is better than no deal';

/** What a sentence says, by its pattern: the words in brackets must be those that the record gives. */
type Reading = readonly [pattern: RegExp, of: (deal: DealRecord, said: string[]) => readonly unknown[]];

const two = (x: number | null | undefined): string => twoDecimals(x!);
const AFTER: readonly Reading[] = [
  [
    new RegExp(`^It is worth ${NUMBER} to Acme and ${NUMBER} to Birch\\.$`),
    ({ negotiation }) => [two(negotiation!.ending.utility.vendor), two(negotiation!.ending.utility.client)],
  ],
  [
    /^Acme (keeps|breaks) its word(, and makes it good)?\.$/,
    ({ row }) => [
      row.delivered === true ? 'keeps' : 'breaks',
      row.recovered === true ? ', and makes it good' : undefined,
    ],
  ],
  [
    new RegExp(`^The satisfaction of Birch is ${NUMBER} of 5, and its trust ${NUMBER}\\.$`),
    ({ row }) => [two(row.satisfaction), two(row.trust)],
  ],
  [/^Birch is (without a contract)\.$/, ({ row }) => [row.renewed === null && !row.left ? 'without a contract' : '']],
  [
    new RegExp(`^Birch (renews|does not renew)(?: \\(the chance was (.*)\\))?(?:: it signs with (.*)|${NOWHERE})?\\.$`),
    ({ row }) => [
      row.renewed === true ? 'renews' : 'does not renew',
      row.renewalChance === 1 ? undefined : percent(row.renewalChance!),
      row.to ?? undefined,
    ],
  ],
  [/^Birch (tells) others of Acme\.$/, ({ row }) => [row.tells === true ? 'tells' : '']],
];

/** The name of the client of that number. */
const birch = (client: number): string => (client === 1 ? 'Birch' : `Birch ${client}`);

/** Reads each sentence by the only pattern that it matches. A later client is told by its own name, once taken out. */
function check(told: readonly string[], readings: readonly Reading[], deal: DealRecord): void {
  const own = birch(deal.row.client ?? 1);
  for (const text of told) {
    const others = text.startsWith('A new client, ') ? text.replace(`, ${own},`, '') : '';
    if (others === '') expect(text.split('Birch').length, text).toBe(text.split(own).length);
    const sentence = others === '' ? text.replaceAll(own, 'Birch') : text.replace(`, ${own},`, ', Birch,');
    const found = readings.filter(([pattern]) => pattern.test(sentence));
    expect(found.length, sentence).toBe(1);
    const [[pattern, of]] = found as [Reading];
    const [, ...said] = pattern.exec(sentence)!;
    expect(said, sentence).toEqual(of(deal, said));
  }
}

const courted = ({ rivals }: Scenario): string => (rivals[0]!.courts === 'client' ? 'Birch' : 'Acme');
const trim = (scenario: Scenario, n: number): string => scenario.rivals[n]!.name;
const BEFORE = (scenario: Scenario, before: DealRecord | undefined): readonly Reading[] => [
  [
    /^The market turns: (.*)\.$/,
    ({ market }) => {
      const moved = market.numbers.filter(({ truth }, n) => truth !== before!.market.numbers[n]!.truth);
      const words = moved.map(({ path, truth }) =>
        path === 'rivals.0.fit'
          ? `a deal with ${trim(scenario, 0)} is now worth ${two(truth as number)} to ${courted(scenario)}`
          : `no deal is now worth ${two(truth as number)} to ${path.startsWith('client') ? 'Birch' : 'Acme'}`,
      );
      return [words.length < 2 ? words[0] : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`];
    },
  ],
  [
    /^(Acme|Birch) (notices|does not notice)\.$/,
    ({ market }, [name]) => [
      name,
      market.noticed[name === 'Acme' ? 'vendor' : 'client'] === true ? 'notices' : 'does not notice',
    ],
  ],
  [
    new RegExp(`^At a table of its own (Rival \\d+) offers (Acme|Birch) a deal worth ${NUMBER}\\.$`),
    ({ offers = [] }, [name]) => {
      const offer = offers.find((one) => one.name === name && one.ending === 'agreement')!;
      return [offer.name, offer.courts === 'client' ? 'Birch' : 'Acme', two(offer.utility)];
    },
  ],
  [
    /^At a table of its own (Rival \d+) reaches no deal with (Acme|Birch)\.$/,
    ({ offers = [] }, [name]) => {
      const offer = offers.find((one) => one.name === name && one.ending !== 'agreement')!;
      return [offer.name, offer.courts === 'client' ? 'Birch' : 'Acme'];
    },
  ],
  [
    /^The place of Birch is (empty); nobody comes to the table of Acme\.$/,
    ({ row }) => [row.client === null ? 'empty' : ''],
  ],
  [/^Birch (comes back)\.$/, ({ row }) => [row.cameBack ? 'comes back' : '']],
  [
    /^A new client, (Birch), sits in the place of (Birch(?: \d+)?)(?:; (Birch(?: \d+)?) has told it of Acme)?\.$/,
    ({ row }) => ['Birch', birch(row.client! - 1), row.referredBy === null ? undefined : birch(row.referredBy)],
  ],
  [
    new RegExp(
      `^Birch comes with a trust of ${NUMBER}, Acme with ${NUMBER}; Birch's understanding is (.*), Acme's (.*)\\.$`,
    ),
    ({ negotiation }) => {
      const { client, vendor } = negotiation!.start!;
      return [two(client.trust), two(vendor.trust), percent(client.understanding), percent(vendor.understanding)];
    },
  ],
  [
    new RegExp(`^(Acme|Birch) owes (Acme|Birch) a favour worth ${NUMBER}: the exception on the .* in deal (\\d+)\\.$`),
    ({ carried }, [debtor, giver, worth, deal]) =>
      carried!.ledger.some(
        (favour) =>
          (favour.by === 'vendor') === (giver === 'Acme') &&
          two(favour.worth) === worth &&
          String(favour.deal) === deal,
      )
        ? [debtor === giver ? '' : debtor, giver, worth, deal]
        : [],
  ],
];

/** Any sequence, or one with favours, with names that the patterns know. */
const named = () =>
  fc.oneof({ weight: 9, arbitrary: pasts() }, fc.constant(bending({ returns: 0.5 }))).map((file) => ({
    ...file,
    vendor: { ...file.vendor, name: 'Acme', pronoun: 'it' as const },
    client: { ...file.client, name: 'Birch', pronoun: 'it' as const },
    // Where the market does not move what its deal is worth, a rival has a table of its own.
    rivals: file.rivals?.map((rival, n) => ({
      ...rival,
      name: `Rival ${n}`,
      ...(JSON.stringify(file.market ?? []).includes('.fit') ? {} : { flexibility: n === 0 ? 1 : 0 }),
    })),
  }));

describe('a told sequence of deals', () => {
  it('says of every deal what the record says', () => {
    fc.assert(
      fc.property(named(), fc.nat(1000), (file, run) => {
        const found = dealings(readScenario(file), { deals: 6, run });
        const { scenario, deals } = found;
        deals.forEach((deal, n) => {
          const before = deals[n - 1];
          check(beforeDealText(scenario, deal, before, plainStyle), BEFORE(scenario, before), deal);
          check(afterDealText(scenario, deal, plainStyle), AFTER, deal);
          if (deal.row.renewed !== true) return;
          expect(dealLine(scenario, deal, plainStyle)).toBe(
            `Deal ${deal.deal}: signed in round ${deal.negotiation!.rounds}, worth ` +
              `${two(deal.negotiation!.ending.utility.vendor)} to Acme and ` +
              `${two(deal.negotiation!.ending.utility.client)} to ${birch(deal.row.client!)}. ` +
              `Satisfaction ${two(deal.row.satisfaction)}, ` +
              `trust ${two(deal.row.trust)}; renewed.`,
          );
        });
        const [made, lost] = dealingsSummary(found, plainStyle) as [string, string];
        const signed = deals.filter(({ row }) => row.ending === 'agreement').length;
        expect(made).toBe(`${signed} of 6 deals ${signed === 1 ? 'was' : 'were'} made.`);
        const gone = deals
          .filter(({ row }) => row.left)
          .map(({ deal, row }) => `${row.to?.trim() ?? 'nobody'} ${deal}`);
        const takers = [...lost.matchAll(/to ([^;]*?) at deals? ([\d, and]+)/g)];
        expect(takers.flatMap(([, to, at]) => at!.match(/\d+/g)!.map((deal) => `${to} ${deal}`)).sort()).toEqual(
          gone.sort(),
        );
        expect(Number(/ lost (\d+) clients /.exec(lost)?.[1] ?? (lost.includes(' lost a client ') ? 1 : 0))).toBe(
          gone.length,
        );
        expect(dealingsText(found, plainStyle).length).toBeGreaterThanOrEqual(6);
      }),
      { numRuns: FULL ? 300 : 30 },
    );
  });

  it('has all of its sentences in some sequence', () => {
    const said = new Set<string>();
    const kinds = [...AFTER, ...BEFORE({} as Scenario, undefined)];
    fc.assert(
      fc.property(named(), fc.nat(1000), (file, run) => {
        const { scenario, deals } = dealings(readScenario(file), { deals: 6, run });
        deals.forEach((deal, n) => {
          for (const sentence of [
            ...beforeDealText(scenario, deal, deals[n - 1], plainStyle),
            ...afterDealText(scenario, deal, plainStyle),
          ])
            for (const [pattern] of kinds)
              if (pattern.test(sentence.replaceAll(/Birch \d+/g, 'Birch'))) said.add(pattern.source);
        });
      }),
      { numRuns: 150 },
    );
    expect(kinds.filter(([{ source }]) => !said.has(source)).map(([{ source }]) => source)).toEqual([]);
  });
});
