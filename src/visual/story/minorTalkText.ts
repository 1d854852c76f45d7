/** The talk that gets no sentence of its own, merged by side: wishes, questions, answers, and repeated refusals. */
import { SIDES } from '../../domain/side.ts';
import type { Event } from '../../engine/event.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { listed } from '../words/wrapText.ts';
import { labelOf, styledName } from '../words/naming.ts';
import { timesText } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

/** One sentence for each side that said something; "" if nobody did. */
export function minorTalkText(scenario: Scenario, events: readonly Event[], style: Style): string {
  return SIDES.map((side) => {
    const parts = phrases(
      scenario,
      events.filter((event) => event.by === side),
      style,
    );
    return parts.length === 0 ? '' : `${styledName(scenario, side, style)} ${listed(parts)}.`;
  })
    .filter((text) => text !== '')
    .join(' ');
}

function phrases(scenario: Scenario, events: readonly Event[], style: Style): string[] {
  const of = (kind: Event['kind']): Event[] => events.filter((event) => event.kind === kind);
  const about = (found: readonly Event[]): string =>
    listed([...new Set(found.map((event) => labelOf(scenario, event.issue!)))]);
  const phrase = (kind: Event['kind'], words: (about: string, n: number) => string): string[] => {
    const found = of(kind);
    return found.length === 0 ? [] : [words(about(found), found.length)];
  };
  const [told, kept] = [of('tell').length, of('decline').length];
  return [
    ...phrase('press', (issues) => `presses for ${issues}`),
    ...phrase('ask', (issues, n) => `asks about ${issues}${n > 2 ? ` (${timesText(n)})` : ''}`),
    ...phrase('refuse', (issues, n) =>
      style.bad(`refuses ${issues} ${n === 1 ? 'again' : `${timesText(n)} more`}, without a reason`),
    ),
    ...phrase('explain', (issues) => `explains ${issues} again`),
    ...(told > 0 && kept > 0
      ? [`answers ${told} of ${told + kept} questions`]
      : told > 0
        ? [`answers ${told === 1 ? 'a question' : `${told} questions`}`]
        : kept > 0
          ? [`leaves ${kept === 1 ? 'a question' : `${kept} questions`} unanswered`]
          : []),
  ];
}
