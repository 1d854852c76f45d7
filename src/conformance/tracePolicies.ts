/** The policies of traces, by the names that the other program's cases have. */
import type { PackageRanking } from '../bargaining/frontier/packageRanking.ts';
import type { SeatEntry } from '../policies/contracts/components.ts';
import { negmasMicro } from '../policies/seats/negmasMicro.ts';
import { negmasTimeBased } from '../policies/seats/negmasTimeBased.ts';

export const TRACE_POLICIES: Readonly<Record<string, (list: PackageRanking) => SeatEntry>> = {
  boulware: (list) => negmasTimeBased.over(list, { exponent: 4 }),
  linear: (list) => negmasTimeBased.over(list, { exponent: 1 }),
  conceder: (list) => negmasTimeBased.over(list, { exponent: 0.25 }),
  micro: (list) => negmasMicro.over(list),
};
