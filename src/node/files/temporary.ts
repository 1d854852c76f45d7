/** The temporary file that stands beside a file until that one is complete. */
import { randomBytes } from 'node:crypto';
import { closeSync, lstatSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { ScenarioError } from '../../kernel/problems.ts';

/** The error codes that a wrong path causes. Other errors, such as a full disk, are failures. */
export const PATH_ERRORS = [
  'ENOENT',
  'ENOTDIR',
  'EACCES',
  'EPERM',
  'EISDIR',
  'EROFS',
  'EEXIST',
  'ENAMETOOLONG',
  'ELOOP',
];

/** Returns the name of a file until it is complete. It is random, so that no other process writes to the same one. */
export const tempName = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.part`;

/** Opens `temporary`, which will take the place of `path`. Throws ScenarioError where it cannot be written. */
export function openTemporary(path: string, temporary: string): number {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isFile() === false)
      throw new ScenarioError([
        { path, what: there.isDirectory() ? 'it is a directory' : 'it is a device or a pipe', mend: 'name a file' },
      ]);
    return openSync(temporary, 'wx');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!PATH_ERRORS.includes(code)) throw error;
    throw new ScenarioError([
      {
        path,
        what: `it cannot be written (${code})`,
        mend: 'name a file in a directory that is there and that you may write to',
      },
    ]);
  }
}

/**
 * Checks that a file can be written, before the work that fills it.
 *
 * @param path - The path of the file.
 * @param replace - Whether it may take the place of a file.
 * @param mend - What an error says of a file that is there.
 * @throws ScenarioError where there is something at `path`, unless it is a file and `replace` is true; and for a place
 * that cannot be written to.
 */
export function checkTarget(path: string, replace: boolean, mend?: string): void {
  const temporary = tempName(path);
  closeSync(openTemporary(path, temporary));
  rmSync(temporary);
  if (!replace) checkAbsent(path, mend);
}

/** Gives a complete temporary file its name. Throws ScenarioError where `replace` is false and the name is taken. */
export function takePlace(temporary: string, path: string, replace: boolean): void {
  if (!replace) checkAbsent(path);
  renameSync(temporary, path);
}

function checkAbsent(path: string, mend = 'name another file, or add --force to replace it'): void {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined)
    throw new ScenarioError([{ path, what: 'it is there already', mend }]);
}
