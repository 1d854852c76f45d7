/** One event as a sentence, in the words of the page's language. */
import type { Event } from '../../engine/record/event.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Side } from '../../domain/side.ts';
import { labelOf, nameOf, optionText } from '../../visual/words/naming.ts';
import { packageChanges, packageText } from '../../visual/words/packageText.ts';
import type { PageWords } from './pageWords.ts';

/** The public part of an event. */
export type PublicEvent = Omit<Event, 'index' | 'vendor' | 'client'>;

/** A side's name, with "you" where it is the reader's own seat. */
export const seatName = (scenario: Scenario, side: Side, own: Side | null, { terms }: PageWords): string =>
  side === own ? `${nameOf(scenario, side)} (${terms.you})` : nameOf(scenario, side);

/** `before` are the events before it. */
export function actInWords(
  scenario: Scenario,
  event: PublicEvent,
  before: readonly PublicEvent[],
  own: Side | null,
  words: PageWords,
): string {
  const { kind, issue, option, limit, importance } = event;
  const last =
    kind === 'offer' ? before.filter((one) => one.kind === 'offer' && one.by === event.by).at(-1) : undefined;
  const changes = last === undefined ? null : packageChanges(scenario, last.package!, event.package!);
  const told = changes === null ? kind : changes.length === 0 ? 'repeat' : 'move';
  const valueText = (value: typeof option): string =>
    issue === null || value === null ? '' : optionText(scenario, issue, value);
  return words.acts[told]({
    by: seatName(scenario, event.by, own, words),
    about: issue === null ? '' : labelOf(scenario, issue),
    option: valueText(option),
    limit: valueText(limit),
    because: event.because,
    importance: importance === null ? '' : words.number(importance, 2),
    what: changes === null ? (event.package === null ? '' : packageText(scenario, event.package)) : changes.join('; '),
  });
}
