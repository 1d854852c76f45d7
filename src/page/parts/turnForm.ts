/** The reader's turn: what is on the table, an answer where one is due, an offer, and what is said with it. */
import type { TemplateResult } from 'lit-html';
import { html } from 'lit-html';
import type { MoveDraft } from '../../classroom/seat/draft.ts';
import { closingMove, draftMove } from '../../classroom/seat/draft.ts';
import type { OwnWorth } from '../../classroom/seat/ownWorth.ts';
import { ownWorth } from '../../classroom/seat/ownWorth.ts';
import type { SideView } from '../../engine/turns/sideView.ts';
import type { Talk } from '../../domain/talk.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { labelOf, nameOf, optionText } from '../../visual/words/naming.ts';
import type { PageView } from '../model/pageView.ts';
import { choose } from './choose.ts';
import { OWN_SIDE } from '../hand/playHand.ts';
import { numberHtml } from './endingHtml.ts';

export function turnForm(view: PageView): TemplateResult {
  const { model, words, actions, screen } = view;
  const { seat } = model.hand;
  const { base } = model;
  const draft = model.draft!;
  const seen = seat.table.view(OWN_SIDE);
  const worth = ownWorth(seat, seen);
  const { one, terms } = words;
  const isMeeting = draft.bid === null;
  const closes = (how: 'accept' | 'leave') => () => actions.act(closingMove(draft, how));
  return html`<form
    class="turn"
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.act(draftMove(draft));
    }}
  >
    <p class="faint">
      ${
        seen.meeting === undefined
          ? terms.round(seen.round + 1, seen.rounds)
          : terms.meeting(seen.meeting + 1, base.before!.meetings)
      }
    </p>
    ${tableHtml(view, seen, worth)} ${answersHtml(view, seen)} ${isMeeting ? null : bidHtml(view, seen, worth)}
    ${talkHtml(view, seen)}
    <p class="buttons">
      <button type="submit" class="main">${isMeeting ? one.speak : one.play}</button>
      ${seen.theirs === null ? null : html`<button type="button" @click=${closes('accept')}>${one.accept}</button>`}
      ${isMeeting ? null : html`<button type="button" @click=${closes('leave')}>${one.leave}</button>`}
      <button type="button" @click=${actions.hint}>${one.hint}</button>
      ${model.hand.fitting === 0 ? null : html`<button type="button" @click=${actions.undo}>${one.undo}</button>`}
    </p>
    ${screen.hint === null ? null : html`<p>${screen.hint === 'filled' ? one.hinted : one.hintEnds[screen.hint]}</p>`}
  </form>`;
}

function tableHtml({ model, words }: PageView, { theirs, trust }: SideView, worth: OwnWorth): TemplateResult {
  const { base } = model;
  const { one } = words;
  if (theirs === null) return html`<p>${one.nothingYet} ${one.trust(words.number(trust, 2))}</p>`;
  const value = worth.of(theirs);
  const beyond = worth.beyond(theirs);
  return html`<p class="first">
      ${one.theirs(nameOf(base, 'vendor'))}
      <strong class="big">${numberHtml(value, words.number(value, 2))}</strong> ${one.toYou}
      ${one.leaving(words.number(worth.leaving, 2))} ${one.trust(words.number(trust, 2))}
      ${beyond.length === 0 ? null : one.beyond(beyond.map((issue) => labelOf(base, issue)).join(', '))}
    </p>
    <dl class="package">
      ${Object.keys(base.issues).map(
        (key) =>
          html`<div>
            <dt>${labelOf(base, key)}</dt>
            <dd>${optionText(base, key, theirs[key]!)}</dd>
          </div>`,
      )}
    </dl>`;
}

function answersHtml({ model, words, actions }: PageView, { said }: SideView): TemplateResult | null {
  const { hand, base } = model;
  const draft = model.draft!;
  const { one, acts } = words;
  if (said === null) return null;
  const answers = hand.seat.answers();
  const act = {
    by: nameOf(base, 'vendor'),
    about: labelOf(base, said.issue),
    option: said.option === null ? '' : optionText(base, said.issue, said.option),
    limit: '',
    because: '',
    importance: '',
    what: '',
  };
  return html`<fieldset>
    <legend>${one.answer}</legend>
    <p>${acts[said.kind](act)}</p>
    ${answers.map(
      (answer) =>
        html`<label class="choice">
          <input
            type="radio"
            name="answer"
            .checked=${draft.answer === answer}
            @change=${() => actions.draft({ ...draft, answer })}
          />
          ${answer === 'explain' && answers.includes('hear') ? one.bluff : one.answers[answer]}
        </label>`,
    )}
  </fieldset>`;
}

function bidHtml({ model, words, actions }: PageView, { issues }: SideView, worth: OwnWorth): TemplateResult {
  const { base } = model;
  const draft = model.draft!;
  const { one } = words;
  const bid = draft.bid!;
  const value = worth.of(bid);
  return html`<fieldset>
    <legend>${one.bid}</legend>
    <div class="bid">
      ${Object.entries(issues).map(
        ([key, { options }]) =>
          html`<label>
            ${labelOf(base, key)}
            <select
              name=${`bid-${key}`}
              @change=${(event: Event) =>
                choose(options, event, (option) => actions.draft({ ...draft, bid: { ...bid, [key]: option } }))}
            >
              ${options.map(
                (option) => html`<option .selected=${option === bid[key]}>${optionText(base, key, option)}</option>`,
              )}
            </select>
          </label>`,
      )}
    </div>
    <p>
      ${one.bidWorth} <strong>${numberHtml(value, words.number(value, 2))}</strong> ${one.toYou}
      ${worth.isTrap(bid) ? html`<span class="bad">${one.trap}</span>` : null}
    </p>
  </fieldset>`;
}

const KINDS: readonly Talk['kind'][] = ['press', 'ask', 'disclose'];

function talkHtml({ model, words, actions }: PageView, seen: SideView): TemplateResult | null {
  const { base } = model;
  const draft = model.draft!;
  const { one } = words;
  if (draft.answer === 'refer') return null;
  const kinds = draft.bid === null ? KINDS.filter((kind) => kind !== 'press') : KINDS;
  const says = kinds.flatMap((kind) => Object.keys(seen.issues).map((issue) => ({ kind, issue })));
  const isChosen = ({ kind, issue }: (typeof says)[number]): boolean =>
    draft.talk?.kind === kind && draft.talk.issue === issue;
  return html`<label>
    ${one.talk}
    <select
      name="talk"
      @change=${(event: Event) => choose([null, ...says], event, (talk) => actions.draft({ ...draft, talk }))}
    >
      <option .selected=${draft.talk === null}>${one.say.nothing}</option>
      ${says.map(
        (choice) =>
          html`<option .selected=${isChosen(choice)}>${one.say[choice.kind](wish(base, choice, draft))}</option>`,
      )}
    </select>
  </label>`;
}

/** The issue of a talk; for a press with the option that the offer has. */
const wish = (base: Scenario, { kind, issue }: { kind: Talk['kind']; issue: string }, { bid }: MoveDraft): string =>
  kind === 'press' && bid !== null
    ? `${labelOf(base, issue)}: ${optionText(base, issue, bid[issue]!)}`
    : labelOf(base, issue);
