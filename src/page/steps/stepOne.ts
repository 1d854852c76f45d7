/** Step 1: the client's seat for one deal. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { seenEvents } from '../../postmortem/record/sideRecord.ts';
import type { PageView } from '../model/pageView.ts';
import { OWN_SIDE } from '../hand/playHand.ts';
import { endingHtml, ghostHtml } from '../parts/endingHtml.ts';
import { problemsHtml } from '../parts/problemsHtml.ts';
import { sheetHtml } from '../parts/sheetHtml.ts';
import { plainLog } from '../parts/talksLog.ts';
import { turnForm } from '../parts/turnForm.ts';
import { nameOf } from '../../visual/words/naming.ts';
import { lesson } from './lesson.ts';

export function stepOne(view: PageView): TemplateResult {
  const { model, words, actions, screen } = view;
  const { base, hand, state } = model;
  const { one } = words;
  const { table } = hand.seat;
  const misfit = hand.fitting === state.acts.length ? '' : one.misfit(hand.fitting + 1);
  const events = seenEvents(table.toJSON().events ?? [], OWN_SIDE);
  return lesson(view, {
    lead: [one.lead(nameOf(base, 'client'), nameOf(base, 'vendor'), base.rounds), one.point],
    control:
      table.ending === null
        ? turnForm(view)
        : html`${endingHtml(table.negotiation(), OWN_SIDE, words)} ${ghostHtml(table.negotiation(), OWN_SIDE, words)}
            <p>
              <button type="button" @click=${actions.undo}>${one.undo}</button>
              <button type="button" @click=${actions.anew}>${one.anew}</button>
            </p>`,
    rest: html`${misfit === '' ? null : html`<p class="problems">${misfit}</p>`}
      ${screen.problems.length === 0 ? null : problemsHtml(one.problem, screen.problems)} ${sheetHtml(view)}
      <section aria-labelledby="log-title">
        <h3 id="log-title">${one.log}</h3>
        ${plainLog(base, events, OWN_SIDE, view)}
      </section>`,
  });
}
