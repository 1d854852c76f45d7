/** The charts: functions from results to Vega-Lite v5 specifications. */
import { blame } from './charts/blame.ts';
import { chain } from './charts/chain.ts';
import { concessions } from './charts/concessions.ts';
import { dance } from './charts/dance.ts';
import { distribution } from './charts/distribution.ts';
import { map } from './charts/map.ts';
import { outcomes } from './charts/outcomes.ts';
import { overDeals } from './charts/overDeals.ts';
import { rates } from './charts/rates.ts';
import { relationship } from './charts/relationship.ts';
import { rescues } from './charts/rescues.ts';
import { survival } from './charts/survival.ts';
import { tournament } from './charts/tournament.ts';
import { trust } from './charts/trust.ts';
import { understanding } from './charts/understanding.ts';

export const charts = {
  dance,
  trust,
  understanding,
  concessions,
  map,
  rates,
  distribution,
  outcomes,
  blame,
  rescues,
  tournament,
  chain,
  relationship,
  overDeals,
  survival,
} as const;
