/** A whole negotiation at once. */
import type { Scenario } from '../scenario/read/scenario.ts';
import type { Negotiation } from './negotiation.ts';
import type { TableOptions } from './table.ts';
import { openTable } from './table.ts';

/**
 * Plays a scenario to its end. `seed` (text or whole number; default a constant) and `run` (from 0; default 0) name the
 * chance; `record` (default true) keeps the events and changes no decision; `seats` puts other policies in the seats.
 * Throws ScenarioError for a bad scenario or bad seats, PolicyFault where a policy from outside does what cannot be
 * done, DealbreakerError for a bad seed or run.
 */
export function negotiate(scenario: Scenario, options: TableOptions = {}): Negotiation {
  const table = openTable(scenario, options);
  while (table.ending === null) table.step();
  return table.negotiation();
}
