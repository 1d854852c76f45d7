/** Links of the page: what is written is read again, and what is no link has one problem and does no harm. */
import { deflateRawSync } from 'node:zlib';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS, TALK_KINDS } from '../../src/domain/talk.ts';
import { movesOf } from '../../src/engine/record/movesOf.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { openTable } from '../../src/engine/table.ts';
import { DealbreakerError } from '../../src/kernel/problems.ts';
import { handAct } from '../../src/page/link/handAct.ts';
import type { HandAct, PageState } from '../../src/page/link/pageState.ts';
import { readLink } from '../../src/page/link/readLink.ts';
import { linkCheck, writeLink } from '../../src/page/link/writeLink.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { FULL } from '../profile.ts';
import { PLAIN as ANYBODY } from './plainState.ts';

const folder = new URL('../../examples/scenarios/', import.meta.url);
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);

const PLAIN: PageState = { ...ANYBODY, seed: '7' };
const hand = (scenario: ReturnType<typeof readScenario>, seed: number): HandAct[] =>
  [...movesOf(negotiate(scenario, { seed }).events)]
    .filter(({ by }) => by === 'client')
    .map(({ move }) => handAct(scenario, move));
const state = async (link: string): Promise<unknown> => ((await readLink(link)) as { state?: unknown }).state;
const problem = async (link: string): Promise<string> => {
  const found = await readLink(link);
  if ('state' in found) return 'a state';
  expect(found.problems).toHaveLength(1);
  return found.problems[0]!.what;
};

/** A link around any text, with the check of a sound one. */
const linkAround = (json: string | Uint8Array): string => {
  const text = `1.${deflateRawSync(json).toString('base64url')}.`;
  return text + linkCheck(text);
};

const acts = fc.integer({ min: 0, max: 6 }).chain((issues) =>
  fc.array(
    fc.record(
      {
        answer: fc.constantFrom(...ANSWERS),
        accept: fc.constant(true as const),
        leave: fc.constant(true as const),
        bid: fc.array(fc.nat(40), { minLength: issues, maxLength: issues }),
        talk: fc.record({ kind: fc.constantFrom(...TALK_KINDS), issue: fc.string({ unit: 'binary' }) }),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 20 },
  ),
);
// -0 is 0 in JSON.
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const states: fc.Arbitrary<PageState> = fc.record({
  version: fc.constant(1 as const),
  scenario: fc.oneof(
    fc.record({ preset: fc.string({ unit: 'binary' }), mark: fc.string() }, { requiredKeys: ['preset'] }),
    fc.record({ file: json }),
  ),
  seed: fc.string({ unit: 'binary' }),
  run: fc.maxSafeNat(),
  set: fc
    .dictionary(fc.string(), json, { noNullPrototype: true })
    .map((set) => JSON.parse(JSON.stringify(set)) as object as PageState['set']),
  acts: acts as fc.Arbitrary<readonly HandAct[]>,
  step: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
  language: fc.constantFrom('en', 'de'),
});

describe('a link', () => {
  it('is read as it was written, whatever the state', async () => {
    await fc.assert(
      fc.asyncProperty(states, async (one) => {
        const link = await writeLink(one);
        expect(link).toMatch(/^1\.[\w-]+\.[0-9a-f]{4}$/);
        expect(await state(link)).toEqual(one);
      }),
      { numRuns: FULL ? 2000 : 100 },
    );
  });

  it.each(examples)('holds %s, with a hand on it that plays again', async (_, text) => {
    const scenario = readScenario(text);
    const one: PageState = { ...PLAIN, scenario: { file: JSON.parse(text) }, acts: hand(scenario, 7) };
    const found = (await state(await writeLink(one))) as PageState;
    expect(found).toEqual(one);
    const read = readScenario((found.scenario as { file: unknown }).file);
    expect(read).toEqual(scenario);
    const table = openTable(read, { seed: 7 });
    for (const act of found.acts) {
      while (table.turn === 'vendor') table.step();
      table.act('client', act);
    }
    while (table.ending === null) table.step();
    expect(table.ending).toEqual(negotiate(scenario, { seed: 7 }).ending);
  });

  it.each(examples)('of a whole hand of %s by name has less than 150 letters', async (file, text) => {
    const scenario = readScenario(text);
    for (let seed = 1; seed <= 5; seed++) {
      const one = { ...PLAIN, scenario: { preset: file.replace('.json', '') }, seed: String(seed) };
      const bare = await writeLink(one);
      const link = await writeLink({ ...one, acts: hand(scenario, seed) });
      expect(bare.length).toBeLessThan(100);
      expect(link.length - bare.length).toBeLessThan(150);
    }
  });

  it('of today is opened tomorrow', async () => {
    const one: PageState = {
      ...PLAIN,
      set: { 'vendor.care': 1 },
      acts: [
        { answer: 'refuse', bid: [0, 3], talk: { kind: 'press', issue: 'exit' } },
        { bid: [0, 3] },
        { accept: true },
      ],
      step: 4,
      language: 'de',
    };
    expect(
      await state(
        '1.BcFBCoAgFATQu8x6jCQh6CofF1afMEzDJILo7r0nuI6QkjlLzA3ECPZ8cWteS-2WUBWT_SgCfWKDp1g6z4HYzTbD0xGrwv8.cbc3',
      ),
    ).toEqual(one);
  });

  it('is read through what programs do to addresses', async () => {
    const one: PageState = { ...PLAIN, acts: [{ bid: [1, 2, 3] }] };
    const link = await writeLink(one);
    const escaped = [...link].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
    for (const carried of [
      `#${link}`,
      escaped,
      ` ${link}\n`,
      `${link}.`,
      `${link}>,`,
      link.replace('.', '%2E'),
      link.replace(/(.{20})/g, '$1\r\n '),
    ])
      expect(await state(carried), carried).toEqual(one);
  });

  it('of a later version says so', async () => {
    expect(await problem('2.abcdef.0000')).toBe('it is of version 2, and this page reads version 1');
    expect(await problem('12.{"a":1}')).toBe('it holds no state of this page');
  });

  it('that is cut, changed or no link has one problem that says so', async () => {
    const link = await writeLink(PLAIN);
    for (let n = 4; n < link.length; n++) expect(await problem(link.slice(0, n))).toMatch(/^it is damaged/);
    for (const none of ['', '#', 'step-4', '1', '1.', 'null', '%', '%zz', '1.%00'])
      expect(await problem(none), none).toMatch(/no state of this page|is damaged/);
    expect(await problem('x'.repeat(1_000_000))).toMatch(/longer than any/);
    for (const value of [undefined, null, 7, {}]) expect(await problem(value as never)).toMatch(/./);
  });

  it('with a true check and a false state has one problem', async () => {
    const sound = ['small-point', '7', 0, {}, [[], [], 0, ''], 1, 'en'];
    expect(await state(linkAround(JSON.stringify(sound)))).toEqual(PLAIN);
    const at = (n: number, value: unknown): string =>
      linkAround(JSON.stringify(sound.map((one, k) => (k === n ? value : one))));
    for (const [n, values] of [
      [0, [null, 7, {}]],
      [1, [7, null]],
      [2, [-1, 0.5, '0', 1e300]],
      [3, [null, [], 'a']],
      [
        4,
        [
          null,
          [],
          [[], [], 1001, ''],
          [[], [], 1, '!'],
          [['a'], [0], 1, ''],
          [[], [], 1, 'AQ'],
          [[], [], 0, 'B'],
          [[7], [], 0, ''],
        ],
      ],
      [5, [0, 8, '1', null]],
      [6, ['fr', null, 'toString']],
    ] as const)
      for (const value of values)
        expect(await problem(at(n, value)), `${n} ${JSON.stringify(value)}`).toMatch(/no state/);
    for (const text of ['{}', '[]', 'null', '"a"']) expect(await problem(linkAround(text))).toMatch(/no state/);
    for (const text of ['', '[', '['.repeat(100_000), new Uint8Array([255, 254])])
      expect(await problem(linkAround(text))).toMatch(/cannot be read/);
  });

  it.runIf(FULL)('that would fill the memory is not unpacked', async () => {
    const bomb = linkAround(new Uint8Array(200_000_000));
    expect(bomb.length).toBeLessThan(400_000);
    expect(await problem(bomb)).toMatch(/more than any state/);
    // Digits by the hundred thousand, and acts without end.
    expect(
      await problem(linkAround(JSON.stringify(['a', '1', 0, {}, [[], [9], 1000, 'B'.repeat(300_000)], 1, 'en']))),
    ).toMatch(/no state/);
  });

  it('changed by anybody never throws, and never opens as another state', async () => {
    const links = await Promise.all([PLAIN, { ...PLAIN, acts: hand(readScenario(examples[0]![1]), 1) }].map(writeLink));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...links),
        fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 2 }), fc.nat(3)), { minLength: 1, maxLength: 4 }),
        async (link, edits) => {
          let text = link;
          for (const [at, put, cut] of edits) {
            const n = at % (text.length + 1);
            text = text.slice(0, n) + put + text.slice(n + cut);
          }
          const found = await readLink(text);
          if ('problems' in found) expect(found.problems).toHaveLength(1);
          else expect(found).toEqual(await readLink(link));
        },
      ),
      { numRuns: FULL ? 10_000 : 300 },
    );
  });

  it('is not written of what is no state', async () => {
    for (const [wrong, path] of [
      [null, ''],
      [{ ...PLAIN, step: 8 }, 'step'],
      [{ ...PLAIN, acts: [{ bid: [1] }, { bid: [1, 2] }] }, 'acts.1.bid'],
      [{ ...PLAIN, acts: [{ bid: { price: 40 } }] }, 'acts.0.bid'],
      [{ ...PLAIN, acts: [{ bid: [-1] }] }, 'acts.0.bid'],
    ] as const)
      await expect(writeLink(wrong as never)).rejects.toSatisfy(
        (error) => error instanceof DealbreakerError && error.problems[0]!.path === path,
      );
  });
});
