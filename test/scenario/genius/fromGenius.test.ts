import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/engine/preparation/prepare.ts';
import { total } from '../../../src/domain/space.ts';
import { ScenarioError } from '../../../src/kernel/problems.ts';
import type { GeniusFiles } from '../../../src/scenario/genius/readGenius.ts';
import { fromGenius } from '../../../src/scenario/genius/fromGenius.ts';
import { toGenius } from '../../../src/scenario/genius/toGenius.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { scenarios } from '../../../src/testing/arbitraries/scenarios.ts';

const domain = `<?xml version="1.0"?>
<!-- a comment with <issue> in it -->
<negotiation_template><utility_space number_of_issues="3">
<objective index="3" name="root" type="objective">
  <issue index="7" name="Price &amp; terms" type="discrete" vtype="discrete">
    <item index="9" value="low"/><item index="4" value="h&#105;gh"/><!-- none -->
  </issue>
  <objective index="12" name="inner" type="objective">
    <issue index="20" name="amount" type="integer" vtype="integer" lowerbound="10" upperbound="14"/>
    <issue index="21" name="constructor" type="discrete"><item value="Ä"/><item value="ß"/><item value="ç"/></issue>
  </objective>
</objective></utility_space></negotiation_template>`;
const profile = (more = ''): string => `<utility_space>
<objective index="3" name="root" type="objective">
  <weight index="21" value="0.2"/><weight index="7" value="0.5"/>
  <weight index="12" value="0.9"/><weight index="20" value="0.3"/>
  <objective index="12" name="inner" type="objective">
    <issue index="21" name="constructor" type="discrete">
      <item value="ç" evaluation="0"/><item value="Ä" evaluation="8"/><item value="ß" evaluation="2"/>
    </issue>
    <issue index="20" name="amount" type="integer" lowerbound="10" upperbound="14">
      <evaluator ftype="linear" slope="0.5" offset="-0.25"/>
    </issue>
  </objective>
  <issue index="7" name="Price &amp; terms" type="discrete">
    <item value="high" evaluation="20"/><item value="low" evaluation="5"/>
  </issue>
</objective>${more}</utility_space>`;

describe('GENIUS XML', () => {
  it('indices anywhere, values in any order, nesting, entities, comments: the utilities by hand', () => {
    const scenario = fromGenius({
      domain,
      profiles: [profile('<reservation value="0.4"/><discount_factor value="0.9"/>'), profile()],
    });
    expect(Object.entries(scenario.issues).map(([key, { label, options }]) => [key, label, options])).toEqual([
      ['Price-terms', 'Price & terms', ['low', 'high']],
      ['amount', 'amount', [10, 11, 12, 13, 14]],
      ['issue-constructor', 'constructor', ['Ä', 'ß', 'ç']],
    ]);
    const { vendor, client } = scenario;
    expect([vendor.walkAway, vendor.discount, client.walkAway, client.discount]).toEqual([0.4, 0.9, 0, undefined]);
    // evaluation / largest: 5/20, 1. clip(0.5 (v − 10) − 0.25): 0, 0.25, 0.75, 1, 1. 8/8, 2/8, 0.
    expect([...prepare(scenario).vendor.goals.value]).toEqual([0.25, 1, 0, 0.25, 0.75, 1, 1, 1, 0.25, 0]);
    expect([...prepare(scenario).vendor.goals.weight]).toEqual([0.5, 0.3, 0.2]);
  });

  it('weights are as they are, whatever they sum to', () => {
    for (const factor of [0.5, 1.5, 4]) {
      const scaled = profile().replace(
        /<weight index="(\d+)" value="([\d.]+)"/g,
        (_, index, value) => `<weight index="${index}" value="${Number(value) * factor}"`,
      );
      const weights = [...prepare(fromGenius({ domain, profiles: [scaled, profile()] })).vendor.goals.weight];
      [0.5, 0.3, 0.2].forEach((weight, k) => expect(weights[k]).toBeCloseTo(weight * factor, 14));
    }
  });

  it('sides by choice, of any number of profiles', () => {
    const profiles = [0.1, 0.2, 0.3].map((r) => profile(`<reservation value="${r}"/>`));
    const scenario = fromGenius({ domain, profiles, sides: [2, 0] });
    expect([scenario.vendor.walkAway, scenario.client.walkAway]).toEqual([0.3, 0.1]);
  });

  const encoded = (encoding: string, bytes: (text: string) => Uint8Array): Uint8Array =>
    bytes(domain.replace('?>', ` encoding="${encoding}"?>`));
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.codePointAt(0)!);
  const wide = (text: string, big: boolean): Uint8Array =>
    Uint8Array.from(
      [0xfeff, ...Array.from(text, (letter) => letter.codePointAt(0)!)].flatMap((code) =>
        big ? [code >> 8, code & 255] : [code & 255, code >> 8],
      ),
    );
  it.each([
    ['UTF-8', encoded('UTF-8', (text) => new TextEncoder().encode(text))],
    ['UTF-8 with a mark', encoded('utf-8', (text) => new TextEncoder().encode(`\ufeff${text}`))],
    ['ISO-8859-1', encoded('ISO-8859-1', latin)],
    ['UTF-16, big end first', encoded('UTF-16', (text) => wide(text, true))],
    ['UTF-16, little end first', encoded('UTF-16', (text) => wide(text, false))],
  ])('in %s', (_, bytes) =>
    expect(
      fromGenius({ domain: bytes, profiles: [profile(), profile()] }).issues['issue-constructor']!.options,
    ).toEqual(['Ä', 'ß', 'ç']),
  );
});

const webDomain = {
  name: 'trip',
  issuesValues: { place: { values: ['sea', 'hills'] }, days: { range: { low: '2', high: '4', step: '0.5' } } },
};
const webProfile = {
  LinearAdditiveUtilitySpace: {
    name: 'walker',
    issueUtilities: {
      place: { discreteutils: { valueUtilities: { hills: 0.8, sea: 0.2 } } },
      days: { numberutils: { lowValue: 2, lowUtility: 1, highValue: 4, highUtility: 0.2 } },
    },
    issueWeights: { days: 0.25, place: 0.75 },
    domain: webDomain,
    reservationBid: { issuevalues: { place: 'sea', days: '3' } },
  },
};
describe('GeniusWeb JSON', () => {
  it('values and weights as in the file, ranges as lists, the reservation from its bid', () => {
    const scenario = fromGenius({
      domain: JSON.stringify(webDomain),
      profiles: [JSON.stringify(webProfile), JSON.stringify(webProfile).replace('"reservationBid"', '"other"')],
    });
    expect(scenario.issues['days']!.options).toEqual([2, 2.5, 3, 3.5, 4]);
    const { goals } = prepare(scenario).vendor;
    [0.2, 0.8, 1, 0.8, 0.6, 0.4, 0.2].forEach((value, i) => expect(goals.value[i]).toBeCloseTo(value, 14));
    expect(scenario.vendor.name).toBe('walker');
    // 0.75·0.2 + 0.25·0.6
    expect([goals.walkAway, scenario.client.walkAway]).toEqual([expect.closeTo(0.3, 12), 0]);
  });
});

describe('bad files: one error with every problem, with lines', () => {
  const problems = (files: Partial<GeniusFiles>): string[] => {
    try {
      fromGenius({ domain, profiles: [profile(), profile()], ...files });
    } catch (error) {
      if (error instanceof ScenarioError) return error.message.split('\n');
      throw error;
    }
    return [];
  };
  const bomb =
    '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n' +
    '<utility_space>&b;</utility_space>';
  const cases: [string, Partial<GeniusFiles>, RegExp[]][] = [
    ['an entity bomb', { domain: bomb }, [/^domain:3: its DOCTYPE/]],
    [
      'an external entity',
      {
        profiles: [
          profile(),
          '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><utility_space>&x;</utility_space>',
        ],
      },
      [/^profiles\.1:1: its DOCTYPE/],
    ],
    [
      'an external DOCTYPE',
      { domain: `<!DOCTYPE x SYSTEM "http://example.org/x.dtd">${domain.replace(/<\?.*\?>/, '')}` },
      [/^domain:1: its DOCTYPE/],
    ],
    ['an unknown entity', { domain: domain.replace('low', '&nbsp;') }, [/^domain:6: it is not XML .*nbsp/]],
    ['too much', { domain: ' '.repeat(10_000_001) }, [/^domain: it has 10000001 characters/]],
    ['a tag left open', { domain: domain.replace('</negotiation_template>', '') }, [/^domain:\d+: it is not XML/]],
    ['nested without end', { domain: '<a>'.repeat(100_000) }, [/^domain/]],
    ['nothing', { domain: '' }, [/^domain: it is empty/]],
    ['something else', { domain: 'hello' }, [/^domain:1: it is neither XML nor JSON/]],
    ['not a domain', { domain: '<html/>' }, [/^domain:1: <html> holds no <issue>/]],
    ['broken JSON', { domain: '{\n"name": "x",\n oops }' }, [/^domain(:3)?: it is not JSON/]],
    [
      'bytes that are no text',
      { domain: new Uint8Array([0x3c, 0xff, 0xc0, 0xaf]) },
      [/^domain: it is not text in utf-8/],
    ],
    [
      'an unknown encoding',
      { domain: new TextEncoder().encode('<?xml version="1.0" encoding="martian"?><a/>') },
      [/^domain:1: it is in an unknown encoding/],
    ],
    ['one profile', { profiles: [profile()] }, [/^profiles: there is 1 profile/]],
    ['a side that is not there', { sides: [0, 2] }, [/^sides: there is no profile 2/]],
    [
      'several wrongs in both profiles',
      {
        profiles: [
          profile().replace('evaluation="20"', 'evaluation="lots"').replace('<weight index="20" value="0.3"/>', ''),
          profile().replace('value="low" evaluation', 'value="lwo" evaluation').replace('slope="0.5" ', ''),
        ],
      },
      [
        /^profiles\.0:\d+: evaluation="lots" is not a number/,
        /^profiles\.0:\d+: "amount" has no weight/,
        /^profiles\.1:14: .*no value "lwo"; did you mean "low"\?/,
        /^profiles\.1:\d+: .*no evaluation of "low"/,
        /^profiles\.1:\d+: <evaluator> lacks slope/,
      ],
    ],
    [
      'an integer issue without end',
      { domain: domain.replace('upperbound="14"', 'upperbound="999999999"') },
      [/^domain:9: "amount" has 999999990 values; use at most 10000/],
    ],
    [
      'an issue missing',
      { profiles: [profile().replace('name="amount"', 'name="amuont"'), profile()] },
      [/^profiles\.0:9: the domain has no issue "amuont"; did you mean "amount"\?/, /nothing about the issue "amount"/],
    ],
    [
      'a reservation out of range',
      { profiles: [profile('<reservation value="70"/>'), profile()] },
      // 0.5 · 20 + 0.3 · 1 + 0.2 · 8 = 11.9.
      [/^profiles\.0: the reservation of 70 points is above the best package, which scores 11\.9/],
    ],
    [
      'a profile as domain',
      { domain: '{"issuesValues": {"a": {"values": []}, "b": {"range": {"low": 1, "high": 0, "step": 1}}}}' },
      [/issuesValues\.a: it has no values/, /issuesValues\.b: the range makes no list/],
    ],
    ['__proto__', { domain: '{"issuesValues": {"__proto__": {"values": ["a"]}}}' }, [/not allowed/]],
  ];
  it.each(cases)('%s', (_, files, expected) => {
    const found = problems(files);
    expect(found.length).toBeGreaterThan(0);
    for (const pattern of expected) expect(found.find((line) => pattern.test(line)) ?? found).toMatch(pattern);
  });

  it('whatever is cut out of the files, they are read or a ScenarioError says why', () => {
    const real = domain
      .replace('type="integer" vtype="integer" lowerbound="10" upperbound="14"/>', 'type="real"><range/></issue>')
      .replace('<range/>', '<range lowerbound="0.5" upperbound="14"/>');
    const points = profile('<reservation value="3"/><weightmultiplyer value="2"/>').replace(
      'slope="0.5" offset="-0.25"',
      'parameter1="0.5" parameter0="-2"',
    );
    const negolog =
      '{"reservationValue": 0.1, "issueWeights": {"a": 0.4, "b": 0.6}, ' +
      '"issues": {"a": {"x": 0, "y": 1}, "b": {"z": 0.5}}}';
    const kinds = [
      [domain, profile()],
      [JSON.stringify(webDomain), JSON.stringify(webProfile)],
      [real, points],
      [negolog, negolog],
    ] as const;
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            text: fc.nat(1),
            from: fc.nat(1200),
            length: fc.integer({ min: 0, max: 40 }),
            put: fc.constantFrom('', '"', '<', '>', '0', '-1', '1e999', 'x', '{}', '[]', '&amp;'),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        fc.constantFrom(...kinds),
        (cuts, whole) => {
          const cut = [...whole];
          for (const { text, from, length, put } of cuts)
            cut[text] = cut[text]!.slice(0, from) + put + cut[text]!.slice(from + length);
          try {
            fromGenius({ domain: cut[0]!, profiles: [cut[1]!, whole[1]] });
          } catch (error) {
            if (!(error instanceof ScenarioError)) throw error;
            expect(error.problems.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('toGenius', () => {
  it('gives files that read to the same utilities, for any scenario', () => {
    fc.assert(
      fc.property(
        scenarios(),
        fc.constantFrom('price', 'prix & "cœur" <1>', 'a\nb\t'),
        fc.boolean(),
        (file, label, numeric) => {
          const issues = file['issues'] as Record<string, { label?: string; options: (string | number)[] }>;
          const first = Object.keys(issues)[0]!;
          issues[first] = { ...issues[first]!, label };
          if (numeric) {
            // Whole numbers in a row, more is better: an integer issue, if there is more than one.
            issues[first]!.options = issues[first]!.options.map((_, o) => o - 1);
            for (const side of ['vendor', 'client']) {
              const spec = file[side] as {
                goals: Record<string, { values: unknown }>;
                breakPoints: Record<string, unknown>;
                mandate?: Record<string, unknown>;
              };
              spec.goals[first]!.values = 'more is better';
              delete spec.breakPoints[first];
              delete spec.mandate?.[first];
            }
          }
          const scenario = readScenario(file);
          const written = toGenius(scenario);
          const again = fromGenius({ domain: written.domain, profiles: written.profiles });
          const [one, two] = [prepare(scenario), prepare(again)];
          expect(again.issues[Object.keys(again.issues)[0]!]!.label).toBe(label);
          if (numeric && issues[first]!.options.length > 1) expect(written.domain).toContain('type="integer"');
          for (const side of ['vendor', 'client'] as const) {
            expect(two[side].goals.walkAway).toBe(one[side].goals.walkAway);
            const chosen = [...one.space.sizes].map((size, k) => (k * 7) % size);
            expect(total(two.space, two[side].goals.worth, chosen)).toBeCloseTo(
              total(one.space, one[side].goals.worth, chosen),
              12,
            );
            two[side].goals.worth.forEach((worth, i) => expect(worth).toBeCloseTo(one[side].goals.worth[i]!, 12));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
