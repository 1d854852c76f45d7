/** The program's play, fed with lines through a pipe. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const cli = join(root, 'dist', 'cli.js');
export const scenario = join(root, 'examples', 'scenarios', 'small-point.json');
/** A folder of its own for the files of a test. */
export const directory = mkdtempSync(join(tmpdir(), 'play-'));

export const play = (
  lines: readonly string[],
  words: readonly string[] = [scenario, '--as', 'vendor', '--seed', '1'],
): { out: string; err: string; code: number | null } => {
  const { stdout, stderr, status } = spawnSync('node', [cli, 'play', ...words], {
    input: lines.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
  });
  return { out: stdout, err: stderr, code: status };
};
export const turns = (n: number): string[] => Array.from({ length: n }, () => '');
