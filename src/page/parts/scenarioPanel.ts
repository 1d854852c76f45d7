/** Which scenario is played, and on which luck: a file can be opened or dropped, and every problem of it is listed. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { PageView } from '../model/pageView.ts';
import { problemsHtml } from './problemsHtml.ts';

export function scenarioPanel({ model, words, actions, screen }: PageView): TemplateResult {
  const { seven } = words;
  const { state, base } = model;
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file !== undefined) actions.openFile(file);
  };
  return html`<div
      class="drop"
      @dragover=${(event: DragEvent) => event.preventDefault()}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <p><strong>${seven.scenario}: ${base.title}</strong></p>
      <label>
        ${seven.file}
        <input
          type="file"
          accept=".json,application/json"
          @change=${(event: Event) => take((event.target as HTMLInputElement).files)}
        />
      </label>
      <span class="faint">${seven.drop}</span>
      ${screen.problems.length === 0 ? null : problemsHtml(seven.problems(screen.problems.length), screen.problems)}
    </div>
    <div class="bid">
      <label>
        ${seven.seed}
        <input
          name="seed"
          maxlength="200"
          .value=${state.seed}
          @change=${(event: Event) => actions.luck((event.target as HTMLInputElement).value, state.run)}
        />
      </label>
      <label>
        ${seven.run}
        <input
          name="run"
          type="number"
          min="0"
          max="1000000"
          step="1"
          .value=${String(state.run)}
          @change=${(event: Event) => {
            const run = (event.target as HTMLInputElement).valueAsNumber;
            if (Number.isSafeInteger(run) && run >= 0) actions.luck(state.seed, run);
          }}
        />
      </label>
      <button type="button" @click=${() => actions.luck(state.seed, state.run + 1)}>${seven.other}</button>
    </div>`;
}
