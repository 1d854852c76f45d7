/** The three accounts side by side. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { SIDES } from '../../domain/side.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import { nameOf } from '../../visual/words/naming.ts';
import type { PageView } from '../model/pageView.ts';

export function accountsHtml({ words }: PageView, found: PostMortem): TemplateResult {
  const { three, tells } = words;
  const { scenario } = found;
  return html`<div class="three">
    ${SIDES.map(
      (side) =>
        html`<section class=${side}>
          <h4>${three[side](nameOf(scenario, side))}</h4>
          <blockquote>${tells.account(scenario, found.accounts[side])}</blockquote>
        </section>`,
    )}
    <section>
      <h4>${three.truth}</h4>
      ${tells.truth(found).map((text) => html`<p>${text}</p>`)}
    </section>
  </div>`;
}
