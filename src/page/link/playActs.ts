/** Talks played again from a state of the page. */
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { openTable } from '../../engine/table.ts';
import { DealbreakerError, inputError } from '../../kernel/problems.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PageState } from './pageState.ts';

/**
 * Plays the acts of a state in the client's seat, the vendor's by its own policy.
 *
 * @throws DealbreakerError where an act does not fit, and where the talks go on after the last.
 */
export function playActs(scenario: Scenario, { seed, run, acts }: PageState): Negotiation {
  const table = openTable(scenario, { seed, run });
  let played = 0;
  try {
    while (table.ending === null && (table.turn === 'vendor' || played < acts.length))
      if (table.turn === 'vendor') table.step();
      else table.act('client', acts[played++]!);
  } catch (error) {
    if (!(error instanceof DealbreakerError)) throw error;
    throw inputError('link', 'its hand does not fit this scenario', 'give the scenario that was played');
  }
  if (played < acts.length)
    throw inputError('link', 'its hand goes on after the end of the talks', 'give the scenario that was played');
  if (table.ending === null)
    throw inputError('link', 'its hand is not played to the end', 'play on, and copy the address then');
  return table.negotiation();
}
