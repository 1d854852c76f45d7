/** What the other side did since one's own last turn, in plain language, without its secrets. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { Event } from '../../engine/event.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { packageText, packageChanges } from '../../visual/words/packageText.ts';
import { importanceWords } from '../../visual/words/adverbs.ts';
import { listed } from '../../visual/words/wrapText.ts';
import { labelOf, optionText, styledName } from '../../visual/words/naming.ts';
import { twoDecimals } from '../../visual/words/formatNumber.ts';
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
  style: Style,
): string[] {
  const them = styledName(scenario, otherSide(side), style);
  return events
    .slice(from)
    .filter((event) => event.by !== side && event.kind !== 'veto')
    .flatMap((event): string[] => {
      const about = event.issue === null ? '' : labelOf(scenario, event.issue);
      const wish = event.issue === null || event.option === null ? '' : optionText(scenario, event.issue, event.option);
      const limit =
        event.issue === null || event.limit === null ? null : optionText(scenario, event.issue, event.limit);
      switch (event.kind) {
        case 'offer': {
          const before = events
            .slice(0, event.index)
            .filter((one) => one.kind === 'offer' && one.by === event.by)
            .at(-1);
          const moved = before === undefined ? [] : packageChanges(scenario, before.package!, event.package!);
          const what =
            before === undefined
              ? `${them} offers: ${packageText(scenario, event.package!)}.`
              : moved.length === 0
                ? `${them} repeats its offer.`
                : `${them} moves: ${listed(moved)}.`;
          return [`${what} Worth ${twoDecimals(event[side].utility!)} to you.`];
        }
        case 'press':
          return [`${them} presses: "We want ${about}: ${wish}."`];
        case 'ask':
          return [`${them} asks: "How much does ${about} matter to you? Is there a limit?"`];
        case 'grant':
          return [style.good(`${them}: "For you we make an exception. ${about}: ${wish}."`)];
        case 'explain':
          return [
            `${them}: "On ${about} we cannot go beyond ${limit ?? 'that'}${event.because === '' ? '' : `: ${event.because}`}."`,
          ];
        case 'refuse':
          return [style.bad(`${them}: "${about}: no."`)];
        case 'hear':
          return [`${them}: "We hear that ${about} matters to you."`];
        case 'tell':
          return [
            `${them}: "${about} ${importanceWords(event.importance ?? 0)}${limit === null ? '' : `, and we cannot go beyond ${limit}`}."`,
          ];
        case 'decline':
          return [`${them} would rather not say what ${about} means to it.`];
        case 'accept':
          return [style.good(`${them} takes your offer.`)];
        case 'leave':
          return [style.bad(`${them} leaves the table.`)];
        default:
          return [];
      }
    });
}
