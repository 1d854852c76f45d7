/** All levers of the scenario that move what the page plays, one deal, by side, each with its sentence. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { LeverRow } from '../../scenario/levers/leverList.ts';
import { leverList } from '../../scenario/levers/leverList.ts';
import { nameOf } from '../../visual/words/naming.ts';
import type { PageView } from '../model/pageView.ts';
import { leverText } from '../words/leverText.ts';
import { leverInput } from './leverInput.ts';

/** Levers of what happens after the deal. */
const OF_LATER_DEALS = /^(?:after|market)\./;

export function leverPanel(view: PageView): TemplateResult {
  const { model, words, actions, screen } = view;
  const { base, state } = model;
  const { seven } = words;
  const rows = leverList(base)
    .filter(({ path }) => !OF_LATER_DEALS.test(path))
    .map((row) => ({ row, label: leverText(base, row, words) }));
  const wanted = screen.find.trim().toLowerCase();
  const found = rows.filter(({ label }) => label.toLowerCase().includes(wanted));
  const groups: readonly (readonly [title: string, is: (path: string) => boolean])[] = [
    [seven.ofTalks, (path) => !path.includes('.')],
    [nameOf(base, 'vendor'), (path) => path.startsWith('vendor.')],
    [nameOf(base, 'client'), (path) => path.startsWith('client.')],
    [seven.ofRivals, (path) => path.startsWith('rivals.')],
    [seven.others, (path) => path.includes('.') && !/^(vendor|client|rivals)\./.test(path)],
  ];
  const count = Object.keys(state.set).length;
  return html`<h4>${seven.levers}</h4>
    <p class="buttons">
      <label>
        ${seven.find}
        <input
          type="search"
          .value=${screen.find}
          @input=${(event: Event) => actions.screen({ find: (event.target as HTMLInputElement).value })}
        />
      </label>
      <span>${seven.changed(count)}</span>
      ${count === 0 ? null : html`<button type="button" @click=${() => actions.set({}, true)}>${seven.reset}</button>`}
    </p>
    ${found.length === 0 ? html`<p>${seven.noLever}</p>` : null}
    ${groups.map(([title, is]) => {
      const inGroup = found.filter(({ row }) => is(row.path));
      const isOpen = wanted !== '' || inGroup.some(({ row }) => Object.hasOwn(state.set, row.path));
      return inGroup.length === 0
        ? null
        : html`<details ?open=${isOpen}>
            <summary>${title} (${inGroup.length})</summary>
            ${inGroup.map(({ row, label }) => leverHtml(view, row, label))}
          </details>`;
    })}`;
}

function leverHtml(view: PageView, row: LeverRow, label: string): TemplateResult {
  const { model, words, actions } = view;
  const { set } = model.state;
  const { [row.path]: moved, ...others } = set;
  return html`<div class=${moved === undefined ? 'one-lever' : 'one-lever changed'}>
    ${leverInput(view, {
      row,
      value: moved ?? row.value,
      label,
      set: (value, resting) => actions.set({ ...set, [row.path]: value }, resting),
    })}
    ${
      moved === undefined
        ? null
        : html`<button type="button" @click=${() => actions.set(others, true)}>
            ${words.seven.resetOne(row.path)}
          </button>`
    }
  </div>`;
}
