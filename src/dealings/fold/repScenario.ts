/**
 * The scenario of a table at which the vendor's rep thinks of more than this deal. A rep who is paid a bonus b for
 * closing before the period's end has u + b by a deal, so that it prefers a deal from u = walkAway − b on (Larkin 2014:
 * such reps close deals at the period's end that are worth less to the firm). A client that knows of an exception asks
 * for the same, as its due: it opens higher by what the exception is worth to it; and the rep, who made it once, has no
 * ground to refuse: the point bends, and the rep opens lower by what that costs, or by the share `unpaid` of it for
 * which nothing is given in return (1 unless stated: an assumption).
 */
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/** An exception of the vendor that another client got. */
export interface Precedent {
  /** The issue. */
  readonly issue: string;
  /** What it costs the vendor against its own limit, in own utility. */
  readonly worth: number;
  /** What a client gains by it, in own utility. */
  readonly gain: number;
}

/**
 * @param scenario - The scenario of the deal.
 * @param bonus - b, in own utility, at least 0.
 * @param precedents - The exceptions of which the client knows.
 */
export function repScenario(scenario: Scenario, bonus: number, precedents: readonly Precedent[]): Scenario {
  const { vendor, client, after } = scenario;
  const levers: Record<string, number> = {};
  const walkAway = Math.max(0, vendor.walkAway - bonus);
  if (bonus > 0) levers['vendor.walkAway'] = walkAway;
  let [worth, gain] = [0, 0];
  for (const precedent of precedents) {
    if (vendor.breakPoints[precedent.issue] === undefined) continue;
    levers[`vendor.breakPoints.${precedent.issue}.flexibility`] = 1;
    worth += (after?.unpaid ?? 1) * precedent.worth;
    gain += precedent.gain;
  }
  if (worth > 0) levers['vendor.opensAt'] = Math.max(walkAway, vendor.opensAt - worth);
  if (gain > 0) levers['client.opensAt'] = Math.min(Math.max(1, client.opensAt), client.opensAt + gain);
  return Object.keys(levers).length === 0 ? scenario : withLevers(scenario, levers);
}

/** A text that is the same for the same precedents. */
export const precedentsKey = (precedents: readonly Precedent[]): string =>
  precedents.map(({ issue, worth, gain }) => `${issue} ${worth} ${gain}`).join('|');
