/** What the adviser had recommended, and why the client did not follow, under an ending. */
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { adviserOf } from '../../postmortem/adviser/adviserReport.ts';
import { adviserText } from '../../visual/postmortem/adviserText.ts';
import type { Block } from '../../visual/page/block.ts';
import type { Style } from '../../visual/page/style.ts';
import { wrapText } from '../../visual/page/wrapText.ts';

/** None where the scenario has no adviser. `seats` holds own code that played. */
export function adviceBlocks(negotiation: Negotiation, style: Style, seats?: SeatsInput): Block[] {
  const texts = adviserText(negotiation, adviserOf(negotiation, seats), style);
  return texts.length === 0 ? [] : ['', ...texts.flatMap((text) => wrapText(text, 2))];
}
