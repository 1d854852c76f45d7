/**
 * The entries that know no machine work with the globals of ECMAScript alone. A page in jest's jsdom lacks
 * `TextEncoder`, `TextDecoder`, `structuredClone`, `Buffer` and `setImmediate`; a context of `node:vm` lacks those and
 * `performance`, `URL`, `AbortController` and timers.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { encodedForms } from '../kernel/encodedForms.ts';
import { FULL } from '../profile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const file = readFileSync(`${root}examples/scenarios/small-point.json`, 'utf8');
const entries = ['dealbreaker', 'charts', 'genius', 'validation', 'testing'];
const { outputFiles } = buildSync({
  stdin: {
    contents: entries
      .map((entry) => `export * as ${entry} from 'dealbreaker${entry === 'dealbreaker' ? '' : `/${entry}`}';`)
      .join('\n'),
    resolveDir: root,
  },
  bundle: true,
  format: 'iife',
  globalName: 'library',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2022',
  conditions: ['@dealbreaker/source'],
  write: false,
});
// fast-check, which `testing` stands on, takes the runtime's timers when it is loaded. `test/architecture.test.ts`
// keeps them out of the library.
const timers = { setTimeout: () => 0, clearTimeout: () => undefined };
const context = createContext({
  ...timers,
  file,
  forms: encodedForms(file),
  bytes: (text: string) => new Uint8Array(Buffer.from(text)),
});
runInContext(outputFiles[0]!.text, context);
/** The value of an expression in the context, as data of this one. */
const valueOf = (expression: string): unknown =>
  JSON.parse(runInContext(`JSON.stringify((() => { ${expression} })())`, context) as string);

describe('with the globals of ECMAScript alone', () => {
  it('has no other global', () => {
    const others = ['TextEncoder', 'TextDecoder', 'structuredClone', 'Buffer', 'performance', 'URL', 'AbortController'];
    const more = ['setInterval', 'setImmediate', 'queueMicrotask', 'process', 'fetch', 'crypto'];
    for (const name of [...others, ...more]) expect(runInContext(`typeof ${name}`, context), name).toBe('undefined');
  });

  it.each(Object.keys(encodedForms('')).filter((form) => !form.startsWith('utf16')))('reads a scenario as %s', (form) =>
    expect(valueOf(`return library.dealbreaker.readScenario(forms[${JSON.stringify(form)}]).rounds`)).toBe(16),
  );

  it.each(['forms.utf16le', 'forms.utf16be', 'Uint8Array.of(0x22, 0xff, 0x22)'])(
    'asks for UTF-8 instead of %s',
    (form) =>
      expect(
        valueOf(`try { library.dealbreaker.readScenario(${form}) } catch (error) { return error.problems }`),
      ).toEqual([{ path: '', what: 'it is not text', mend: 'save it as UTF-8' }]),
  );

  it('saves and resumes a table, and names its scenario by a digest', () =>
    expect(
      valueOf(`const { openTable, readScenario, resumeTable, scenarioHash } = library.dealbreaker;
        const table = openTable(readScenario(file), { seed: 'ä€😀' });
        const saved = JSON.stringify(table.step());
        return [JSON.stringify(resumeTable(JSON.stringify(table))) === JSON.stringify(table),
          scenarioHash(readScenario(file)).length]`),
    ).toEqual([true, 64]));

  it.runIf(FULL)('plays every study, and shows it', () =>
    expect(
      valueOf(`const { readScenario, negotiate, postMortem, ...studies } = library.dealbreaker;
        const { charts, show, tellPostMortem } = library.charts;
        const scenario = readScenario(file);
        const vary = { 'vendor.care': '0:1:1', 'client.care': '0:1:1' };
        const results = {
          simulation: studies.simulate(scenario, { runs: 5 }),
          comparison: studies.compare(scenario, studies.withLevers(scenario, { 'vendor.care': 1 }), { runs: 5 }),
          sweep: studies.sweep(scenario, { vary, runs: 2 }),
          sensitivity: studies.sensitivity(scenario, { vary: { 'vendor.care': '0:1' }, samples: 8, runs: 2 }),
          tournament: studies.tournament(['micro+silent', 'timeDependent+candid'], [scenario], { runs: 4 }),
          postMortem: postMortem(negotiate(scenario, { seed: 12 }), { runs: 0 }),
        };
        tellPostMortem(results.postMortem);
        charts.dance(negotiate(scenario, { seed: 12 }));
        charts.map(results.sweep);
        return Object.values(results).map((result) => [[result].flat()[0].type, typeof show(result)])`),
    ).toEqual([
      ['simulation', 'object'],
      ['comparison', 'object'],
      ['sweep', 'object'],
      ['sensitivity', 'object'],
      ['tournament', 'object'],
      ['postMortem', 'object'],
    ]),
  );

  it('converts a domain and back, from bytes too', () =>
    expect(
      valueOf(`const scenario = library.dealbreaker.readScenario(file);
        const texts = library.genius.toGenius(scenario);
        const saved = { domain: bytes(texts.domain), profiles: texts.profiles.map(bytes) };
        return [texts, saved].map((files) => Object.keys(library.genius.fromGenius(files).issues).length)`),
    ).toEqual([5, 5]));

  it('measures people, and checks a policy', () =>
    expect(
      valueOf(`const { policies } = library.dealbreaker;
        const { checkPolicy, reportText } = library.testing;
        library.validation.measure(library.validation.populations.integrative({ pairs: 4, seed: 7 }), { seed: 7 });
        return reportText(checkPolicy(policies.bid.hardliner, { runs: 2 })).includes('laws that apply are kept')`),
    ).toBe(true));
});
