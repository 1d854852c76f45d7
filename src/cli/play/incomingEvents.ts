/** What the other side did since one's own last turn, in plain language, without its secrets. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { Event } from '../../engine/event.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { bidInLine, changes } from '../../visual/words/bid.ts';
import { matters } from '../../visual/words/adverbs.ts';
import { listed } from '../../visual/words/wrapText.ts';
import { labelOf, optionOf, painted } from '../../visual/words/naming.ts';
import { two } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/words/style.ts';

/**
 * Sentences about the events of the other side from number `from` on. `worth` gives a package's utility to the
 * listener.
 */
export function incomingEvents(
  scenario: Scenario,
  side: Side,
  events: readonly Event[],
  from: number,
  paint: Style,
): string[] {
  const them = painted(scenario, otherSide(side), paint);
  return events
    .slice(from)
    .filter((event) => event.by !== side && event.kind !== 'veto')
    .flatMap((event): string[] => {
      const about = event.issue === null ? '' : labelOf(scenario, event.issue);
      const wish = event.issue === null || event.option === null ? '' : optionOf(scenario, event.issue, event.option);
      const limit = event.issue === null || event.limit === null ? null : optionOf(scenario, event.issue, event.limit);
      switch (event.kind) {
        case 'offer': {
          const before = events
            .slice(0, event.index)
            .filter((one) => one.kind === 'offer' && one.by === event.by)
            .at(-1);
          const moved = before === undefined ? [] : changes(scenario, before.package!, event.package!);
          const what =
            before === undefined
              ? `${them} offers: ${bidInLine(scenario, event.package!)}.`
              : moved.length === 0
                ? `${them} repeats its offer.`
                : `${them} moves: ${listed(moved)}.`;
          return [`${what} Worth ${two(event[side].utility!)} to you.`];
        }
        case 'press':
          return [`${them} presses: "We want ${about}: ${wish}."`];
        case 'ask':
          return [`${them} asks: "How much does ${about} matter to you? Is there a limit?"`];
        case 'grant':
          return [paint.good(`${them}: "For you we make an exception. ${about}: ${wish}."`)];
        case 'explain':
          return [
            `${them}: "On ${about} we cannot go beyond ${limit ?? 'that'}${event.because === '' ? '' : `: ${event.because}`}."`,
          ];
        case 'refuse':
          return [paint.bad(`${them}: "${about}: no."`)];
        case 'hear':
          return [`${them}: "We hear that ${about} matters to you."`];
        case 'tell':
          return [
            `${them}: "${about} ${matters(event.importance ?? 0)}${limit === null ? '' : `, and we cannot go beyond ${limit}`}."`,
          ];
        case 'decline':
          return [`${them} would rather not say what ${about} means to it.`];
        case 'accept':
          return [paint.good(`${them} takes your offer.`)];
        case 'leave':
          return [paint.bad(`${them} leaves the table.`)];
        default:
          return [];
      }
    });
}
