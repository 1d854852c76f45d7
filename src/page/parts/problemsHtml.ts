/** Problems as the command line lists them: path, what is wrong, how to mend it. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { Problem } from '../../kernel/problems.ts';
import { problemLine } from '../../kernel/problems.ts';
import { shown } from '../../visual/page/style.ts';

export const problemsHtml = (title: string, problems: readonly Problem[]): TemplateResult =>
  html`<div class="problems" role="alert">
    <p>${title}</p>
    <ul lang="en">
      ${problems.map((problem) => html`<li>${shown(problemLine(problem))}</li>`)}
    </ul>
  </div>`;
