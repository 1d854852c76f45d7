/** The three accounts side by side. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { SIDES } from '../../domain/side.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import { accountText } from '../../visual/postmortem/accountText.ts';
import { distanceText, truthText } from '../../visual/postmortem/truthText.ts';
import { plainStyle } from '../../visual/page/style.ts';
import { nameOf } from '../../visual/words/naming.ts';
import type { PageView } from '../model/pageView.ts';

export function accountsHtml({ words }: PageView, found: PostMortem): TemplateResult {
  const { three, page } = words;
  const { scenario } = found;
  return html`${page.english === '' ? null : html`<p class="faint">${page.english}</p>`}
    <div class="three">
      ${SIDES.map(
        (side) =>
          html`<section class=${side}>
            <h4>${three[side](nameOf(scenario, side))}</h4>
            <blockquote lang="en">${accountText(scenario, found.accounts[side], plainStyle)}</blockquote>
          </section>`,
      )}
      <section>
        <h4>${three.truth}</h4>
        <div lang="en">
          ${[...truthText(found, plainStyle), distanceText(found)].map((text) => html`<p>${text}</p>`)}
        </div>
      </section>
    </div>`;
}
