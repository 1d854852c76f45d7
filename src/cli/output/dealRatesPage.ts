/** Many sequences of deals, for people: the rates by deal, and the cohort beside its null models. */
import type { DealingsSimulation } from '../../dealings/dealingsSimulation.ts';
import type { NullModels } from '../../dealings/nullModels/nullModels.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../../visual/page/block.ts';
import type { Style } from '../../visual/page/style.ts';
import { dealRates } from '../../visual/tables/dealRates.ts';
import { nullModelsText } from '../../visual/tables/nullModelsText.ts';
import { smallSurvival } from '../../visual/terminal/smallSurvival.ts';
import { counted } from '../../visual/words/plural.ts';
import { section } from './page.ts';

/** The page; the second part is left out where there are no null models. */
export const dealRatesPage = (
  scenario: Scenario,
  simulation: DealingsSimulation,
  beside: NullModels | null,
  style: Style,
): Block[] => [
  '',
  ...section(
    `${simulation.title}: deal by deal`,
    dealRates(simulation, scenario, style),
    style,
    `(seed ${simulation.seed}, ${counted(simulation.runs, 'run')})`,
  ),
  ...(beside === null
    ? []
    : [
        ...section('Who is left, beside null models', nullModelsText(beside), style),
        ...(beside.survival.length === 0 ? [] : section('In small pictures', smallSurvival(beside, style), style)),
      ]),
];
