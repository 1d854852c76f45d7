/** How the talks were played that a post-mortem is of: by whom, and how well each side could search. */
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import type { Style } from '../page/style.ts';
import { searchText } from '../story/searchText.ts';
import { seatsText } from './seatsText.ts';

/** Paragraphs for what sits there beside the scenario's own policies, and for what a search may have passed over. */
export const playedText = (result: PostMortem, style: Style): string[] =>
  [...seatsText(result, style), searchText(result.scenario, result.shortfall, style)].filter((text) => text !== '');
