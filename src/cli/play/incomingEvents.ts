/** Tells a side what the other did since its own last turn. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { SeenEvent } from '../../postmortem/record/sideRecord.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../../visual/page/block.ts';
import { packageText, packageChanges } from '../../visual/words/packageText.ts';
import { importanceWords } from '../../visual/words/adverbs.ts';
import { listed, wrapText } from '../../visual/page/wrapText.ts';
import { limitText } from '../../visual/words/limitText.ts';
import { labelOf, optionText, reasonText, styledName } from '../../visual/words/naming.ts';
import { capitalized, pronounOf, verb } from '../../visual/words/pronoun.ts';
import { quoted } from '../../visual/words/quoted.ts';
import type { Style } from '../../visual/page/style.ts';
import { relayText } from '../../visual/story/relayText.ts';
import { voiceOf } from '../../visual/words/voice.ts';
import { worthText } from '../../visual/words/worthText.ts';

/**
 * One paragraph for each act of the other side, and for each answer of the own manager, from number `from` on. `events`
 * are what `side` saw, so that no secret of the other can be told.
 */
export function incomingEvents(
  scenario: Scenario,
  side: Side,
  events: readonly SeenEvent[],
  from: number,
  style: Style,
): Block[] {
  return events.slice(from).flatMap((event, n) => {
    if (event.by === side)
      return event.isRelayed === true ? wrapText(ownManagerText(scenario, event, style), 2, 2) : [];
    return wrapText(seenActText(scenario, event, events.slice(0, from + n), style), 2, 2);
  });
}

/** What the person's own manager answered, and what the other side has heard of it. */
function ownManagerText(scenario: Scenario, { kind, issue }: SeenEvent, style: Style): string {
  const asked = `Your manager, asked about ${labelOf(scenario, issue!)}`;
  if (kind === 'grant') return style.good(`${asked}, allows it: you may bid with the exception, and they know.`);
  return kind === 'explain'
    ? `${asked}, does not allow it, and you have told them why.`
    : style.bad(`${asked}, does not answer: to them that is a flat no.`);
}

/** The name of the other side with the verb that agrees with it. */
type Does = (singularVerb: string, pluralVerb: string) => string;

/** One act in words; "" for an act that is told elsewhere. */
function seenActText(scenario: Scenario, event: SeenEvent, before: readonly SeenEvent[], style: Style): string {
  const them = styledName(scenario, event.by, style);
  const { we, us } = voiceOf(scenario, event.by);
  const We = capitalized(we);
  const does: Does = (one, many) => `${them} ${verb(scenario, event.by, one, many)}`;
  const about = event.issue === null ? '' : labelOf(scenario, event.issue);
  const option = (value: SeenEvent['option']): string =>
    event.issue === null || value === null ? '' : optionText(scenario, event.issue, value);
  const limited = event.issue === null ? '' : limitText(scenario, event.by, event.issue, event.limit);
  switch (event.kind) {
    case 'offer': {
      const worth = worthText(scenario, otherSide(event.by), event.mine.utility!, style);
      return `${offerText(scenario, event, before, does)} Worth ${worth} to you.`;
    }
    case 'press':
      return `${does('presses', 'press')}: ${quoted(`${We} want ${about}: ${option(event.option)}.`)}`;
    case 'ask':
      return `${does('asks', 'ask')}: ${quoted(`How much does ${about} matter to you? Is there a limit?`)}`;
    case 'grant':
      return style.good(
        `${them}: ${quoted(`For you ${we} make an exception. ${capitalized(about)}: ${option(event.option)}.`)}`,
      );
    case 'explain':
      return `${them}: ${quoted(`On ${about} ${we} ${limited}${reasonText(event.because, ': ')}.`)}`;
    case 'refer':
      return `${them}: ${quoted(`${We} have to ask about ${about}.`)}`;
    case 'refuse':
      return style.bad(`${them}: ${quoted(`${capitalized(about)}: no.`)}`);
    case 'hear':
      return `${them}: ${quoted(`${We} hear that ${about} matters to you.`)}`;
    case 'disclose':
    case 'tell': {
      const claimed = event.limit === null ? '' : `, and ${we} ${limited}`;
      const matters = importanceWords(event.importance ?? 0);
      return `${them}: ${quoted(`${capitalized(about)} ${matters} to ${us}${claimed}.`)}`;
    }
    case 'decline':
      return `${them} would rather not say what ${about} means to ${pronounOf(scenario, event.by).object}.`;
    case 'caught':
      return style.bad(
        `${does('goes', 'go')} to ${option(event.option)} on ${about}, beyond the limit that ` +
          `${pronounOf(scenario, event.by).subject} named: ${option(event.limit)}.`,
      );
    case 'relay':
      return relayText(scenario, event, style, 'you');
    case 'accept':
      return style.good(`${does('takes', 'take')} your offer.`);
    case 'leave':
      return style.bad(`${does('leaves', 'leave')} the table.`);
    case 'call':
      return `${does('calls', 'call')} a meeting.`;
    case 'pass':
      return `${does('says', 'say')} nothing.`;
    case 'open':
      return 'You sit down at the table.';
    case 'veto':
    case 'deadline':
      return '';
  }
}

/** An offer: whole where it is the first, else what it changes. */
function offerText(scenario: Scenario, event: SeenEvent, before: readonly SeenEvent[], does: Does): string {
  const last = before.filter((one) => one.kind === 'offer' && one.by === event.by).at(-1);
  if (last === undefined) return `${does('offers', 'offer')}: ${packageText(scenario, event.package!)}.`;
  const moved = packageChanges(scenario, last.package!, event.package!);
  const { own } = pronounOf(scenario, event.by);
  return moved.length === 0
    ? `${does('repeats', 'repeat')} ${own} offer.`
    : `${does('moves', 'move')}: ${listed(moved)}.`;
}
