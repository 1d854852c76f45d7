/** One sequence of deals, for people: told, with the client that was lost, and drawn in small. */
import type { Dealings } from '../../dealings/dealings.ts';
import { lostClient } from '../../postmortem/lost/lostClient.ts';
import { dealingsSummary } from '../../visual/dealings/dealingsSummary.ts';
import { dealingsText } from '../../visual/dealings/dealingsText.ts';
import type { Block } from '../../visual/page/block.ts';
import type { Style } from '../../visual/page/style.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import { lostClientText } from '../../visual/postmortem/lostClientText.ts';
import { storyText } from '../../visual/story/storyText.ts';
import { smallRelationship } from '../../visual/terminal/smallRelationship.ts';
import { section } from './page.ts';

/** The page. */
export function dealingsPage(found: Dealings, style: Style): Block[] {
  const { scenario, seed, run } = found;
  const lost = lostClient(found);
  const pictures = smallRelationship(found, style);
  return [
    '',
    ...section(scenario.title, wrapText(storyText(scenario), 2), style),
    ...section('The deals', dealingsText(found, style), style, `(seed ${seed}, run ${run})`),
    ...(lost === null ? [] : section('The client that was lost', lostClientText(found, lost, style), style)),
    ...(pictures.length === 0 ? [] : section('In small pictures', pictures, style)),
    ...section(
      'In short',
      dealingsSummary(found, style).flatMap((sentence) => wrapText(sentence, 2)),
      style,
    ),
  ];
}
