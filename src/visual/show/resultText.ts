/** Tells a result in words, as the command line does. */
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { Side } from '../../domain/side.ts';
import type { Sensitivity } from '../../experiments/sensitivity.ts';
import type { Simulation } from '../../experiments/simulate.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { ChartSpec } from '../charts/parts/chartSpec.ts';
import { briefing } from '../story/briefing.ts';
import { endingText } from '../story/endingText.ts';
import { levers } from '../story/levers.ts';
import type { Block } from '../page/block.ts';
import { wrapText } from '../page/wrapText.ts';
import type { Style } from '../page/style.ts';
import { roleSheet } from '../story/roleSheet.ts';
import { story } from '../story/story.ts';
import { storyText } from '../story/storyText.ts';
import { postMortemPage } from '../postmortem/postMortemPage.ts';
import { percent } from '../words/formatNumber.ts';
import type { NullModels } from '../../dealings/nullModels/nullModels.ts';
import { nullModelsText } from '../tables/nullModelsText.ts';
import { resultType } from './resultType.ts';
import { counted } from '../words/plural.ts';

/** The words for a result; none for a result that a table shows best. `as`: whose role sheet, of a scenario. */
export function resultText(value: unknown, style: Style, as?: Side): Block[] {
  switch (resultType(value)) {
    case 'negotiation': {
      const negotiation = value as Negotiation;
      return [
        ...wrapText(`${negotiation.scenario.title} (seed ${negotiation.seed}, run ${negotiation.run})`),
        '',
        ...story(negotiation, style),
        '',
        ...endingText(negotiation, ghostDeal(negotiation.scenario), style),
      ];
    }
    case 'postMortem':
      return postMortemPage(value as PostMortem, style);
    case 'scenario': {
      const scenario = asScenario(value as Scenario);
      if (as !== undefined) return roleSheet(scenario, as, { ...style, points: true });
      return [
        ...wrapText(scenario.title),
        '',
        ...wrapText(storyText(scenario), 2),
        '',
        ...briefing(scenario, style),
        '',
        ...levers(scenario, style),
      ];
    }
    case 'simulation': {
      const { title, runs, seed, dealRate } = value as Simulation;
      const interval = `${percent(dealRate.low)} to ${percent(dealRate.high)}`;
      return wrapText(
        `${title}: ${counted(runs, 'negotiation')}, ${percent(dealRate.estimate)} deals (${interval}; seed ${seed})`,
      );
    }
    case 'sensitivity': {
      const { of, samples, runs, seed, factors } = value as Sensitivity;
      return wrapText(
        `Sobol' indices of ${of}: shares of its variance, for ${counted(factors.length, 'lever')}, ` +
          `${counted(samples, 'row')}, ${counted(runs, 'negotiation')} at each point (seed ${seed})`,
      );
    }
    case 'chart': {
      const { title, description } = value as ChartSpec;
      const words = typeof title === 'object' && title !== null ? title.text : (title ?? '');
      return [...wrapText([words].flat().join(' ')), ...wrapText(description ?? '', 2)];
    }
    case 'nullModels':
      return nullModelsText(value as NullModels);
    case 'deal':
    case 'dealings':
    case 'dealingsSimulation':
    case 'savedDealings':
    case 'portfolio':
    case 'lostClient':
    case 'comparison':
    case 'debrief':
    case 'efficiency':
    case 'ghostDeal':
    case 'hand':
    case 'inspection':
    case 'measures':
    case 'other':
    case 'rows':
    case 'run':
    case 'sweep':
    case 'dealSweep':
    case 'tournament':
    case 'validation':
    case 'claimBox':
    case 'chain':
      return [];
  }
}
