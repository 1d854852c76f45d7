import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/read/jsonSchema.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { valuesOf } from '../../src/scenario/read/values.ts';
import type { ComponentKind } from '../../src/policies/contracts/registryTypes.ts';
import { COMPONENT_KINDS } from '../../src/policies/contracts/registryTypes.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { encodedForms } from '../kernel/encodedForms.ts';
import { EXAMPLES, scenarioFile } from '../examples/scenarioFiles.ts';

describe('reading', () => {
  it.each(EXAMPLES)('%s is read, and what was read reads again as itself', (name) => {
    const scenario = readScenario(scenarioFile(name));
    expect(readScenario(JSON.stringify(scenario))).toEqual(scenario);
    expect(scenario.story.length).toBeGreaterThan(100);
    for (const side of ['vendor', 'client'] as const)
      for (const part of ['shared', 'confidential'] as const)
        expect(scenario[side].brief[part].length).toBeGreaterThan(20);
  });

  it('takes a file as people save it: every encoding and line end, as text or bytes', () => {
    const scenario = readScenario(scenarioFile('small-point'));
    const text = JSON.stringify({ ...(scenarioFile('small-point') as object), title: 'Ünïcode 😀' }, null, 2);
    for (const lines of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')])
      for (const [form, input] of Object.entries(encodedForms(lines)))
        expect([form, readScenario(input)]).toEqual([form, { ...scenario, title: 'Ünïcode 😀' }]);
    expect(() => readScenario(Uint8Array.of(0x7b, 0xff))).toThrow('(all): it is not text; save it as UTF-8');
    expect(() => readScenario('{\r\n  "title": "x"\r\n  "rounds": 3\r\n}')).toThrow('line 3, column 3');
  });

  it('takes the address of the schema, and leaves it out', () => {
    const file = { $schema: './scenario.schema.json', ...(scenarioFile('small-point') as object) };
    expect(readScenario(file)).toEqual(readScenario(scenarioFile('small-point')));
    expect(() => readScenario({ ...file, $schema: 5 })).toThrow('$schema: it is not a text');
    expect(() => readScenario({ ...file, $id: 'x' })).toThrow('$id: there is no such key');
  });

  it('leaves the input alone and gives back something that nobody can change', () => {
    const file = scenarioFile('small-point');
    const before = JSON.stringify(file);
    const scenario = readScenario(file);
    expect(JSON.stringify(file)).toBe(before);
    expect(() => ((scenario as any).vendor.goals.exit.weight = 1)).toThrow(TypeError);
    expect(() => (scenario.rivals as any).push({})).toThrow(TypeError);
  });

  it('fills in the defaults', () => {
    const goals = (values: string) => ({ price: { weight: 1, values } });
    const scenario = readScenario({
      schemaVersion: 1,
      title: 'bare',
      rounds: 3,
      issues: { price: { options: { from: 0.1, to: 0.5, step: 0.1 } } },
      vendor: { name: 'V', goals: goals('more is better'), walkAway: 0.9 },
      client: { name: 'C', goals: goals('less is better'), walkAway: 0, trustRule: { name: 'beta', lambda: 3 } },
    });
    expect(scenario.issues['price']).toEqual({ label: 'price', unit: '', options: [0.1, 0.2, 0.3, 0.4, 0.5] });
    expect(scenario.vendor).toMatchObject({
      opensAt: 0.9,
      breakPoints: {},
      assumes: {},
      trust: 0.5,
      depth: 4,
      care: 0.5,
      understanding: 0.5,
      stake: 0,
      brief: { shared: '', confidential: '' },
    });
    expect(scenario.vendor).toMatchObject({
      bid: { name: 'timeDependent', exponent: 1 },
      accept: { name: 'acNext' },
      talk: { name: 'candid' },
      learning: { name: 'none' },
      trustRule: { name: 'beta', lambda: 2 },
    });
    expect(scenario.client.trustRule).toEqual({ name: 'beta', lambda: 3 });
    expect(scenario.rivals).toEqual([]);
    expect('adviser' in scenario).toBe(false);
  });
});

describe('values', () => {
  const issue = { options: [40, 45, 50, 60] };
  it('are linear in the numbers, or what the formula or the table says', () => {
    expect(valuesOf(issue, 'more is better')).toEqual([0, 0.25, 0.5, 1]);
    expect(valuesOf(issue, 'less is better')).toEqual([1, 0.75, 0.5, 0]);
    expect(valuesOf({ options: [7] }, 'less is better')).toEqual([1]);
    expect(valuesOf(issue, { formula: '1 - ((x - 40) / 20)^2' })).toEqual([1, 1 - 1 / 16, 0.75, 0]);
    expect(valuesOf(issue, { formula: 'min(1, max(0, 2x/100 - 0.2), abs(-1)) * sqrt(1) * exp(0) + log(1)' })).toEqual(
      [0.6, 0.7, 0.8, 1].map((v) => expect.closeTo(v, 12) as number),
    );
    expect(valuesOf(issue, { formula: 'x >= 50 ? 1 : (x > 44 ? 0.5 : 0.2)' })).toEqual(
      [40, 45, 50, 60].map((x) => (x >= 50 ? 1 : x > 44 ? 0.5 : 0.2)),
    );
    expect(valuesOf({ options: ['none', 'all'] }, { all: 0.3, none: 0.1 })).toEqual([0.1, 0.3]);
  });
});

describe('the JSON Schema of a file', () => {
  const schema = scenarioJsonSchema() as any;
  const { vendor, client, issues, rivals } = schema.properties;

  it('is plain data, and requires what reading requires', () => {
    expect(schema.$schema).toContain('2020-12');
    expect(schema.required.sort()).toEqual(['client', 'issues', 'rounds', 'schemaVersion', 'title', 'vendor']);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema.properties.$schema.type).toBe('string');
    expect(client.properties).toEqual(vendor.properties);
  });

  it('describes every key at every depth in a sentence', () => {
    const described: string[] = [];
    const visit = (node: any, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, inner] of Object.entries<any>(node.properties ?? {})) {
        if (inner.const === undefined || path === '')
          expect([`${path}.${key}`, inner.description]).toEqual([`${path}.${key}`, expect.stringMatching(/^.+[.]$/)]);
        described.push(key);
        visit(inner, `${path}.${key}`);
      }
      for (const inner of [node.additionalProperties, node.items, ...(node.anyOf ?? [])]) visit(inner, `${path}.*`);
    };
    visit(schema, '');
    expect(described).toEqual(
      expect.arrayContaining(['because', 'step', 'formula', 'confidential', 'courts', 'patience']),
    );
  });

  it('gives the defaults that reading fills in', () => {
    const bare = readScenario({
      schemaVersion: 1,
      title: 'bare',
      rounds: 3,
      issues: { fee: { options: [1, 2] } },
      vendor: { name: 'V', walkAway: 0, goals: { fee: { weight: 1, values: 'more is better' } } },
      client: { name: 'C', walkAway: 0, goals: { fee: { weight: 1, values: 'less is better' } } },
      rivals: [{ name: 'R', fit: 0.4 }],
    }) as any;
    const { name: _, ...side } = bare.vendor;
    for (const [key, value] of Object.entries(side)) {
      const { default: usual, properties } = vendor.properties[key];
      if (COMPONENT_KINDS.includes(key as ComponentKind)) expect(usual).toBe((value as { name: string }).name);
      else if (key === 'brief') expect([properties.shared.default, properties.confidential.default]).toEqual(['', '']);
      else if (!['goals', 'walkAway'].includes(key)) expect([key, usual]).toEqual([key, value]);
    }
    expect(schema.properties.story.default).toBe('');
    expect(issues.additionalProperties.properties.unit.default).toBe('');
    expect(rivals.items.properties.trust.default).toBe(bare.rivals[0].trust);
    expect(rivals.items.properties.courts.default).toBe(bare.rivals[0].courts);
  });

  it('lists every policy of a kind, alone and with its parameters', () => {
    for (const kind of COMPONENT_KINDS) {
      const { anyOf } = vendor.properties[kind];
      const names = Object.keys(policies[kind]);
      expect(anyOf.flatMap((one: any) => one.const ?? [])).toEqual(names);
      expect(anyOf.flatMap((one: any) => one.properties?.name.const ?? [])).toEqual(names);
    }
    const grit = vendor.properties.bid.anyOf.find((one: any) => one.properties?.name.const === 'grit');
    expect(grit).toMatchObject({ required: ['name'], additionalProperties: false });
    expect(grit.properties.patience).toEqual({
      type: 'number',
      minimum: 1,
      maximum: 1000,
      default: 3,
      description: 'Steps in a row that may go unanswered.',
    });
  });
});
