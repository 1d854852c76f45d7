/**
 * Documentation is run: every block of JavaScript and every command in the papers, and every path and script that they
 * name is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FULL } from '../profile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PAPERS = ['README.md', 'src/README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

interface Block {
  readonly language: string;
  readonly body: string;
  readonly line: number;
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1]!,
    body: match[2]!,
    line: text.slice(0, match.index).split('\n').length,
  }));
}

describe.each(PAPERS)('%s', (paper) => {
  const text = readFileSync(join(root, paper), 'utf8');
  const blocks = blocksOf(text);

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => to!);
    expect(links.filter((to) => !existsSync(resolve(root, dirname(paper), to)))).toEqual([]);
  });

  it('names scripts and example files that are there', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !Object.hasOwn(scripts, name) && name !== '--silent')).toEqual([]);
    const files = [...text.matchAll(/\b(?:examples|test)\/[\w./-]*\w/g)].map(([file]) => file);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it.each(blocks.filter(({ language }) => language === 'js').map((block) => [block.line, block] as const))(
    'runs the JavaScript at line %i',
    (line, { body }) => {
      const file = join(root, `.cache/documentation-${process.pid}-${line}.mjs`);
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, body);
        const { status, stderr } = spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8' });
        expect([status, stderr]).toEqual([0, '']);
      } finally {
        rmSync(file, { force: true });
      }
    },
  );

  const commands = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ body }) => body.split('\n'))
    .filter((line) => line.startsWith('npx dealbreaker '));
  it.runIf(FULL).each(commands)('runs %s', (command) => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        'dist/cli.js',
        ...command
          .replace(/\s+#.*$/, '')
          .split(' ')
          .slice(2),
      ],
      { cwd: root, encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).not.toBe('');
  });
});

it.runIf(FULL)('README.md has the table that `npm start` prints', () => {
  const [, table] = /^```text\n([\s\S]*?)^```$/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))!;
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'tell', 'examples/scenarios/small-point.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toContain(table);
});
