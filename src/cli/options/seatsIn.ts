/** Who sits at the table instead of the scenario's own policies, as a command line says it. */
import { existsSync } from 'node:fs';
import { ScenarioError } from '../../kernel/problems.ts';
import type { NodeSeats } from '../../node/threads/seats.ts';
import type { Arguments } from './command.ts';

/**
 * The seats of every --seat, as an option to play with; empty for none. Throws ScenarioError where one is written
 * wrongly, given twice, or its file is not there.
 */
export function seatsIn(given: Arguments): { seats?: NodeSeats } {
  const seats: { vendor?: string; client?: string } = {};
  for (const text of given.texts('seat')) {
    const [, side, module] = /^(vendor|client)=(.+)$/.exec(text) ?? [];
    if (side === undefined || module === undefined)
      throw new ScenarioError([
        { path: `--seat ${text}`, what: 'it names no seat and module', mend: 'write --seat vendor=./policy.mjs' },
      ]);
    if (seats[side as 'vendor'] !== undefined)
      throw new ScenarioError([{ path: `--seat ${text}`, what: 'the seat is taken', mend: 'give each side once' }]);
    if (!existsSync(module.split('#')[0]!))
      throw new ScenarioError([{ path: module, what: 'there is no such file', mend: 'check the path' }]);
    seats[side as 'vendor'] = module;
  }
  return Object.keys(seats).length === 0 ? {} : { seats };
}
