/** What a deal leaves to the next one, on tables that are worked out by hand. */
import { describe, expect, it } from 'vitest';
import { dealings } from '../../src/dealings/dealings.ts';
import { openTable } from '../../src/engine/table.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { bending, lasting } from './tables.ts';

/** The table of one price: the vendor asks 6 of 10, which is worth 0.6 to it and 0.4 to the client, who accepts. */
const table = (...parts: Parameters<typeof lasting>) => readScenario(lasting(...parts));

describe('the small table', () => {
  it('ends in the deal that its comment says', () => {
    const { ending } = dealings(table(), { deals: 1 }).deals[0]!.negotiation!;
    expect([ending.kind, ending.package, ending.utility]).toEqual([
      'agreement',
      { price: 6 },
      { vendor: 0.6, client: 0.4 },
    ]);
  });
});

describe('delivery', () => {
  it('moves the trust that the client brings to the next table, and no trust of the talks before it', () => {
    // r 2, s 2. Each word kept adds ¼; half of what was gained fades: 2.125, then 2 + ½·0.375 = 2.1875.
    const { deals } = dealings(table({ after: { delivery: 1, fades: 0.5 } }), { deals: 3 });
    expect(deals[0]!.negotiation!.trust.client).toBe(0.5);
    expect(deals[0]!.row.trust).toBe(2.25 / 4.25);
    expect(deals.map(({ carried }) => carried!.edges?.client.r)).toEqual([undefined, 2.125, 2.1875]);
    expect(deals.map(({ row }) => row.delivered)).toEqual([true, true, true]);
  });

  it('that is broken makes bad evidence, λ times', () => {
    const { deals } = dealings(table({ after: { delivery: 0, fades: 0 } }), { deals: 3 });
    expect(deals.map(({ carried }) => carried!.edges?.client.s)).toEqual([undefined, 4, 6]);
  });
});

describe('an impasse', () => {
  it('makes the next table colder by what it weighs, less what fades', () => {
    // No deal is worth 0.5 to the client. s 2 + λ·1 = 4; a half fades: 3, then 2 + ½·(1 + 2) = 3.5.
    const { deals } = dealings(
      table({ after: { fades: 0.5 } }, { impasse: 1, walkAway: 0.5, accept: { name: 'acConst', level: 0.5 } }),
      { deals: 3 },
    );
    expect(deals.map(({ row }) => row.ending)).toEqual(['walk-away', 'walk-away', 'walk-away']);
    expect(deals.map(({ row }) => [row.left, row.tenure])).toEqual(deals.map(() => [false, 0]));
    expect(deals.map(({ carried }) => carried!.edges?.client.s)).toEqual([undefined, 3, 3.5]);
    expect(deals.map(({ negotiation }) => negotiation!.start?.client.trust)).toEqual([undefined, 0.4, 2 / 5.5]);
    expect(deals.map(({ row }) => row.lastEnding)).toEqual([null, 'walk-away', 'walk-away']);
  });
});

describe('leaving', () => {
  const leaver = { renewal: -100, term: 2 };

  it('ends the tenure, binds for the term, and may end in coming back', () => {
    const { deals } = dealings(table({ after: { ...leaver, comesBack: 1 } }), { deals: 7 });
    expect(deals.map(({ row }) => row.client)).toEqual([1, null, 1, null, 1, null, 1]);
    expect(deals[0]!.row).toMatchObject({ renewed: false, left: true, to: null, tenure: 1, cameBack: false });
    expect(deals[2]!.row).toMatchObject({ cameBack: true, tenure: 1 });
  });

  it('for a rival lasts as long as the term of the rival', () => {
    const rivals = [{ name: 'Corax', fit: 0.35 }];
    const { deals } = dealings(table({ rivals, after: { ...leaver, comesBack: 1 } }), { deals: 7 });
    expect(deals.map(({ row }) => [row.client, row.to])).toEqual([
      [1, 'Corax'],
      [null, null],
      [null, null],
      [1, 'Corax'],
      [null, null],
      [null, null],
      [1, 'Corax'],
    ]);
  });

  it('for good leaves the seat empty, or to a new client', () => {
    const gone = dealings(table({ after: leaver }), { deals: 4 });
    expect(gone.deals.map(({ negotiation }) => negotiation === null)).toEqual([false, true, true, true]);
    const { deals } = dealings(table({ after: { ...leaver, newcomers: 1 } }), { deals: 4 });
    expect(deals.map(({ row }) => [row.client, row.tenure, row.referredBy])).toEqual([
      [1, 1, null],
      [2, 1, null],
      [3, 1, null],
      [4, 1, null],
    ]);
  });

  it('is told to the next client, who starts with what it makes of it', () => {
    const { deals } = dealings(
      table({ after: { ...leaver, fades: 0, newcomers: 1, tells: 1, heeds: 1, delivery: 0, broken: 5 } }),
      { deals: 2 },
    );
    // The teller is as dissatisfied as can be. It has r 2 and s 2 + λ·5 = 12.
    expect(deals[0]!.row.tells).toBe(true);
    expect(deals[1]!.row.referredBy).toBe(1);
    expect(deals[1]!.negotiation!.carried).toEqual({
      sides: null,
      heard: { r: expect.closeTo(2, 9) as number, s: expect.closeTo(12, 9) as number },
    });
    // The newcomer adds it to its own 2 and 2.
    expect(deals[1]!.negotiation!.start!.client).toMatchObject({
      trust: expect.closeTo(4 / 18, 9) as number,
      depth: expect.closeTo(18, 9) as number,
    });
  });
});

describe('where a side opens', () => {
  // It expects the best compromise of the fixed pie, (u − 0.3)(1 − u − 0.3) at its greatest: u = 0.5.
  const scenario = table({}, { lossAversion: 0.5 });
  const { carried } = dealings(scenario, { deals: 2 }).deals[1]!.negotiation!;
  const opening = (reference: number | null, returns: number): number => {
    const client = { ...carried!.sides!.client, reference, returns };
    const sides = { ...carried!.sides!, client };
    return openTable(scenario, { carried: { sides, heard: null } }).view('client').opensAt;
  };

  it('is carried from the deal before', () => {
    expect(carried!.sides!.client.reference).toBe(0.4);
    expect(carried!.sides!.vendor.reference).toBe(0.6);
  });

  it.each([
    // Half of what it would lose, 0.6 + ½·(0.55 − 0.5); nothing for a gain; no deal before, no loss.
    [0.55, 0, 0.625],
    [0.45, 0, 0.6],
    [null, 0, 0.6],
    // What it gives back comes off, down to its walk-away value; the greatest utility is 1.
    [null, 0.1, 0.5],
    [0.55, 0.1, 0.525],
    [null, 0.9, 0.3],
  ])('with a last deal of %d and a favour of %d to give back is %d', (reference, returns, opensAt) => {
    expect(opening(reference, returns)).toBeCloseTo(opensAt, 12);
  });

  it('stays where a side is not averse to losses', () => {
    const calm = withLevers(scenario, { 'client.lossAversion': 'none' });
    const client = { ...carried!.sides!.client, reference: 1 };
    const { opensAt } = openTable(calm, { carried: { sides: { ...carried!.sides!, client }, heard: null } }).view(
      'client',
    );
    expect(opensAt).toBe(0.6);
  });
});

describe('a favour', () => {
  const favours = (after: object) => readScenario(bending(after));

  it('is entered with what the other side gains by it, asked back at the next table, and settled there', () => {
    const { deals } = dealings(favours({ returns: 0.5 }), { deals: 4, seed: 1 });
    const granted = deals.filter(({ row }) => row.ending === 'agreement');
    expect(granted.length).toBeGreaterThan(1);
    for (const { deal, negotiation } of granted) {
      const next = deals[deal];
      if (next === undefined) continue;
      // Every unit of the price below the limit of 5 is worth 0.1 to the client.
      const worth = 0.1 * (5 - Number(negotiation!.ending.package!['price']));
      expect(worth).toBeGreaterThan(0);
      expect(next.carried!.ledger).toEqual([
        { deal, by: 'vendor', issue: 'price', worth: expect.closeTo(worth, 9) as number },
      ]);
      expect(next.negotiation!.carried!.sides!.client.returns).toBeCloseTo(0.5 * worth, 9);
      expect(next.negotiation!.carried!.sides!.vendor.returns).toBe(0);
    }
  });

  it('fades with trust, and is not entered where nobody gives back', () => {
    const [, second] = dealings(favours({ returns: 1, fades: 0.75 }), { deals: 2, seed: 1 }).deals;
    const [first] = dealings(favours({ returns: 1 }), { deals: 1, seed: 1 }).deals;
    const worth = 0.1 * (5 - Number(first!.negotiation!.ending.package!['price']));
    expect(second!.carried!.ledger[0]!.worth).toBeCloseTo(0.25 * worth, 9);
    expect(dealings(favours({ returns: 0 }), { deals: 2, seed: 1 }).deals[1]!.carried!.ledger).toEqual([]);
  });
});
