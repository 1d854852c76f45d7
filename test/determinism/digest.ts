/** One digest for all that a seed decides in some negotiations: how they ended and everything that was recorded. */
import { createHash } from 'node:crypto';
import type { Negotiation } from 'dealbreaker';

const ENDING = ['kind', 'round', 'by', 'package', 'over', 'to'];
const EVENT = ['index', 'round', 'by', 'kind', 'issue', 'option', 'limit', 'because', 'importance', 'package', 'worth'];
const INNER = ['utility', 'trust', 'trustChange', 'believedCost'];
const SIDES = ['vendor', 'client'];

const pick = (from: object, keys: readonly string[]): unknown[] =>
  keys.map((key) => (from as Record<string, unknown>)[key] ?? null);

/** The parts of a negotiation that a seed decides, in a fixed order of fields, whatever else the type carries. */
const decided = ({ ending, trust, rounds, events }: Negotiation): unknown[] => [
  pick(ending, ENDING),
  pick(ending.utility, SIDES),
  pick(trust, SIDES),
  rounds,
  events.map((event) => [...pick(event, EVENT), pick(event.vendor, INNER), pick(event.client, INNER)]),
];

/** SHA-256 over the JSON of every negotiation, one line each. */
export function digest(negotiations: Iterable<Negotiation>): string {
  const hash = createHash('sha256');
  for (const negotiation of negotiations) hash.update(`${JSON.stringify(decided(negotiation))}\n`);
  return hash.digest('hex');
}
