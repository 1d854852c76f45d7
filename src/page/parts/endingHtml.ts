/** How talks ended, and with what. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { SIDES } from '../../domain/side.ts';
import type { Side } from '../../domain/side.ts';
import { labelOf, nameOf } from '../../visual/words/naming.ts';
import { packageText } from '../../visual/words/packageText.ts';
import type { PageWords } from '../words/pageWords.ts';
import { seatName } from '../words/actInWords.ts';

type Ended = Pick<Negotiation, 'scenario' | 'ending'>;

/** The ending in a sentence. */
export function endedText({ scenario, ending }: Ended, { ended }: PageWords): string {
  if (ending.kind === 'agreement') return ended.agreement(ending.round + 1);
  if (ending.kind === 'deadline') return ended.deadline(ending.round + 1);
  const over = ending.over === null ? '' : labelOf(scenario, ending.over);
  return ended.walkAway(nameOf(scenario, ending.by), ending.round + 1, over, ending.to?.trim() ?? '');
}

/** What a number of the page is to a machine that reads it. */
export const numberHtml = (value: number, text: string): TemplateResult =>
  html`<data value=${String(value)}>${text}</data>`;

/** The ending with both worths; `own` is the reader's seat. */
export const endingHtml = (talks: Ended, own: Side | null, words: PageWords): TemplateResult =>
  html`<div class="ending">
    <p class=${talks.ending.kind === 'agreement' ? 'good' : 'bad'}><strong>${endedText(talks, words)}</strong></p>
    ${talks.ending.kind === 'agreement' ? html`<p>${packageText(talks.scenario, talks.ending.package)}</p>` : null}
    <ul>
      ${SIDES.map((side) => {
        const worth = talks.ending.utility[side];
        return html`<li>${words.ended.have(seatName(talks.scenario, side, own, words), words.number(worth, 2))}</li>`;
      })}
    </ul>
  </div>`;

/** The deal that was there, in worths to the reader and to the other side. */
export function ghostHtml({ scenario }: Ended, own: Side, words: PageWords): TemplateResult {
  const { kept } = ghostDeal(scenario);
  const other = own === 'client' ? 'vendor' : 'client';
  if (kept === null) return html`<p>${words.ended.noGhost}</p>`;
  return html`<p>
    ${words.ended.ghost(words.number(kept.utility[own], 2), words.number(kept.utility[other], 2))}
    ${packageText(scenario, kept.package)}.
  </p>`;
}
