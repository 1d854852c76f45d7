/** How often there is a deal, as it is and with the levers moved: the chart and its numbers. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { SIDES } from '../../domain/side.ts';
import type { Simulation } from '../../experiments/simulate.ts';
import { rates } from '../../visual/charts/rates.ts';
import { labelOf, nameOf } from '../../visual/words/naming.ts';
import type { PageView } from '../model/pageView.ts';
import { numberHtml } from './endingHtml.ts';
import { figureHtml } from './figureHtml.ts';
import { workLine } from './workLine.ts';

export function ratesHtml(view: PageView, asItIs: string, moved: string): TemplateResult {
  const { slots, words } = view;
  const { four } = words;
  const reference = slots.reference?.found ?? null;
  const rate = slots.rate?.found ?? null;
  const rows = [
    ...(reference === null ? [] : [{ label: asItIs, simulation: reference }]),
    ...(rate === null ? [] : [{ label: moved, simulation: rate }]),
  ];
  return html`${rate === null ? null : resultHtml(view, rate)} ${workLine(view, 'rate', moved)}
  ${rows.length === 0 ? null : figureHtml(rates(rows, { title: four.deals }), 'rates', view)}
  ${rate === null ? null : failuresHtml(view, rate)}`;
}

const resultHtml = ({ words, model }: PageView, { dealRate, runs, payoff }: Simulation): TemplateResult => {
  const { four } = words;
  return html`<p class="first">
      <strong class="big" id="deal-rate">${numberHtml(dealRate.estimate, words.percent(dealRate.estimate))}</strong>
      ${four.result(words.percent(dealRate.low), words.percent(dealRate.high), runs)}
    </p>
    <ul>
      ${SIDES.map(
        (side) =>
          html`<li>
            ${four.has(nameOf(model.base, side))}
            ${numberHtml(payoff[side].estimate, words.number(payoff[side].estimate, 3))}
          </li>`,
      )}
    </ul>`;
};

function failuresHtml({ words, model }: PageView, { over, endings }: Simulation): TemplateResult | null {
  const { four } = words;
  if (endings['walk-away'] + endings.deadline === 0) return null;
  const left = Object.entries(over).sort(([, a], [, b]) => b - a);
  return html`<h3>${four.over}</h3>
    <ul>
      ${left.map(
        ([issue, count]) =>
          html`<li>
            ${issue === '' ? four.leftOverNothing(count) : four.leftOver(labelOf(model.base, issue), count)}
          </li>`,
      )}
      ${endings.deadline === 0 ? null : html`<li>${four.outOfTime(endings.deadline)}</li>`}
    </ul>`;
}
