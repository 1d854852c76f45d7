/**
 * What a copy of a notebook takes along, and the pictures of the notebooks: exported pages and classic notebooks prefer
 * HTML and Markdown to a picture.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { drawn } from '../../src/node/report/drawn.ts';
import { readScenarioFile } from '../../src/node/files/readScenarioFile.ts';
import { charts } from '../../src/visual/charts.ts';
import { show } from '../../src/visual/show.ts';

const folder = new URL('../../examples/notebooks/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ipynb'));
const negotiation = negotiate(readScenarioFile('examples/scenarios/small-point.json'), { seed: 1 });

interface Notebook {
  readonly cells: readonly {
    readonly cell_type: string;
    readonly source: string | readonly string[];
    readonly outputs?: readonly { readonly data?: Readonly<Record<string, unknown>> }[];
  }[];
}

describe('the first cell of a notebook', () => {
  it.each(files)('%s: says what a copy elsewhere takes along', (name) => {
    const { cells } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Notebook;
    const codes = cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => [source].flat().join(''));
    const beside = codes.flatMap((code) =>
      [...code.matchAll(/"([\w-]+)\/[\w./-]+\.\w+"/g)]
        .map(([, own]) => own!)
        .filter((own) => existsSync(new URL(own, folder))),
    );
    if (name.startsWith('5-')) expect(beside).toEqual(['data']);
    for (const own of beside) expect(codes[0]).toContain(`Every copy elsewhere also takes the folder \`${own}\``);
  });
});

describe('pictures of notebooks', () => {
  it.each(files)('%s: every chart is a picture, and nothing stands in its way', (name) => {
    const { cells } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Notebook;
    const kinds = cells.flatMap(({ outputs = [] }) => outputs.map(({ data = {} }) => Object.keys(data)));
    const drawings = kinds.filter((keys) => keys.includes('application/vnd.vegalite.v5+json'));
    expect(drawings.length).toBeGreaterThan(0);
    for (const keys of drawings)
      expect(keys.sort()).toEqual(['application/vnd.vegalite.v5+json', 'image/svg+xml', 'text/plain']);
  });

  it('are drawn without words that would be shown in their place', async () =>
    expect(Object.keys(await drawn(show(negotiation))).sort()).toEqual([
      'application/vnd.vegalite.v5+json',
      'image/svg+xml',
      'text/plain',
    ]));

  it('are drawn of a chart alone, which stays plain data', () => {
    const spec = charts.dance(negotiation);
    const display = (spec as unknown as Record<symbol, () => Record<string, unknown>>)[Symbol.for('Jupyter.display')]!;
    expect(display()['application/vnd.vegalite.v5+json']).toBe(spec);
    expect(structuredClone(spec)).toEqual(spec);
    expect(Reflect.ownKeys({ ...spec }).every((key) => typeof key === 'string')).toBe(true);
  });
});
