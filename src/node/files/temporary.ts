/** Opens the temporary file that stands beside a file until that one is complete. */
import { randomBytes } from 'node:crypto';
import { openSync, statSync } from 'node:fs';
import { ScenarioError } from '../../kernel/problems.ts';

/** The error codes that a wrong path causes. Other errors, such as a full disk, are failures. */
const PATH_ERRORS = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR', 'EROFS', 'EEXIST', 'ENAMETOOLONG', 'ELOOP'];

/** Returns the name of a file until it is complete. It is random, so that no other process writes to the same one. */
export const tempName = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.part`;

/** Opens `temporary`, which will take the place of `path`. Throws ScenarioError where it cannot be written. */
export function openTemporary(path: string, temporary: string): number {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
      throw new ScenarioError([{ path, what: 'it is a directory', mend: 'name a file' }]);
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
