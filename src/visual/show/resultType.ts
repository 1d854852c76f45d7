/** Which result a value is, as it says itself. */
import { isRecord } from '../../kernel/guards.ts';

/** The `type` of every result that carries one; a test compares the list with the sources. */
const TAGS = [
  'comparison',
  'debrief',
  'efficiency',
  'ghostDeal',
  'hand',
  'inspection',
  'measures',
  'negotiation',
  'postMortem',
  'run',
  'sensitivity',
  'simulation',
  'sweep',
  'tournament',
  'validation',
  'claimBox',
  'chain',
  'deal',
  'dealings',
  'dealSweep',
  'dealingsSimulation',
  'savedDealings',
  'nullModels',
  'portfolio',
  'lostClient',
] as const;

export type ResultType = (typeof TAGS)[number] | 'chart' | 'rows' | 'scenario' | 'other';

/**
 * Returns the `type` of a result. A chart is known by its `$schema`, a scenario by its `schemaVersion`, and a list of
 * flat objects is rows. Anything else is `other`.
 */
export function resultType(value: unknown): ResultType {
  if (Array.isArray(value)) return value.every(isRecord) ? 'rows' : 'other';
  if (!isRecord(value)) return 'other';
  const { type, $schema, schemaVersion } = value;
  const tag = TAGS.find((one) => one === type);
  if (tag !== undefined) return tag;
  if (typeof $schema === 'string' && $schema.includes('vega-lite')) return 'chart';
  return schemaVersion === undefined ? 'other' : 'scenario';
}
