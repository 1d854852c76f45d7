/** Step 2: the same luck and the same moves, and the vendor explains itself. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { leverList } from '../../scenario/levers/leverList.ts';
import { trust } from '../../visual/charts/trust.ts';
import { nameOf } from '../../visual/words/naming.ts';
import type { PageView } from '../model/pageView.ts';
import { finishedTalks, OWN_SIDE, playHand } from '../hand/playHand.ts';
import { endingHtml } from '../parts/endingHtml.ts';
import { figureHtml } from '../parts/figureHtml.ts';
import { handNote } from '../parts/handNote.ts';
import { leverInput } from '../parts/leverInput.ts';
import { lesson } from './lesson.ts';

const PATH = 'vendor.care';

export function stepTwo(view: PageView): TemplateResult {
  const { model, words, actions } = view;
  const { base, moved, state, hand } = model;
  const { two } = words;
  const vendor = nameOf(base, 'vendor');
  const before = finishedTalks(hand);
  const other = playHand(moved, state, state.acts);
  const after = finishedTalks(other);
  const row = leverList(base).find(({ path }) => path === PATH)!;
  const wasDeal = before.ending.kind === 'agreement';
  const wasRefused = before.events.some(({ kind, by }) => kind === 'refuse' && by !== OWN_SIDE);
  const isDeal = after.ending.kind === 'agreement';
  const notes = [
    handNote(model, words),
    other.fitting < hand.fitting ? two.parts(other.fitting + 1) : '',
    wasDeal === isDeal ? (wasDeal ? '' : wasRefused ? two.same : two.unrefused) : isDeal ? two.saved : two.lost,
  ];
  const column = (title: string, talks: typeof before): TemplateResult =>
    html`<section>
      <h3>${title}</h3>
      ${endingHtml(talks, OWN_SIDE, words)} ${figureHtml(trust(talks), 'trust', view)}
    </section>`;
  return lesson(view, {
    lead: [two.lead(vendor)],
    control: html`${leverInput(view, {
      row,
      value: state.set[PATH] ?? row.value,
      label: two.lever(vendor),
      set: (value, resting) => actions.set({ [PATH]: value }, resting),
    })}
    ${notes.map((note) => (note === '' ? null : html`<p>${note}</p>`))}`,
    rest: html`<div class="two">${column(two.asItIs, before)} ${column(two.moved, after)}</div>`,
  });
}
