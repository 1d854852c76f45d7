/** The description of the model states what the code states. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { modelTables } from './modelTables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(`${root}src/MODEL.md`, 'utf8');
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };

describe('src/MODEL.md', () => {
  const block = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?\\n(<!-- /${name} -->)`);

  it.each(Object.keys(modelTables))('has a place for the table %s', (name) => expect(text).toMatch(block(name)));

  it("has the code's tables between its markers (`npm run model:tables` writes them)", async () => {
    const written = Object.entries(modelTables).reduce(
      (page, [name, table]) => page.replace(block(name), (_, start: string, end: string) => `${start}${table}\n${end}`),
      text,
    );
    await expect(written).toMatchFileSnapshot(`${root}src/MODEL.md`);
  });

  it('has the parts of an ODD description (Grimm et al. 2020)', () => {
    const headings = [...text.matchAll(/^##+ (.*)$/gm)].map(([, heading]) => heading!.toLowerCase());
    for (const part of [
      'purpose and patterns',
      'entities, state variables, and scales',
      'process overview and scheduling',
      'design concepts',
      'initialization',
      'input data',
      'submodels',
    ])
      expect(
        headings.some((heading) => heading.includes(part)),
        part,
      ).toBe(true);
  });

  it('names files and scripts that are there', () => {
    for (const [, file] of text.matchAll(/`([a-z]+\/[\w/]+\.ts)`/g))
      expect(existsSync(`${root}src/${file!}`), file).toBe(true);
    for (const [, name] of text.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
      expect(Object.hasOwn(scripts, name!), name).toBe(true);
  });
});
