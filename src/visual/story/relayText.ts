/** What the adviser told one side of the other, in a sentence or two. */
import { otherSide } from '../../domain/side.ts';
import type { Event } from '../../engine/record/event.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { importanceWords } from '../words/adverbs.ts';
import { limitText } from '../words/limitText.ts';
import { issueText, styledName } from '../words/naming.ts';
import { counted } from '../words/plural.ts';
import { pronounOf } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';

type Relay = Pick<Event, 'by' | 'issue' | 'limit' | 'importance'>;

/** "that Acme cannot go beyond 12 months on the exit clause", "that the price matters a great deal to Birch". */
function messageText(scenario: Scenario, { by, issue, limit, importance }: Relay, style: Style): string {
  const owner = styledName(scenario, by, style);
  const about = issueText(scenario, issue!);
  if (limit === null) return `that ${about} ${importanceWords(importance ?? 0)} to ${owner}`;
  const form = pronounOf(scenario, by).plural ? 'said' : 'saidOfOne';
  return `that ${owner} ${limitText(scenario, by, issue!, limit, form)} on ${about}`;
}

/** "Northlight tells Birch that Acme cannot go beyond 12 months on the exit clause. That takes 1 round." */
export function relayText(
  scenario: Scenario,
  event: Relay,
  style: Style,
  hearer = styledName(scenario, otherSide(event.by), style),
): string {
  const { name, takes = 1 } = scenario.adviser!;
  const fee = takes === 0 ? '' : ` That takes ${counted(takes, 'round')}.`;
  return `${name.trim()} tells ${hearer} ${messageText(scenario, event, style)}.${fee}`;
}
