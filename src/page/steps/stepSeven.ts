/** Step 7: everything unlocked. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { dance } from '../../visual/charts/dance.ts';
import { trust } from '../../visual/charts/trust.ts';
import { runOf } from '../model/model.ts';
import type { PageView } from '../model/pageView.ts';
import { endingHtml } from '../parts/endingHtml.ts';
import { figureHtml } from '../parts/figureHtml.ts';
import { leverPanel } from '../parts/leverPanel.ts';
import { ratesHtml } from '../parts/ratesHtml.ts';
import { scenarioPanel } from '../parts/scenarioPanel.ts';
import { talksLog } from '../parts/talksLog.ts';
import { whyHtml } from '../parts/whyHtml.ts';
import { lesson } from './lesson.ts';

export function stepSeven(view: PageView): TemplateResult {
  const { model, words } = view;
  const { moved, state } = model;
  const { seven, page } = words;
  const talks = runOf(moved, state);
  const count = Object.keys(state.set).length;
  return lesson(view, {
    lead: [seven.lead],
    control: html`${scenarioPanel(view)} ${leverPanel(view)}`,
    rest: html`<section aria-labelledby="happened">
        <h3 id="happened">${seven.happened} <small>(${page.luck(state.seed, state.run)})</small></h3>
        ${endingHtml(talks, null, words)} ${talksLog(moved, talks.events, view)}
      </section>
      <section aria-labelledby="pictures">
        <h3 id="pictures">${seven.trust}</h3>
        ${figureHtml(trust(talks), 'trust', view)}
        <h3>${seven.dance}</h3>
        ${figureHtml(dance(talks), 'dance', view)}
      </section>
      ${whyHtml(view)}
      <section aria-labelledby="rates">
        <h3 id="rates">${seven.rates}</h3>
        ${ratesHtml(view, words.four.asItIs, count === 0 ? words.four.asItIs : seven.asSet)}
      </section>`,
  });
}
