/** The control of one lever: a slider for a number in a short range, a field for other numbers, a list for names. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { LeverRow } from '../../scenario/levers/leverList.ts';
import type { PageView } from '../model/pageView.ts';
import { choose } from './choose.ts';

/** The longest range that has a slider. */
const LONGEST = 100;

interface Asked {
  readonly row: LeverRow;
  /** The value that is shown; null for none. */
  readonly value: unknown;
  /** What the lever is, in a sentence. */
  readonly label: string;
  readonly set: (value: unknown, resting: boolean) => void;
}

export function leverInput({ words }: PageView, { row, value, label, set }: Asked): TemplateResult {
  const { path, range, choices } = row;
  const id = `lever-${path}`;
  const { unset } = words.seven;
  const other = choices?.includes(value as never) === true ? null : html`<option selected>${value ?? unset}</option>`;
  if (range === null)
    return html`<label class="lever" for=${id}>${label}</label>
      <select id=${id} @change=${(event: Event) => choose(choices!, event, (choice) => set(choice, true))}>
        ${choices!.map((choice) => html`<option .selected=${choice === value}>${choice}</option>`)} ${other}
      </select>`;
  const number = typeof value === 'number' ? value : null;
  const read = (event: Event): number | null => {
    const input = event.target as HTMLInputElement;
    return input.value.trim() === '' || !Number.isFinite(input.valueAsNumber) ? null : input.valueAsNumber;
  };
  const change =
    (resting: boolean) =>
    (event: Event): void => {
      const asked = read(event);
      if (asked !== null) set(asked, resting);
    };
  const step = range.whole ? 1 : range.max - range.min <= 1 ? 0.01 : 0.1;
  if (range.max - range.min > LONGEST)
    return html`<label class="lever" for=${id}>${label}</label>
      <input
        id=${id}
        type="number"
        min=${range.min}
        max=${range.max}
        step=${range.whole ? 1 : 'any'}
        placeholder=${unset}
        .value=${number === null ? '' : String(number)}
        @change=${change(true)}
      />`;
  const shown = number ?? (typeof row.default === 'number' ? row.default : range.min);
  return html`<label class="lever" for=${id}>${label}</label>
    <span class="slider">
      <input
        id=${id}
        type="range"
        min=${range.min}
        max=${range.max}
        step=${step}
        .value=${String(shown)}
        aria-valuetext=${number === null ? unset : String(number)}
        @input=${change(false)}
        @change=${change(true)}
      />
      <output for=${id}>${number === null ? unset : words.number(number, range.whole ? 0 : 2)}</output>
    </span>`;
}
