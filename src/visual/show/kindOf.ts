/** Which result something is, told by its shape: results are plain data and carry no tag. */
import type { UnknownRecord } from '../../kernel/guards.ts';
import { isRecord } from '../../kernel/guards.ts';

export type ResultKind =
  | 'spec'
  | 'postMortem'
  | 'negotiation'
  | 'comparison'
  | 'simulation'
  | 'tournament'
  | 'efficiency'
  | 'scenario'
  | 'debrief'
  | 'rows'
  | 'other';

const has = (value: UnknownRecord, ...keys: readonly string[]): boolean =>
  keys.every((key) => Object.hasOwn(value, key));

export function kindOf(value: unknown): ResultKind {
  if (Array.isArray(value)) return value.every(isRecord) ? 'rows' : 'other';
  if (!isRecord(value)) return 'other';
  const fields = value;
  if (typeof fields['$schema'] === 'string' && fields['$schema'].includes('vega-lite')) return 'spec';
  if (has(fields, 'accounts', 'ghostDeal', 'rescues', 'ending')) return 'postMortem';
  if (has(fields, 'scenario', 'ending', 'events', 'seed')) return 'negotiation';
  if (has(fields, 'a', 'b', 'dealRate', 'payoff')) return 'comparison';
  if (has(fields, 'dealRate', 'endings', 'runs')) return 'simulation';
  if (has(fields, 'table', 'policies', 'pairs')) return 'tournament';
  if (has(fields, 'pareto', 'nash', 'outcomes')) return 'efficiency';
  if (has(fields, 'schemaVersion', 'issues', 'vendor', 'client')) return 'scenario';
  if (has(fields, 'hands', 'impasses', 'readings')) return 'debrief';
  return 'other';
}
