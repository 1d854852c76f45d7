/** Makes a folder that files will be written to. */
import { mkdirSync } from 'node:fs';
import { ScenarioError } from '../../kernel/problems.ts';
import { PATH_ERRORS } from './temporary.ts';

/** Makes a folder and those above it, where they are missing. Throws ScenarioError where it cannot be made. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!PATH_ERRORS.includes(code)) throw error;
    throw new ScenarioError([
      { path, what: `it is no directory, and none can be made there (${code})`, mend: 'name another directory' },
    ]);
  }
}
