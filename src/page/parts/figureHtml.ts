/** A chart of the library with the tables of its data. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { ChartSpec } from '../../visual/charts/parts/chartSpec.ts';
import { chartTable } from '../../visual/svg/chartTable.ts';
import { drawChart } from '../../visual/svg/drawChart.ts';
import type { ChartKind } from '../words/pageWords.ts';
import type { PageView } from '../model/pageView.ts';

/** The drawing escapes every text of the chart. The page has the style of all drawings. */
export function figureHtml(english: ChartSpec, kind: ChartKind, { words, width }: PageView): TemplateResult {
  const chart = words.chart(english, kind);
  return html`<figure>
    <div class="scroll" tabindex="0" role="group" aria-label=${chart.description}>
      ${unsafeHTML(drawChart(chart, { style: false, ...(width === null ? {} : { width }) }))}
    </div>
    <details>
      <summary>${words.page.table}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${words.page.table}>
        ${unsafeHTML(chartTable(chart, { line: words.page.line }))}
      </div>
    </details>
  </figure>`;
}
