/** Which result something is, as it says itself. */
import { isRecord } from '../../kernel/guards.ts';

export type ResultType =
  | 'chart'
  | 'comparison'
  | 'debrief'
  | 'efficiency'
  | 'negotiation'
  | 'postMortem'
  | 'rows'
  | 'scenario'
  | 'simulation'
  | 'tournament'
  | 'other';

const TYPES: readonly unknown[] = [
  'comparison',
  'debrief',
  'efficiency',
  'negotiation',
  'postMortem',
  'simulation',
  'tournament',
] satisfies ResultType[];

/**
 * The `type` of a result; a chart is known by its `$schema`, a scenario by its `schemaVersion`, and a list of flat
 * objects is rows. Anything else is `other`.
 */
export function resultType(value: unknown): ResultType {
  if (Array.isArray(value)) return value.every(isRecord) ? 'rows' : 'other';
  if (!isRecord(value)) return 'other';
  const { type, $schema, schemaVersion } = value;
  if (TYPES.includes(type)) return type as ResultType;
  if (typeof $schema === 'string' && $schema.includes('vega-lite')) return 'chart';
  return schemaVersion === undefined ? 'other' : 'scenario';
}
