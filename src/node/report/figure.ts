/** A chart in a page: its drawing, and its numbers for those who do not see it. */
import type { ChartSpec } from '../../visual/charts/parts/chartSpec.ts';
import { chartTable } from '../../visual/svg/chartTable.ts';
import { drawChart } from '../../visual/svg/drawChart.ts';

export function figure(spec: ChartSpec): string {
  const table = chartTable(spec);
  const numbers = table === '' ? '' : `<details><summary>The numbers of this picture</summary>${table}</details>`;
  return `<figure>${drawChart(spec)}${numbers}</figure>`;
}
