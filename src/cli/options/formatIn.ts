/** How rows are to be printed, as a command line says it. */
import { ScenarioError } from '../../kernel/problems.ts';
import type { Arguments } from './command.ts';
import type { Format } from './sweepOutput.ts';

/** Text where neither --csv nor --json is given; throws ScenarioError where both are. */
export function formatIn(given: Arguments): Format {
  if (given.has('csv') && given.has('json'))
    throw new ScenarioError([{ path: '--csv', what: 'it stands beside --json', mend: 'give one of the two' }]);
  return given.has('csv') ? 'csv' : given.has('json') ? 'json' : 'text';
}
