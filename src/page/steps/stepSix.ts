/** Step 6: the map, and where a lever changes nothing. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import { leverList } from '../../scenario/levers/leverList.ts';
import type { FlatRow } from '../../visual/words/csv.ts';
import { map } from '../../visual/charts/map.ts';
import { BOTH_TRUST, columnOf, mapAxes, mapLevers } from '../model/mapSettings.ts';
import type { PageView } from '../model/pageView.ts';
import { choose } from '../parts/choose.ts';
import { figureHtml } from '../parts/figureHtml.ts';
import { leverInput } from '../parts/leverInput.ts';
import type { MapRow } from '../work/job.ts';
import { workLine } from '../parts/workLine.ts';
import { lesson } from './lesson.ts';

export function stepSix(view: PageView): TemplateResult {
  const { model, words, actions, screen, slots } = view;
  const { base, state } = model;
  const { six } = words;
  const levers = mapLevers(base);
  const axes = mapAxes(base, screen.axes);
  const [across, upward] = axes;
  const name = (path: string): string => (path === BOTH_TRUST ? six.bothTrust : path);
  const axis = (label: string, value: string, axesWith: (path: string) => readonly [string, string]): TemplateResult =>
    html`<label>
      ${label}
      <select @change=${(event: Event) => choose(levers, event, (path) => actions.screen({ axes: axesWith(path) }))}>
        ${levers.map((path) => html`<option .selected=${path === value}>${name(path)}</option>`)}
      </select>
    </label>`;
  const row = leverList(base).find(({ path }) => path === 'client.stake')!;
  const rows = slots.map?.found ?? null;
  return lesson(view, {
    lead: [six.lead, six.point],
    control: html`<div class="bid">
        ${axis(six.across, across, (path) => [path, path === upward ? across : upward])}
        ${axis(six.upward, upward, (path) => [path === across ? upward : across, path])}
      </div>
      ${leverInput(view, {
        row,
        value: state.set['client.stake'] ?? row.value,
        label: six.stake,
        set: (value, resting) => actions.set({ 'vendor.stake': value, 'client.stake': value }, resting),
      })}`,
    rest: html`${workLine(view, 'map', six.drawing)}
    ${
      rows === null
        ? null
        : html`<ul class="readings">
              ${[across, upward].map((path) => readingHtml(rows, path, name(path), view))}
            </ul>
            ${figureHtml(map(drawnRows(rows, axes), { x: columnOf(across), y: columnOf(upward) }), 'map', view)}`
    }`,
  });
}

/** Trust of both sides is one lever of the map, so that one column of it is enough. */
const drawnRows = (rows: readonly MapRow[], axes: readonly [string, string]): readonly FlatRow[] =>
  axes.includes(BOTH_TRUST) && !axes.includes('vendor.trust')
    ? rows.map(({ 'vendor.trust': _left, ...row }: MapRow): FlatRow => row)
    : rows;

/** A difference of shares below this is next to nothing, and above the other one it decides. */
const [LITTLE, MUCH] = [0.05, 0.25];

/** What the map says of one of its levers: the mean share of deals at both ends of it. */
function readingHtml(rows: readonly MapRow[], path: string, name: string, { words }: PageView): TemplateResult {
  const { six } = words;
  const column = columnOf(path);
  const values = [...new Set(rows.map((row) => Number(row[column])))].sort((a, b) => a - b);
  const mean = (value: number | undefined): number => {
    const there = rows.filter((row) => Number(row[column]) === value);
    return there.reduce((sum, row) => sum + row.dealRate, 0) / Math.max(1, there.length);
  };
  const [from, to] = [mean(values[0]), mean(values.at(-1))];
  const gain = to - from;
  const verdict =
    Math.abs(gain) < LITTLE
      ? six.little(name)
      : gain < 0
        ? six.harm(name)
        : gain > MUCH
          ? six.much(name)
          : six.some(name);
  return html`<li>${six.reading(name, words.percent(from), words.percent(to))} <strong>${verdict}</strong></li>`;
}
