/** A result as lines of plain text, as the command line tells it; "" where a table says it best. */
import type { Negotiation } from '../../engine/negotiation.ts';
import type { Simulation } from '../../experiments/simulate.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import type { PostMortem } from '../../postmortem/postMortem.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { ChartSpec } from '../charts/parts/chartSpec.ts';
import { briefing } from '../story/briefing.ts';
import { endingText } from '../story/endingText.ts';
import { levers } from '../story/levers.ts';
import type { Block } from '../words/block.ts';
import { wrapText } from '../words/wrapText.ts';
import type { Style } from '../words/style.ts';
import { story } from '../story/story.ts';
import { postMortemPage } from '../postmortem/postMortemPage.ts';
import { percent } from '../words/formatNumber.ts';
import { resultType } from './resultType.ts';

export function resultText(value: unknown, style: Style): Block[] {
  switch (resultType(value)) {
    case 'negotiation': {
      const negotiation = value as Negotiation;
      return [
        `${negotiation.scenario.title} (seed ${negotiation.seed}, run ${negotiation.run})`,
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
      return [
        scenario.title,
        '',
        ...wrapText(scenario.story, 2),
        '',
        ...briefing(scenario, style),
        '',
        ...levers(scenario, style),
      ];
    }
    case 'simulation': {
      const { title, runs, seed, dealRate } = value as Simulation;
      return [
        `${title}: ${runs} negotiations, ${percent(dealRate.estimate)} deals (${percent(dealRate.low)} to ${percent(dealRate.high)}; seed ${seed})`,
      ];
    }
    case 'chart': {
      const { title, description } = value as ChartSpec;
      return [
        typeof title === 'object' && title !== null ? title.text : String(title ?? ''),
        ...wrapText(description ?? '', 2),
      ];
    }
    default:
      return [];
  }
}
