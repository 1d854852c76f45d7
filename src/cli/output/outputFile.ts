/** The file that an option names for the output. It is checked before anything is played. */
import { ScenarioError } from '../../kernel/problems.ts';
import { checkTarget } from '../../node/files/temporary.ts';
import type { Arguments } from '../options/command.ts';

/**
 * Returns the file that an option such as `--out` names; null without the option.
 *
 * @throws ScenarioError where there is a file of that name and no `--force`, where it cannot be written, and for
 * `--force` without the option.
 */
export function outputFile(given: Arguments, flag: string): string | null {
  const path = given.text(flag);
  if (path !== null) checkTarget(path, given.has('force'));
  else if (given.has('force'))
    throw new ScenarioError([{ path: '--force', what: `it goes only with --${flag}`, mend: 'leave it out' }]);
  return path;
}
