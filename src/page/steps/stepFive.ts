/** Step 5: the relationship: meetings before the table, effort, a rival, trust. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { leverList } from '../../scenario/levers/leverList.ts';
import { trust } from '../../visual/charts/trust.ts';
import { nameOf } from '../../visual/words/naming.ts';
import { runOf } from '../model/model.ts';
import type { PageView } from '../model/pageView.ts';
import { endingHtml } from '../parts/endingHtml.ts';
import { figureHtml } from '../parts/figureHtml.ts';
import { leverInput } from '../parts/leverInput.ts';
import { ratesHtml } from '../parts/ratesHtml.ts';
import { lesson } from './lesson.ts';

/** The most meetings on the slider of this step. */
const MOST_MEETINGS = 16;

export function stepFive(view: PageView): TemplateResult {
  const { model, words, actions } = view;
  const { base, moved, state } = model;
  const { five } = words;
  const rows = leverList(moved);
  const label = (path: string): string | null => {
    if (path === 'before.meetings') return five.meetings;
    if (path === 'vendor.effort') return five.effort(nameOf(base, 'vendor'));
    if (path === 'client.effort') return five.effort(nameOf(base, 'client'));
    return path === 'rivals.0.fit' ? five.rival(base.rivals[0]!.name.trim()) : null;
  };
  const talks = runOf(moved, state);
  const meetings = Number(state.set['before.meetings'] ?? 0);
  return lesson(view, {
    lead: [five.lead, five.point],
    control: html`${rows.map((row) => {
      const told = label(row.path);
      if (told === null) return null;
      const range =
        row.path === 'before.meetings' && row.range !== null ? { ...row.range, max: MOST_MEETINGS } : row.range;
      const usual = row.path.endsWith('.effort') ? 1 : row.value;
      return leverInput(view, {
        row: { ...row, range },
        value: state.set[row.path] ?? usual,
        label: told,
        set: (value, resting) => actions.set({ ...state.set, [row.path]: value }, resting),
      });
    })}`,
    rest: html`${ratesHtml(view, five.strangers, five.moved(meetings))}
      <section aria-labelledby="one-run">
        <h3 id="one-run">${five.trust} <small>(${words.page.luck(state.seed, state.run)})</small></h3>
        ${endingHtml(talks, null, words)} ${figureHtml(trust(talks), 'trust', view)}
      </section>`,
  });
}
