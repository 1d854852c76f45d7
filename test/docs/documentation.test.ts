/**
 * The documents name what is there: links, scripts and example files. That the commands and the code of README.md do
 * what it says is tested where they are run: in test/docs/examples.test.ts, from a clone in
 * test/package/clone.full.test.ts and from the packed file in test/package/tarball.full.test.ts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LISTING } from '../../src/cli/listing.ts';
import { code, commands, output, readme, saidOutput, shellLines } from './readme.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const DOCUMENTS = ['README.md', 'src/README.md', 'src/MODEL.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(join(root, document), 'utf8');

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => to!);
    expect(links.filter((to) => !existsSync(resolve(root, dirname(document), to)))).toEqual([]);
  });

  it('names scripts and example files that are there', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    const files = [...text.matchAll(/\b(?:examples|test)\/[\w./-]*\w/g)].map(([file]) => file);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

describe('README.md', () => {
  it('has a row for each command of the program', () => {
    const table = /^\| command \|.*\n[\s\S]*?\n\n/m.exec(readme)![0];
    const rows = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name!);
    expect(rows.sort()).toEqual(Object.keys(LISTING).sort());
  });

  it('has no line for a shell beside the set-up and the calls of the command', () => {
    expect(shellLines.filter((line) => !commands.includes(line))).toEqual([
      'npm install dealbreaker',
      'npm install fast-check',
      'cp -r node_modules/dealbreaker/examples .',
      'npm ci && npm start',
      'npm ci && npm test',
    ]);
  });

  it('says of every line of code that prints what it prints', () => {
    expect(code.length).toBeGreaterThan(2);
    for (const { body } of code) expect(saidOutput(body)).toHaveLength(body.match(/console\.log/g)!.length);
  });

  it('tells in its sentences the rates that its first code and its table show', () => {
    const rates = saidOutput(code[0]!.body)
      .slice(1)
      .map((rate) => (100 * Number(rate)).toFixed(1));
    for (const rate of rates) {
      expect(readme).toContain(`${rate} %`);
      expect(output).toContain(` ${rate} `);
    }
  });
});
