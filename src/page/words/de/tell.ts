/** What the page tells in German: the facts of the post-mortem in short sentences. */
import type { PostMortem } from '../../../postmortem/postMortemReport.ts';
import type { TurningPoint } from '../../../postmortem/turning/turningPoint.ts';
import { endedByChance } from '../../../visual/story/endsText.ts';
import { nameOf } from '../../../visual/words/naming.ts';
import { accountInGerman } from './account.ts';
import { comma, two } from './numbers.ts';
import { leverInGerman } from './levers.ts';
import type { TellWords } from '../tellWords.ts';
import { truthInGerman } from './truth.ts';

/** Why a side left, and the last turn in which another act leads to a deal. */
function turned(
  result: PostMortem,
  { leaving, outOfBids, atFirst, act, lastRescue, turns }: TurningPoint,
): readonly string[] {
  const { scenario } = result;
  const first = turns[0]?.round ?? 0;
  const last =
    lastRescue === null
      ? `Kein einzelner anderer Zug, der ${first > 0 ? `ab Runde ${first + 1} ` : ''}versucht wurde, ` +
        'führt zu einem Abschluss.'
      : `Die letzte Gelegenheit: Mit einem anderen Zug von ${nameOf(scenario, lastRescue.by)} in Runde ` +
        `${lastRescue.round + 1} gibt es einen Abschluss in Runde ${lastRescue.ending.round + 1}.`;
  const hopeless = result.ghostDeal.kept === null && result.ghostDeal.setAside === null;
  const lasts = hopeless ? [] : [last];
  if (leaving === null) {
    const how = endedByChance(result) ? 'Die Verhandlung endete durch Zufall' : 'Die Zeit war um';
    return [`Niemand ging: ${how}, bevor ein Angebot beiden gut genug war.`, ...lasts];
  }
  const { side, round, chance, trust, tippingPoint } = leaving;
  const left = `${nameOf(scenario, side)} ging in Runde ${round + 1}`;
  const said = [
    outOfBids ? `${left}: Das nächste eigene Angebot wäre weniger wert gewesen als kein Abschluss.` : `${left}.`,
    `Das Vertrauen war am Anfang ${two(atFirst!.trust)} und zuletzt ${two(trust)}.`,
    tippingPoint === null
      ? 'Kein Vertrauen hätte das geändert.'
      : `Unter ${two(tippingPoint)} sieht gehen besser aus als bleiben.`,
    act === null ? '' : `Darunter fiel es in Runde ${act.round + 1}.`,
    chance === null ? '' : `Die Wahrscheinlichkeit, da zu gehen, war ${two(chance)}.`,
  ];
  return [said.filter((text) => text !== '').join(' '), ...lasts];
}

const value = (one: number | string): string => comma(String(one));

export const tellInGerman: TellWords = {
  account: accountInGerman,
  truth: truthInGerman,
  turned,
  change: (_, { path, from, to }) => `${leverInGerman(path) ?? path}: ${value(from)} → ${value(to)}`,
};
