/** The whole page: the steps, the step that is open, and what holds everywhere. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { VERSION } from '../../kernel/version.ts';
import type { Problem } from '../../kernel/problems.ts';
import type { Language, StepNumber } from '../link/pageState.ts';
import { choose } from '../parts/choose.ts';
import { problemsHtml } from '../parts/problemsHtml.ts';
import { stepFive } from '../steps/stepFive.ts';
import { stepFour } from '../steps/stepFour.ts';
import { LESSON_STEPS, STEP_NUMBERS } from '../steps/stepKeys.ts';
import { stepOne } from '../steps/stepOne.ts';
import { stepSeven } from '../steps/stepSeven.ts';
import { stepSix } from '../steps/stepSix.ts';
import { stepThree } from '../steps/stepThree.ts';
import { stepTwo } from '../steps/stepTwo.ts';
import { LANGUAGES } from '../words/languages.ts';
import type { PageWords } from '../words/pageWords.ts';
import type { PageView } from '../model/pageView.ts';

const TEMPLATES: Readonly<Record<StepNumber, (view: PageView) => TemplateResult>> = {
  1: stepOne,
  2: stepTwo,
  3: stepThree,
  4: stepFour,
  5: stepFive,
  6: stepSix,
  7: stepSeven,
};

export function pageHtml(view: PageView, announced: string): TemplateResult {
  const { model, words, actions } = view;
  const { step, language } = model.state;
  const { page } = words;
  return html`<header>
      <a class="skip" href="#" @click=${skip}>${page.skip}</a>
      <h1>${model.base.title}</h1>
      <label>
        ${page.language}
        <select
          @change=${(event: Event) =>
            choose(Object.keys(LANGUAGES) as Language[], event, (language) => actions.speak(language))}
        >
          ${Object.entries(LANGUAGES).map(
            ([code, { name }]) => html`<option lang=${code} .selected=${code === language}>${name}</option>`,
          )}
        </select>
      </label>
    </header>
    <nav aria-label=${page.steps}>
      <ol role="list">
        ${STEP_NUMBERS.map(
          (n) =>
            html`<li>
              <button type="button" aria-current=${n === step ? 'step' : 'false'} @click=${() => actions.go(n)}>
                <span class="number">${n}</span> <span class="title">${words[LESSON_STEPS[n]].title}</span>
              </button>
            </li>`,
        )}
      </ol>
    </nav>
    <main id="lesson">${keyed(step, TEMPLATES[step](view))}</main>
    <p class="visually-hidden" role="status">${announced}</p>
    <footer>
      <p>${page.link}</p>
      <p>${page.made(VERSION)} ${page.english}</p>
    </footer>`;
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('step-title')?.focus();
}

/** What stands there where a link cannot be opened. */
export const badLinkHtml = (problems: readonly Problem[], { page }: PageWords, start: () => void): TemplateResult =>
  html`<main id="lesson">
    <h1>dealbreaker</h1>
    ${problemsHtml(page.badLink, problems)}
    <p><button type="button" class="main" @click=${start}>${page.startAnew}</button></p>
  </main>`;
