/** Finds the chart that shows a result best. */
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { Debrief } from '../../classroom/debrief.ts';
import type { Dealings } from '../../dealings/dealings.ts';
import type { DealingsSimulation } from '../../dealings/dealingsSimulation.ts';
import type { NullModels } from '../../dealings/nullModels/nullModels.ts';
import type { Comparison } from '../../experiments/compare.ts';
import type { Simulation } from '../../experiments/simulate.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import type { ChainSource } from '../charts/chain.ts';
import { chain } from '../charts/chain.ts';
import { dance } from '../charts/dance.ts';
import { distribution } from '../charts/distribution.ts';
import { map } from '../charts/map.ts';
import { overDeals } from '../charts/overDeals.ts';
import { rates } from '../charts/rates.ts';
import { blame } from '../charts/blame.ts';
import { relationship } from '../charts/relationship.ts';
import { survival } from '../charts/survival.ts';
import { rescues } from '../charts/rescues.ts';
import type { ChartSpec } from '../charts/parts/chartSpec.ts';
import type { FlatRow } from '../words/csv.ts';
import { variedLevers } from '../charts/parts/mapPoints.ts';
import type { TournamentRanking } from '../charts/tournament.ts';
import { tournament } from '../charts/tournament.ts';
import { resultType } from './resultType.ts';

/** Draws the chart that shows a result best; null for a result that has none. */
export function chartOf(value: unknown): ChartSpec | null {
  switch (resultType(value)) {
    case 'chart':
      return value as ChartSpec;
    case 'negotiation':
      return (value as Negotiation).events.length === 0 ? null : dance(value as Negotiation);
    case 'postMortem': {
      const result = value as PostMortem;
      return result.rescues.length > 0 ? rescues(result) : result.blame !== null ? blame(result) : null;
    }
    case 'simulation':
      return rates([{ label: 'as it is', simulation: value as Simulation }]);
    case 'comparison':
      return rates([
        { label: 'a', simulation: (value as Comparison).a },
        { label: 'b', simulation: (value as Comparison).b },
      ]);
    case 'tournament':
      return tournament(value as TournamentRanking);
    case 'debrief':
      return distribution((value as Debrief).hands, { roles: (value as Debrief).roles });
    case 'rows':
      return rowsChart(value as readonly FlatRow[]);
    case 'efficiency':
    case 'ghostDeal':
    case 'hand':
    case 'inspection':
    case 'measures':
    case 'other':
    case 'run':
    case 'scenario':
    case 'sensitivity':
    case 'sweep':
    case 'dealSweep':
    case 'validation':
    case 'claimBox':
    case 'deal':
    case 'savedDealings':
    case 'portfolio':
    case 'lostClient':
      return null;
    case 'chain':
      return chain(value as ChainSource);
    case 'dealings':
      return relationship(value as Dealings);
    case 'dealingsSimulation':
      return overDeals(value as DealingsSimulation);
    case 'nullModels':
      return (value as NullModels).survival.length === 0 ? null : survival(value as NullModels);
  }
}

/** The map of a sweep over one to three levers, or the spread of runs or hands. */
function rowsChart(rows: readonly FlatRow[]): ChartSpec | null {
  const type = resultType(rows[0]);
  if (type === 'sweep' || type === 'dealSweep') {
    if (![1, 2, 3].includes(variedLevers(rows).length)) return null;
    const of = type === 'sweep' ? 'dealRate' : 'retention';
    return rows.some((row) => typeof row[of] === 'number') ? map(rows, { of }) : null;
  }
  return type === 'run' || type === 'hand' ? distribution(rows) : null;
}
