/** A result as flat rows, such as Arquero, Observable Plot, DuckDB and pandas take as they are. */
import { isRecord } from '../../kernel/guards.ts';
import type { Dealings } from '../../dealings/dealings.ts';
import type { SavedDealings } from '../../dealings/openDealings.ts';
import type { DealingsSimulation } from '../../dealings/dealingsSimulation.ts';
import type { NullModels } from '../../dealings/nullModels/nullModels.ts';
import type { Comparison } from '../../experiments/compare.ts';
import type { Sensitivity } from '../../experiments/sensitivity.ts';
import type { Simulation } from '../../experiments/simulate.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { reasonWords } from '../../domain/reason.ts';
import { SIDES } from '../../domain/side.ts';
import type { Inspection } from '../../classroom/inspection/inspect.ts';
import type { Debrief } from '../../classroom/debrief.ts';
import type { Efficiency } from '../../analysis/efficiency.ts';
import { SOLUTIONS } from '../../analysis/efficiencySummary.ts';
import type { GhostDeal } from '../../analysis/ghostDeal.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import type { BreakPointSpec, Scenario } from '../../scenario/read/scenario.ts';
import type { TournamentRanking } from '../charts/tournament.ts';
import { satisfactionColumns } from '../../experiments/runs/satisfactionColumns.ts';
import { debriefRows } from './debriefRows.ts';
import { estimateColumns, flatRow } from './flatRow.ts';
import type { LostClient } from '../../postmortem/lost/lostClient.ts';
import type { Row } from './html.ts';
import { resultType } from './resultType.ts';
import type { ChainSource } from '../charts/chain.ts';
import type { BoxTable, ValidationTable } from './validationRows.ts';
import { boxRows, validationRows } from './validationRows.ts';

/** The rows of a result. */
export function rowsOf(value: unknown): Row[] {
  switch (resultType(value)) {
    case 'rows':
      return (value as readonly object[]).map((row) => flatRow(row));
    case 'negotiation':
      return (value as Negotiation).events.map((event) => flatRow(event));
    case 'postMortem':
      return rescueRows(value as PostMortem);
    case 'simulation':
      return [simulationRow('', value as Simulation)];
    case 'comparison': {
      const { a, b, dealRate, payoff, trust, satisfaction } = value as Comparison;
      const difference = estimateColumns({
        dealRate,
        'payoff.vendor': payoff.vendor,
        'payoff.client': payoff.client,
        'trust.vendor': trust.vendor,
        'trust.client': trust.client,
        'satisfaction.vendor': satisfaction.vendor,
        'satisfaction.client': satisfaction.client,
      });
      return [simulationRow('a', a), simulationRow('b', b), { of: 'b - a', runs: a.runs, ...difference }];
    }
    case 'tournament':
      return (value as TournamentRanking).table.map(
        ({ policy, utility, dealRate, satisfied, satisfies, beats }, n) => ({
          rank: n + 1,
          policy,
          ...estimateColumns({ utility, dealRate, satisfied, satisfies }),
          beats: beats.join(', '),
        }),
      );
    case 'efficiency':
      return efficiencyRows(value as Efficiency);
    case 'scenario':
      return scenarioRows(value as Scenario);
    case 'debrief':
      return debriefRows(value as Debrief);
    case 'chart':
      return dataTables(value).flatMap((data) => data);
    case 'ghostDeal':
      return ghostRows(value as GhostDeal);
    case 'sensitivity':
      return (value as Sensitivity).factors.map(({ path, first, total, rank }) => ({
        path,
        ...estimateColumns({ first, total, rank }),
      }));
    case 'validation':
      return validationRows(value as ValidationTable);
    case 'claimBox':
      return boxRows(value as BoxTable);
    case 'chain':
      return (value as ChainSource).points.map((point) => flatRow(point));
    case 'dealings':
      return (value as Dealings).deals.map(({ row }) => flatRow(row));
    case 'savedDealings':
      return (value as SavedDealings).played.map(({ row }) => flatRow(row));
    case 'dealingsSimulation':
      return (value as DealingsSimulation).deals.map((deal) => flatRow(deal));
    case 'nullModels':
      return (value as NullModels).survival.map((row) => flatRow(row));
    case 'inspection':
      return (value as Inspection).levers.map((lever) => flatRow(lever));
    case 'measures':
      return [measuresRow(value as object)];
    case 'deal':
    case 'lostClient':
      return (value as LostClient).keepers.map((change) => flatRow(change));
    case 'portfolio':
    case 'hand':
    case 'run':
    case 'sweep':
    case 'dealSweep':
      return [flatRow(value as object)];
    case 'other':
      return isRecord(value) ? [flatRow(value)] : [{ value: JSON.stringify(value) ?? String(value) }];
  }
}

function simulationRow(
  of: string,
  { seed, runs, endings, dealRate, payoff, utility, trust, satisfaction, rounds }: Simulation,
): Row {
  return {
    ...(of === '' ? {} : { of }),
    seed,
    runs,
    ...endings,
    ...estimateColumns({
      dealRate,
      'payoff.vendor': payoff.vendor,
      'payoff.client': payoff.client,
      'utility.vendor': utility.vendor,
      'utility.client': utility.client,
      'trust.vendor': trust.vendor,
      'trust.client': trust.client,
      ...satisfactionColumns((side, name) => satisfaction[side][name]),
      rounds,
    }),
  };
}

const rescueRows = ({ rescues }: PostMortem): Row[] =>
  rescues.map((rescue) => {
    const changes = 'changes' in rescue ? rescue.changes : [rescue];
    const words = (pick: (change: (typeof changes)[number]) => unknown): string =>
      changes.map((change) => String(pick(change))).join(' and ');
    return {
      path: words(({ path }) => path),
      from: words(({ from }) => from),
      to: words(({ to }) => to),
      effort: rescue.effort,
      ...estimateColumns({ saves: rescue.saves }),
    };
  });

function efficiencyRows(possible: Efficiency): Row[] {
  const named = SOLUTIONS.flatMap((solution) =>
    possible[solution] === null ? [] : [{ point: solution, ...possible[solution] }],
  );
  return [...named, ...possible.pareto.map((point) => ({ point: 'frontier', ...point }))].map(
    ({ point, package: taken, utility: { vendor, client } }) => ({
      point,
      vendor,
      client,
      ...flatRow({ package: taken }),
    }),
  );
}

/** The reason of a break point in words; null for no break point. */
const reasonIn = (point: BreakPointSpec | undefined): string | null =>
  point === undefined ? null : reasonWords(point.because);

/** One row for every issue and side. */
const scenarioRows = (scenario: Scenario): Row[] =>
  Object.entries(scenario.issues).flatMap(([issue, { label, unit, options }]) =>
    SIDES.map((side): Row => ({
      issue,
      label,
      unit,
      options: options.join(', '),
      side,
      weight: scenario[side].goals[issue]!.weight,
      breakPoint: scenario[side].breakPoints[issue]?.limit ?? null,
      because: reasonIn(scenario[side].breakPoints[issue]),
    })),
  );

/** Every table of data inside a specification. */
function dataTables(part: unknown): Row[][] {
  if (Array.isArray(part)) return part.flatMap(dataTables);
  if (typeof part !== 'object' || part === null) return [];
  const { data, ...rest } = part as { data?: { values?: unknown } };
  const own = Array.isArray(data?.values) ? [data.values as Row[]] : [];
  return [...own, ...Object.values(rest).flatMap(dataTables)];
}

/** The ghost deal with the break points kept, and with the break points set aside; only those that exist. */
const ghostRows = ({ kept, setAside }: GhostDeal): Row[] =>
  Object.entries({ kept, 'set aside': setAside }).flatMap(([breakPoints, point]) =>
    point === null ? [] : [{ breakPoints, ...point.utility, ...flatRow({ package: point.package }) }],
  );

/** The measures of a population; estimates as `name`, `name.low`, `name.high`. */
const measuresRow = (measures: object): Row =>
  Object.fromEntries(
    Object.entries(flatRow(measures)).map(([name, value]) => [name.replace(/\.estimate$/, ''), value]),
  );
