/** A chart of the library with the table of its data. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { ChartSpec } from '../../visual/charts/parts/chartSpec.ts';
import type { Words } from '../words/en.ts';

export const figureHtml = (chart: ChartSpec, { page }: Words): TemplateResult =>
  html`<figure lang="en">
    <figcaption>${chart.description}</figcaption>
    <details lang=""><summary>${page.table}</summary></details>
  </figure>`;
