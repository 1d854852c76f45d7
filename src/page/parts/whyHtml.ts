/** Why talks ended so: accounts and turning point, and the rescues with a button that applies each. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { Change } from '../../postmortem/changes/lever.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import type { PageView } from '../model/pageView.ts';
import { accountsHtml } from './accountsHtml.ts';
import { workLine } from './workLine.ts';

export function whyHtml(view: PageView): TemplateResult {
  const { slots, words } = view;
  const { seven } = words;
  const found = slots.examined?.found ?? null;
  return html`<section aria-labelledby="why">
    <h3 id="why">${seven.why}</h3>
    ${workLine(view, 'examined', seven.searching)}
    ${
      found === null
        ? null
        : html`${accountsHtml(view, found)}
          ${
            found.turningPoint === null
              ? null
              : html`<h4>${seven.turned}</h4>
                  ${words.tells.turned(found, found.turningPoint).map((text) => html`<p>${text}</p>`)}`
          }
          ${found.ending.kind === 'agreement' ? html`<p>${seven.notNeeded}</p>` : rescuesHtml(view, found)}`
    }
  </section>`;
}

function rescuesHtml(view: PageView, { rescues, scenario }: PostMortem): TemplateResult {
  const { slots, words, model, actions } = view;
  const { seven } = words;
  const apply = (changes: readonly Change[]) => () =>
    actions.set({ ...model.state.set, ...Object.fromEntries(changes.map(({ path, to }) => [path, to])) }, true);
  return html`<h4>${seven.rescues}</h4>
    ${rescues.length === 0 && slots.examined?.state === 'done' ? html`<p>${seven.noRescue}</p>` : null}
    <ul class="rescues">
      ${rescues.map((rescue) => {
        const changes = 'changes' in rescue ? rescue.changes : [rescue];
        const told = changes.map((change) => words.tells.change(scenario, change)).join('; ');
        const { saves } = rescue;
        const others = saves === null ? null : seven.savesOthers(words.percent(saves.estimate), saves.of);
        return html`<li>
          <button type="button" @click=${apply(changes)} aria-label=${`${seven.apply}: ${told}`}>${seven.apply}</button>
          <span>${told}</span>
          ${others === null ? null : html`<small>(${others})</small>`}
        </li>`;
      })}
    </ul>`;
}
