// Browsers of Debian for the tests, installed by apt-get where they are missing and that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs a Debian package where its program is missing. Returns the program; throws where there is none. */
export function needs(program, name) {
  if (!existsSync(program) && process.getuid?.() === 0)
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', name],
    ])
      spawnSync('apt-get', args, { stdio: 'ignore' });
  if (!existsSync(program)) throw new Error(`there is no ${program}`);
  return program;
}
