/** Step 4: a thousand lucks: a lever moves, the bar moves. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { leverList } from '../../scenario/levers/leverList.ts';
import type { PageView } from '../model/pageView.ts';
import { choose } from '../parts/choose.ts';
import { leverInput } from '../parts/leverInput.ts';
import { ratesHtml } from '../parts/ratesHtml.ts';
import { leverText } from '../words/leverText.ts';
import { lesson } from './lesson.ts';
import { leversOfStep } from './leversOfStep.ts';

export function stepFour(view: PageView): TemplateResult {
  const { model, words, actions } = view;
  const { base, state } = model;
  const { four } = words;
  const paths = leversOfStep(base);
  const path = Object.keys(state.set).find((one) => paths.includes(one)) ?? paths[0]!;
  const rows = leverList(base);
  const row = rows.find((one) => one.path === path)!;
  const value = state.set[path] ?? row.value;
  return lesson(view, {
    lead: [four.lead, four.point],
    control: html`<label class="lever" for="which-lever">${four.lever}</label>
      <select
        id="which-lever"
        @change=${(event: Event) =>
          choose(paths, event, (chosen) =>
            actions.set({ [chosen]: rows.find((one) => one.path === chosen)!.value }, true),
          )}
      >
        ${paths.map((one) => html`<option .selected=${one === path}>${one}</option>`)}
      </select>
      ${leverInput(view, {
        row,
        value,
        label: leverText(base, row, words),
        set: (asked, resting) => actions.set({ [path]: asked }, resting),
      })}`,
    rest: ratesHtml(view, four.asItIs, `${path} = ${String(value)}`),
  });
}
