/** The frontier and the Nash point are right: checked against a list of all packages. */
import { efficiency } from '../../../analysis/efficiency.ts';
import type { Law } from '../../law.ts';
import { preparedFor } from '../../watch/play.ts';
import { utilities } from './utilities.ts';

export const ghostDealIsUnbeaten: Law = {
  name: 'ghostDealIsUnbeaten',
  contract: 'efficiency',
  kind: 'universal',
  says:
    'No package is better for both sides than a point of the frontier, and none has a greater product of gains ' +
    'than the Nash point.',
  excuses: () => null,
  broken: (_subject, situation) => {
    const prepared = preparedFor(situation.scenario);
    const all = utilities(prepared);
    if (all === null) return null;
    const { pareto, nash, walkAway, disagreement } = efficiency(prepared.scenario);
    const open = all.filter(
      ([vendor, client]) => vendor >= walkAway.vendor - 1e-12 && client >= walkAway.client - 1e-12,
    );
    if (pareto.length === 0)
      return open.some(([v, c]) => v > walkAway.vendor + 1e-9 && c > walkAway.client + 1e-9)
        ? { what: 'there is a package for both and no frontier', round: null }
        : null;
    for (const { utility } of pareto) {
      const { vendor: v, client: c } = utility;
      const beaten = open.find(([ov, oc]) => ov >= v && oc >= c && (ov > v + 1e-9 || oc > c + 1e-9));
      if (beaten !== undefined)
        return { what: `the frontier's point ${v}, ${c} is beaten by ${beaten.join(', ')}`, round: null };
    }
    const product = (vendor: number, client: number): number =>
      (vendor - disagreement.vendor) * (client - disagreement.client);
    const best = open.reduce((most, one) => Math.max(most, product(...one)), 0);
    const found = nash === null ? Infinity : product(nash.utility.vendor, nash.utility.client);
    return found < best - 1e-9 ? { what: `the Nash product is ${found}, and ${best} was there`, round: null } : null;
  },
};
