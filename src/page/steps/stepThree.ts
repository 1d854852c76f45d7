/** Step 3: the three accounts of the reader's deal. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { PageView } from '../model/pageView.ts';
import { OWN_SIDE } from '../hand/playHand.ts';
import { accountsHtml } from '../parts/accountsHtml.ts';
import { endingHtml, ghostHtml } from '../parts/endingHtml.ts';
import { handNote } from '../parts/handNote.ts';
import { workLine } from '../parts/workLine.ts';
import { lesson } from './lesson.ts';

export function stepThree(view: PageView): TemplateResult {
  const { model, words, slots, screen, actions } = view;
  const { three } = words;
  const found = slots.examined?.found ?? null;
  const note = handNote(model, words);
  const choice = (ofComputer: boolean, label: string): TemplateResult =>
    html`<label class="choice">
      <input
        type="radio"
        name="whose"
        .checked=${screen.ofComputer === ofComputer}
        @change=${() => actions.screen({ ofComputer })}
      />
      ${label}
    </label>`;
  return lesson(view, {
    lead: [three.lead],
    control: html`<fieldset>
        <legend>${three.show}</legend>
        ${choice(false, three.mine)} ${choice(true, three.computers)}
      </fieldset>
      ${screen.ofComputer || note === '' ? null : html`<p>${note}</p>`}
      ${found === null ? null : endingHtml(found, OWN_SIDE, words)}`,
    rest: html`${workLine(view, 'examined', three.title)}
    ${
      found === null
        ? null
        : html`${accountsHtml(view, found)}
            <section>
              <h3>${three.ghost}</h3>
              ${ghostHtml(found, OWN_SIDE, words)}
            </section>`
    }`,
  });
}
