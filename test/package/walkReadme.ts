/** Runs README.md as it is written, in a folder that has the package and its examples. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { code, commands, saidOutput } from '../docs/readme.ts';

/** The lines of a text. */
const lines = (text: string): string[] => text.trimEnd().split('\n');

/** The lines of progress that a command writes to standard error where the machine is so slow that it takes seconds. */
export const PROGRESS = /^ {0,2}\d+ %(, [^:\n]+ left)?: .*\n/gm;

/**
 * Adds a test for each block of code and for each call of the command.
 *
 * @param folder - Where they run.
 * @param env - The environment, without what npm tells the scripts that it runs, so that `npx` looks around itself.
 */
export function walkReadme(folder: string, env: NodeJS.ProcessEnv): void {
  it.each(code)('runs the code at line $line, which prints what its comments say', ({ body, line }) => {
    const file = join(folder, `block-${line}.mjs`);
    writeFileSync(file, transformSync(body, { loader: 'ts', format: 'esm' }).code);
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8', env });
    rmSync(file);
    expect([status, stderr]).toEqual([0, '']);
    expect(lines(stdout)).toEqual(saidOutput(body));
  });

  it.each(commands)('runs %s', (command) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8', env });
    const [, written] = /--out (\S+)/.exec(command) ?? [];
    if (written === undefined) {
      expect([status, stderr.replace(PROGRESS, '')]).toEqual([0, '']);
      expect(stdout).not.toBe('');
      return;
    }
    // What writes a file says so to the person, and prints nothing to a program. The file is there, and taken away.
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr.replace(PROGRESS, '')).toMatch(
      new RegExp(`^Wrote (?:the course to )?${written.replaceAll('.', '\\.')}\\.(?:\\n$| It reports )`),
    );
    expect(readFileSync(join(folder, written), 'utf8').length).toBeGreaterThan(0);
    rmSync(join(folder, written));
  });
}
