/** Writes the report of a relationship: one sequence of deals told and drawn, and the cohort beside its null models. */
import type { Dealings } from '../../dealings/dealings.ts';
import type { DealingsSimulation } from '../../dealings/dealingsSimulation.ts';
import type { NullModels } from '../../dealings/nullModels/nullModels.ts';
import type { LostClient } from '../../postmortem/lost/lostClient.ts';
import { relationship } from '../../visual/charts/relationship.ts';
import { survival } from '../../visual/charts/survival.ts';
import { dealingsSummary } from '../../visual/dealings/dealingsSummary.ts';
import { dealingsText } from '../../visual/dealings/dealingsText.ts';
import type { Style } from '../../visual/page/style.ts';
import { plainStyle } from '../../visual/page/style.ts';
import { lostClientText } from '../../visual/postmortem/lostClientText.ts';
import { blocksHtml } from '../../visual/show/blocksHtml.ts';
import { dealRates } from '../../visual/tables/dealRates.ts';
import { nullModelsText } from '../../visual/tables/nullModelsText.ts';
import { counted } from '../../visual/words/plural.ts';
import { figure } from './figure.ts';
import type { Section } from './page.ts';
import { page } from './page.ts';
import { paragraphs } from './paragraphs.ts';
import { briefingSection, footText } from './sections.ts';

/** What a page of a relationship is made of. */
export interface DealingsReport {
  /** The sequence that is told. */
  readonly told: Dealings;
  /** Its first client that was lost; null for none. */
  readonly lost: LostClient | null;
  /** Many sequences of the same scenario. */
  readonly simulation: DealingsSimulation;
  /** The cohort of their first clients; null for a single deal. */
  readonly nullModels: NullModels | null;
}

/** The page. */
export function dealingsReport(
  { told, lost, simulation, nullModels }: DealingsReport,
  style: Style = plainStyle,
): string {
  const { scenario, seed, run, deals } = told;
  return page({
    title: `${scenario.title}: the relationship`,
    lead: dealingsSummary(told, style).join(' '),
    foot: footText(seed, `, run ${run}; ${counted(simulation.runs, 'relationship')} for the rates`),
    sections: [
      { title: 'The story', body: paragraphs([scenario.story]) },
      ...(deals.some(({ row }) => row.client !== null)
        ? [
            {
              title: 'Trust, satisfaction and tenure',
              body: figure(relationship(told)),
            },
          ]
        : []),
      { title: 'Deal after deal', body: blocksHtml(dealingsText(told, style)) },
      ...(lost === null
        ? []
        : [{ title: 'The client that was lost', body: blocksHtml(lostClientText(told, lost, style)) }]),
      {
        title: `${counted(simulation.runs, 'relationship')}, deal by deal`,
        body: blocksHtml(dealRates(simulation, scenario, style)),
      },
      ...(nullModels === null ? [] : [nullSection(nullModels)]),
      briefingSection(scenario, style),
    ],
  });
}

function nullSection(found: NullModels): Section {
  const drawn = found.survival.length === 0 ? '' : figure(survival(found));
  return { title: 'Who is left, beside null models', body: drawn + blocksHtml(nullModelsText(found)) };
}
