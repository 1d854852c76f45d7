/** The talk that gets no sentence of its own, merged by side: wishes, questions, answers, and repeated refusals. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Event } from '../../engine/record/event.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { listed } from '../page/wrapText.ts';
import { labelOf, styledName } from '../words/naming.ts';
import { verb } from '../words/pronoun.ts';
import { timesText } from '../words/formatNumber.ts';
import type { Style } from '../page/style.ts';

/** One sentence for each side that said something; "" if nobody did. */
export function minorTalkText(scenario: Scenario, events: readonly Event[], style: Style): string {
  return SIDES.map((side) => {
    const parts = phrases(
      scenario,
      side,
      events.filter((event) => event.by === side),
      style,
    );
    return parts.length === 0 ? '' : `${styledName(scenario, side, style)} ${listed(parts)}.`;
  })
    .filter((text) => text !== '')
    .join(' ');
}

function phrases(scenario: Scenario, side: Side, events: readonly Event[], style: Style): string[] {
  const of = (kind: Event['kind']): Event[] => events.filter((event) => event.kind === kind);
  const about = (found: readonly Event[]): string =>
    listed([...new Set(found.map((event) => labelOf(scenario, event.issue!)))]);
  const phrase = (kind: Event['kind'], words: (about: string) => string): string[] => {
    const found = of(kind);
    return found.length === 0 ? [] : [words(about(found))];
  };
  /** The issues of these events, each with how often it came up: the counts of two issues are never added. */
  const counted = (kind: Event['kind'], often: (n: number) => string): string => {
    const times = new Map<string, number>();
    for (const { issue } of of(kind)) times.set(issue!, (times.get(issue!) ?? 0) + 1);
    return listed([...times].map(([issue, n]) => `${labelOf(scenario, issue)}${often(n)}`));
  };
  const say = (one: string, many: string): string => verb(scenario, side, one, many);
  const [told, kept] = [of('tell').length, of('decline').length];
  return [
    ...phrase('press', (issues) => `${say('presses', 'press')} for ${issues}`),
    ...phrase('ask', () => `${say('asks', 'ask')} about ${counted('ask', (n) => (n > 2 ? ` (${timesText(n)})` : ''))}`),
    ...phrase('disclose', (issues) => `${say('tells', 'tell')} unasked about ${issues}`),
    ...phrase('refuse', () => {
      const refused = counted('refuse', (n) => (n === 1 ? ' again' : ` ${timesText(n)} more`));
      return style.bad(`${say('refuses', 'refuse')} ${refused}, without a reason`);
    }),
    ...phrase('explain', (issues) => `${say('explains', 'explain')} ${issues} again`),
    ...(told > 0 && kept > 0
      ? [`${say('answers', 'answer')} ${told} of ${told + kept} questions`]
      : told > 0
        ? [`${say('answers', 'answer')} ${told === 1 ? 'a question' : `${told} questions`}`]
        : kept > 0
          ? [`${say('leaves', 'leave')} ${kept === 1 ? 'a question' : `${kept} questions`} unanswered`]
          : []),
  ];
}
