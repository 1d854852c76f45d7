/** Starts the built command line, for torture. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Runs a command to its end. */
export const run = (words, options = {}) =>
  spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8', maxBuffer: 1e9, timeout: 600_000, ...options });

/**
 * Starts a command and kills it with a signal that it cannot catch, after some milliseconds or when `when` says so.
 *
 * @returns Whether it was killed before its end.
 */
export function killed(words, after, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...words], { stdio: ['pipe', 'ignore', 'ignore'], ...options });
    child.stdin.on('error', () => {});
    if (options.input !== undefined) child.stdin.end(options.input);
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}
