/** How far long work is, with a button that stops it; what stopped or failed can be started again. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { SlotName, PageView } from '../model/pageView.ts';

export function workLine({ slots, words, actions }: PageView, name: SlotName, label: string): TemplateResult | null {
  const slot = slots[name];
  if (slot === null || slot.state === 'done') return null;
  const { page } = words;
  if (slot.state === 'working')
    return html`<p class="work">
      <label>${label} <progress max=${slot.total} .value=${slot.done}></progress></label>
      <span>${page.working(slot.done, slot.total)}</span>
      <button type="button" @click=${() => actions.stop(name)}>${page.stop}</button>
    </p>`;
  return html`<p class="work">
    ${slot.state === 'failed' ? page.failed(slot.message) : page.stopped}
    <button type="button" @click=${() => actions.restart(name)}>${page.again}</button>
  </p>`;
}
