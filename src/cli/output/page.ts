/** Lays out sections with headings, and the first page of every story. */
import type { GhostDeal } from '../../analysis/ghostDeal.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { briefing } from '../../visual/story/briefing.ts';
import { levers } from '../../visual/story/levers.ts';
import type { Block } from '../../visual/page/block.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import type { Style } from '../../visual/page/style.ts';
import { recommendation } from '../../visual/story/recommendation.ts';
import { storyText } from '../../visual/story/storyText.ts';

/** Returns a heading in capitals, its lines and an empty line. The note keeps its case, because seeds depend on it. */
export const section = (title: string, lines: readonly Block[], style: Style, note = ''): Block[] => [
  ...wrapText(style.title(`${title.toUpperCase()} ${note}`.trimEnd())),
  { kind: 'rule', style: style.faint },
  ...lines,
  '',
];

/** Returns the first page: title and story, the adviser's view, the briefing, the levers. */
export const opening = (scenario: Scenario, ghost: GhostDeal, style: Style): Block[] => [
  '',
  ...section(scenario.title, wrapText(storyText(scenario), 2), style),
  ...section('What it looked like on paper', recommendation(scenario, ghost, style), style),
  ...section('Who wants what', briefing(scenario, style), style),
  ...section('How they stand to each other (from 0 to 1)', levers(scenario, style), style),
];
