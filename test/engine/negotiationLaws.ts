/** What every negotiation must keep to, as plain predicates: each returns null, or says in words what is broken. */
import { negotiate } from '../../src/engine/negotiate.ts';
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { replay } from '../../src/engine/replay.ts';
import { openTable, resumeTable } from '../../src/engine/table.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';

type Seed = { readonly seed: string | number; readonly run?: number };
const text = (value: unknown): string => JSON.stringify(value);

/** Same seed, same scenario: the same bytes. */
export const sameTwice = (scenario: Scenario, chance: Seed): string | null =>
  text(negotiate(scenario, chance)) === text(negotiate(scenario, chance))
    ? null
    : 'two negotiations with the same seed differ';

/** With and without a record: the same ending. */
export const recordChangesNothing = (scenario: Scenario, chance: Seed): string | null =>
  text(negotiate(scenario, chance).ending) === text(negotiate(scenario, { ...chance, record: false }).ending)
    ? null
    : 'recording changed the ending';

/** Saved as JSON after `turns` turns and resumed, it ends exactly as the run that was never interrupted. */
export function resumesAlike(scenario: Scenario, chance: Seed, turns: number): string | null {
  const table = openTable(scenario, chance);
  for (let n = 0; n < turns; n++) table.step();
  const resumed = resumeTable(text(table));
  while (resumed.ending === null) resumed.step();
  return text(resumed.negotiation()) === text(negotiate(scenario, chance))
    ? null
    : `it ends otherwise when saved and resumed after ${turns} turns`;
}

/** Doing again what was done, asking no policy, leads to the same ending and the same record. */
export function replaysAlike(scenario: Scenario, chance: Seed): string | null {
  const negotiation = negotiate(scenario, chance);
  const last = replay(negotiation).at(-1)!;
  return text(last.ending) === text(negotiation.ending) && text(last.events) === text(negotiation.events)
    ? null
    : 'the replay ends otherwise';
}

/** Nobody signs a package below its walk-away value, or beyond a break point that it did not waive. */
export function nobodySignsBeyondBounds(negotiation: Negotiation): string | null {
  const { ending, scenario, events } = negotiation;
  if (ending.kind !== 'agreement') return null;
  const { by } = ending;
  if (ending.utility[by] < scenario[by].walkAway) return `the ${by} accepted below its walk-away value`;
  for (const [key, { limit }] of Object.entries(scenario[by].breakPoints)) {
    const waived = events.some((event) => event.kind === 'grant' && event.by === by && event.issue === key);
    const { values } = scenario[by].goals[key]!;
    if (waived || typeof values !== 'object') continue;
    const value = (option: string | number): number => (values as Record<string, number>)[String(option)]!;
    if (value(ending.package[key]!) < value(limit)) return `the ${by} signed beyond its break point "${key}"`;
  }
  return null;
}
