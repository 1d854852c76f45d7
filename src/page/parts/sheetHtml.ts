/** The sheet of the reader's seat: what its player may know. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { labelOf, nameOf, optionText } from '../../visual/words/naming.ts';
import type { PageView } from '../model/pageView.ts';
import { OWN_SIDE } from '../hand/playHand.ts';

/** Of more numbers than this, the first and the last are shown; of texts, all. */
const LISTED = 24;

export function sheetHtml({ model, words }: PageView): TemplateResult {
  const { base } = model;
  const { one, terms } = words;
  const spec = base[OWN_SIDE];
  const paragraph = (text: string, lead = ''): TemplateResult | null =>
    text === '' ? null : html`<p>${lead === '' ? null : html`<strong>${lead}: </strong>`}${text}</p>`;
  return html`<section aria-labelledby="sheet-title">
    <h3 id="sheet-title">${one.sheet}</h3>
    ${paragraph(base.story)} ${paragraph(spec.brief.shared)} ${paragraph(spec.brief.confidential, one.confidential)}
    ${paragraph(base.vendor.brief.shared, `${one.opposite}, ${nameOf(base, 'vendor')}`)}
    <p>
      ${one.walkAway(words.number(spec.walkAway, 2))}
      ${base.rivals
        .filter(({ courts }) => courts === OWN_SIDE)
        .map(({ name, fit }) => `${one.rival(name.trim(), words.number(fit, 2))} `)}
      ${Object.entries(spec.breakPoints).map(
        ([issue, { limit }]) => `${one.limit(labelOf(base, issue), optionText(base, issue, limit))} `,
      )}
    </p>
    ${goalsTable(base, words)}
    <p class="faint">${terms.utility}</p>
  </section>`;
}

function goalsTable(base: Scenario, words: PageView['words']): TemplateResult {
  const { keys, space, [OWN_SIDE]: own } = prepare(base);
  const { terms } = words;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${words.one.sheet}>
    <table>
      <thead>
        <tr>
          <th scope="col">${terms.issue}</th>
          <th scope="col" class="number">${terms.weight}</th>
          <th scope="col">${terms.options}</th>
        </tr>
      </thead>
      <tbody>
        ${keys.map((key, k) => {
          const { options, unit } = base.issues[key]!;
          const told = options.map(
            (option, o) => `${option} (${words.number(own.goals.value[space.offsets[k]! + o]!, 2)})`,
          );
          const isListed = told.length <= LISTED || typeof options[0] === 'string';
          return html`<tr>
            <th scope="row">${labelOf(base, key)}${unit === '' ? null : html` <small>${unit}</small>`}</th>
            <td class="number">${words.percent(own.goals.weight[k]!)}</td>
            <td>${isListed ? told.join(', ') : `${told[0]!} … ${told.at(-1)!}`}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
