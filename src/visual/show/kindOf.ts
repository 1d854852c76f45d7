/** Which result something is, told by its shape: results are plain data and carry no tag. */

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

type Fields = Readonly<Record<string, unknown>>;
const has = (value: Fields, ...keys: readonly string[]): boolean => keys.every((key) => Object.hasOwn(value, key));

export function kindOf(value: unknown): ResultKind {
  if (Array.isArray(value))
    return value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row)) ? 'rows' : 'other';
  if (typeof value !== 'object' || value === null) return 'other';
  const fields = value as Fields;
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
