/** The log of talks: pointing at a line shows the table at that moment, a click keeps it there. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { Event } from '../../engine/record/event.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { packageText } from '../../visual/words/packageText.ts';
import type { PageView } from '../model/pageView.ts';
import type { PublicEvent } from '../words/actInWords.ts';
import { actInWords, seatName } from '../words/actInWords.ts';

/** The lines of a log, without pointing. */
export const plainLog = (
  scenario: Scenario,
  events: readonly PublicEvent[],
  own: Side | null,
  { words }: PageView,
): TemplateResult =>
  html`<ol class="log" role="list">
    ${events.map(
      (event, n) =>
        html`<li class=${event.by}>
          <span class="round">${words.terms.roundShort(event.round + 1)}</span>
          ${actInWords(scenario, event, events.slice(0, n), own, words)}
        </li>`,
    )}
  </ol>`;

/** The lines as buttons, with the table of the moment beside them. */
export function talksLog(scenario: Scenario, events: readonly Event[], view: PageView): TemplateResult {
  const { words, screen, actions } = view;
  const at = screen.hovered ?? screen.pinned ?? events.length - 1;
  const point = (n: number | null) => () => actions.screen({ hovered: n });
  return html`<div class="beside">
    <ol class="log" role="list" @mouseleave=${point(null)}>
      ${events.map(
        (event, n) =>
          html`<li class=${event.by}>
            <button
              type="button"
              class="line"
              aria-pressed=${screen.pinned === n}
              @mouseenter=${point(n)}
              @focus=${point(n)}
              @blur=${point(null)}
              @click=${() => actions.screen({ pinned: screen.pinned === n ? null : n })}
            >
              <span class="round">${words.terms.roundShort(event.round + 1)}</span>
              ${actInWords(scenario, event, events.slice(0, n), null, words)}
            </button>
          </li>`,
      )}
    </ol>
    ${momentHtml(scenario, events, at, view)}
  </div>`;
}

/** The table just after an event: both standing offers with their worths, and both trusts. */
function momentHtml(scenario: Scenario, events: readonly Event[], at: number, view: PageView): TemplateResult {
  const { words, screen } = view;
  const event = events[at];
  if (event === undefined) return html`<div></div>`;
  const offerOf = (side: Side): Event | undefined =>
    events
      .slice(0, at + 1)
      .filter((one) => one.kind === 'offer' && one.by === side)
      .at(-1);
  return html`<section class="moment" aria-label=${words.seven.moment}>
    <h4>
      ${words.seven.moment}: ${words.terms.roundShort(event.round + 1)}
      ${screen.pinned === at ? html`<small>(${words.seven.pinned})</small>` : null}
    </h4>
    <dl>
      ${SIDES.map((side) => {
        const offer = offerOf(side);
        const worth = (of: Side): string =>
          `${seatName(scenario, of, null, words)} ${words.number(offer![of].utility ?? 0, 2)}`;
        return html`<dt class=${side}>${seatName(scenario, side, null, words)}</dt>
          <dd>
            ${
              offer === undefined
                ? words.seven.noOffer
                : `${packageText(scenario, offer.package!)} (${SIDES.map(worth).join(', ')})`
            }
          </dd>
          <dd>${words.terms.trust(seatName(scenario, side, null, words), words.number(event[side].trust, 2))}</dd>`;
      })}
    </dl>
  </section>`;
}
