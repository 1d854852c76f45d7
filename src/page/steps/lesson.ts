/** The frame of a step: its words, and what it unlocks beside them. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { PageView } from '../model/pageView.ts';
import { problemsHtml } from '../parts/problemsHtml.ts';
import { LESSON_STEPS } from './stepKeys.ts';

interface Parts {
  readonly lead: readonly string[];
  /** What the step unlocks. */
  readonly control: TemplateResult;
  readonly rest: TemplateResult;
}

export function lesson({ model, words, actions }: PageView, { lead, control, rest }: Parts): TemplateResult {
  const { step } = model.state;
  const { title, unlocks } = words[LESSON_STEPS[step]];
  const next = step < 7 ? ((step + 1) as typeof step) : null;
  return html`<article class="step" aria-labelledby="step-title">
    <h2 id="step-title" tabindex="-1"><span class="number">${step}</span> ${title}</h2>
    <div class="lead">${lead.map((text) => html`<p>${text}</p>`)}</div>
    <section class="unlocked" aria-labelledby="unlocked-title">
      <h3 id="unlocked-title">${unlocks}</h3>
      ${model.leverProblems.length === 0 ? null : problemsHtml(words.seven.wrongLever, model.leverProblems)} ${control}
    </section>
    <div class="rest">${rest}</div>
    ${
      next === null
        ? null
        : html`<p class="next">
            <button type="button" class="main" @click=${() => actions.go(next)}>
              ${words.page.next(words[LESSON_STEPS[next]].title)}
            </button>
          </p>`
    }
  </article>`;
}
