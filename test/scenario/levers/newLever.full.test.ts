/**
 * The recipe "Adding a lever" followed in a copy of the sources: one entry, its words, and the rule that uses it. The
 * new lever is then everywhere where levers are.
 */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'new-lever-')));
const PARTS = ['src', 'examples/scenarios', 'test/docs/modelTables.ts', 'package.json', 'tsconfig.json'];

/** The recipe's three edits: a file, a line that is there, and what stands instead of it. */
const ENTRY = `  /** How much it likes to give way: a lever of a test. */
  demo: {
    ...UNIT,
    default: 0,
    human: true,
    reach: [0, 1],
    rescue: BOTH_WAYS,
    inView: true,
    tried: { from: 0, to: 0.5 },
    what: 'How much it likes to give way',
  },
`;
const WORDS = `  demo: {
    row: { label: 'likes to give way (demo)', cell: ({ demo }) => twoDecimals(demo) },
    moved: ({ me, to }) => \`\${me} likes to give way: \${twoDecimals(to)}\`,
  },
`;
const GERMAN_PLACE = '  side: {\n    opensAt';
const GERMAN = "  side: {\n    demo: 'Wie gern sie nachgibt',\n    opensAt";
const ENTRY_PLACE = '} as const satisfies Readonly<Record<string, LeverEntry>>;\n';
const WORDS_PLACE = '};\n\n/** The row of the human lever';
const RULE_PLACE = 'view.breakPoints.flexibility[issue]! *';

function edit(file: string, place: string, instead: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text.split(place), `${file} has the place once`).toHaveLength(2);
  writeFileSync(
    join(copy, file),
    text.replace(place, () => instead),
  );
}

/** What the compiler says of the copy, one line a fault. */
function faults(): string[] {
  const { config } = ts.readConfigFile(join(copy, 'tsconfig.json'), ts.sys.readFile) as { config: object };
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, copy);
  return ts
    .getPreEmitDiagnostics(ts.createProgram(fileNames, options))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

const load = (file: string): Promise<any> => import(/* @vite-ignore */ join(copy, file));

beforeAll(() => {
  for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  edit('src/domain/levers/sideLevers.ts', ENTRY_PLACE, ENTRY + ENTRY_PLACE);
  edit('src/visual/story/changes/sideWords.ts', WORDS_PLACE, WORDS + WORDS_PLACE);
  edit('src/page/words/de/levers.ts', GERMAN_PLACE, GERMAN);
  edit('src/policies/toolkit/answering.ts', RULE_PLACE, `Math.max(view.demo, ${RULE_PLACE.slice(0, -2)}) *`);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const file = JSON.parse(readFileSync(join(root, 'examples/scenarios/small-point.json'), 'utf8'));

describe('a new lever, vendor.demo', () => {
  it('is read, with its default and its range, and described in the JSON Schema', async () => {
    const { readScenario, scenarioJsonSchema } = await load('src/index.ts');
    expect(readScenario(file).vendor.demo).toBe(0);
    expect(readScenario({ ...file, vendor: { ...file.vendor, demo: 0.3 } }).vendor.demo).toBe(0.3);
    expect(() => readScenario({ ...file, vendor: { ...file.vendor, demo: 1.1 } })).toThrow(/vendor\.demo.*too large/s);
    expect(scenarioJsonSchema().properties.vendor.properties.demo).toEqual({
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: 'How much it likes to give way.',
      default: 0,
    });
  });

  it('is set by --set and swept by --vary', async () => {
    const { parseLever, readScenario, sweep, withLevers } = await load('src/index.ts');
    const scenario = withLevers(readScenario(file), Object.fromEntries([parseLever('vendor.demo=1')]));
    expect(scenario.vendor.demo).toBe(1);
    expect(() => withLevers(scenario, { 'vendor.demmo': 1 })).toThrow(/did you mean "vendor\.demo"/);
    const rows = sweep(scenario, { vary: { 'vendor.demo': '0:1:1' }, runs: 50 });
    expect(rows.map((row: any) => row['vendor.demo'])).toEqual([0, 1]);
    // It grants what else is refused, so it saves deals.
    expect(rows[1].dealRate).toBeGreaterThan(rows[0].dealRate);
  });

  it('rescues a run in a post-mortem, in its own words, and is tried by a retelling', async () => {
    const { negotiate, postMortem, readScenario } = await load('src/index.ts');
    const { changeInWords } = await load('src/visual/story/changes/changeInWords.ts');
    const { personalMoves } = await load('src/cli/runs/pairedReplays.ts');
    const scenario = readScenario(file);
    const rescues = Array.from({ length: 8 }, (_, run) => negotiate(scenario, { seed: 'new', run }))
      .filter(({ ending }) => ending.kind !== 'agreement')
      .flatMap((lost) => postMortem(lost, { runs: 0, others: 0 }).rescues);
    const found = rescues.find(({ path }: any) => path === 'vendor.demo');
    expect(found).toMatchObject({ from: 0, side: 'vendor' });
    expect(changeInWords(scenario, found)).toMatch(/^Acme likes to give way: [\d.]+: vendor\.demo 0 → /);
    expect(personalMoves(scenario, 'up')).toContainEqual({ 'vendor.demo': 1 });
  });

  it('has its row in the briefing', async () => {
    const { readScenario, withLevers } = await load('src/index.ts');
    const { levers } = await load('src/visual/story/levers.ts');
    const { layout } = await load('src/visual/page/layout.ts');
    const { plainStyle } = await load('src/visual/page/style.ts');
    const scenario = withLevers(readScenario(file), { 'vendor.demo': 0.25, 'client.demo': 0.75 });
    expect(layout(levers(scenario, plainStyle))).toContainEqual(
      expect.stringMatching(/^ +likes to give way \(demo\) +0\.25 +0\.75$/),
    );
  });

  it('is in the view of a policy, of its own side only, and in the copy that a policy from outside gets', async () => {
    const { definePolicy, negotiate, readScenario, withLevers } = await load('src/index.ts');
    const seen = new Set<unknown>();
    const bid = definePolicy({
      kind: 'bid',
      card: { name: 'looks', summary: 'Looks.', source: 'assumption' },
      make: () => (view: any) => {
        seen.add(view.demo);
        return 1;
      },
    });
    const scenario = withLevers(readScenario(file), { 'vendor.demo': 0.25, 'client.demo': 0.75 });
    negotiate(scenario, { seed: 1, seats: { vendor: { bid } } });
    expect([...seen]).toEqual([0.25]);
  });

  it('is drawn by the arbitraries and differs where the secrets of the other side are swapped', async () => {
    const { scenarios } = await load('src/testing/arbitraries/scenarios.ts');
    const { tableOf } = await load('src/testing/watch/counterfactual.ts');
    const files = fc.sample<any>(scenarios(), { numRuns: 50, seed: 1 });
    expect(new Set(files.map(({ vendor }) => vendor.demo)).size).toBeGreaterThan(5);
    for (const one of files) {
      expect(tableOf(one, 'client', true).vendor.demo).not.toBe(one.vendor.demo);
      expect(tableOf(one, 'client', true).client.demo).toBe(one.client.demo);
    }
  });

  it('has its range in the sensitivity analysis and its row in the table of the documents', async () => {
    const { SENSITIVITY_RANGES } = await load('src/validation/influences.ts');
    const { modelTables } = await load('test/docs/modelTables.ts');
    expect(SENSITIVITY_RANGES).toMatchObject({
      'vendor.demo': { from: 0, to: 0.5 },
      'client.demo': { from: 0, to: 0.5 },
    });
    expect(modelTables.levers).toContain('| `vendor.demo` | [0, 1] | 0 | 0 to 0.5 | How much it likes to give way |');
  });

  it('compiles with these edits alone, and not without its words', () => {
    expect(faults()).toEqual([]);
    edit('src/visual/story/changes/sideWords.ts', WORDS, '');
    expect(faults()).toEqual([expect.stringContaining("Property 'demo' is missing")]);
  });
});
