/** The description of the model states what the code states. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { modelTables } from './modelTables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(`${root}src/MODEL.md`, 'utf8');
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };

describe('src/MODEL.md', () => {
  it.each(Object.keys(modelTables))("%s: the table is the code's", (name) => {
    const found = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)\\n<!-- /${name} -->`).exec(text);
    expect(found?.[1]).toBe(modelTables[name]);
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
    for (const [, file] of text.matchAll(
      /`((?:kernel|domain|statistics|bargaining|relationship|agents|policies|scenario|engine|analysis|experiments|postmortem|validation)\/[\w/]+\.ts)`/g,
    ))
      expect(existsSync(`${root}src/${file!}`), file).toBe(true);
    for (const [, name] of text.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
      expect(Object.hasOwn(scripts, name!), name).toBe(true);
  });
});
