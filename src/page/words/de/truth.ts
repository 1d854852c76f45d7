/** Where accounts are wrong, in German: a sentence for each correction that the English truth tells. */
import { otherSide } from '../../../domain/side.ts';
import type { Correction } from '../../../postmortem/accounts/correction.ts';
import type { PostMortem } from '../../../postmortem/postMortemReport.ts';
import { toldCorrections } from '../../../visual/postmortem/toldCorrections.ts';
import { labelOf, nameOf, optionText, reasonText } from '../../../visual/words/naming.ts';
import { often, two } from './numbers.ts';

export function truthInGerman(result: PostMortem): readonly string[] {
  const { value } = result.distance;
  const apart = `Bei den Kosten liegen die Berichte ${two(value ?? 0)} auseinander.`;
  return [...toldCorrections(result).map((one) => correction(result, one)), ...(value === null ? [] : [apart])];
}

function correction({ scenario, accounts }: PostMortem, one: Correction): string {
  const { believed, truth, worth, issue, option, limit, events } = one;
  const [me, other] = [nameOf(scenario, one.of), nameOf(scenario, otherSide(one.of))];
  const about = issue === null ? '' : labelOf(scenario, issue);
  const valueText = (value: typeof option): string =>
    issue === null || value === null ? '' : optionText(scenario, issue, value);
  const because = reasonText(one.because, ' (', ')');
  const told = one.told === null ? '' : one.told < 0 ? 'in einem Treffen' : `in Runde ${one.told + 1}`;
  switch (one.kind) {
    case 'price': {
      const belief = `${me} schätzte auf ${two(believed)}, was ${about} ${other} kostet.`;
      if (worth === null) return `${belief} In Wahrheit ist es ${two(truth)}.`;
      const line = `${belief} In Wahrheit war da eine Grenze${because}`;
      const granted = accounts[one.of].claims.find((claim) => claim.kind === 'granted' && claim.issue === issue);
      return granted === undefined
        ? `${line}: ${valueText(option)} hätte ${two(worth)} gekostet.`
        : `${line}; in Runde ${granted.events[0]!.round + 1} machte ${other} eine Ausnahme.`;
    }
    case 'reason':
      return (
        `Hinter dem Nein von ${other} zu ${about} stand ${because === '' ? 'eine Grenze' : `ein Grund${because}`}. ` +
        (told === '' ? 'Gesagt wurde das nie.' : `Gesagt wurde das ${told}.`)
      );
    case 'lie':
      return (
        `${other} hatte bei ${about} eine Grenze genannt (${valueText(limit)}) ` +
        `und ging dann bis ${valueText(option)}. ` +
        `Das kostete ${two(Math.max(0, believed - truth))} vom Vertrauen von ${me}.`
      );
    case 'unfelt':
      return (
        `${me} sah nicht, was das eigene Nein${events.length > 1 ? `,${often(events.length)} gesagt,` : ''} tat: ` +
        `Es kostete ${two(believed - truth)} vom Vertrauen von ${other}.`
      );
    case 'flow': {
      const [more, cost] = [two(Math.abs(believed)), two(Math.abs(truth))];
      return (
        `Das letzte Angebot von ${other} war ${me} um ${more} ` +
        `${believed < 0 ? 'weniger' : 'mehr'} wert als das erste; ` +
        `${other} ${truth < 0 ? 'brachte' : 'kostete'} das ${cost}.`
      );
    }
    case 'hidden':
      return (
        `Ein Angebot von ${other} war ${me} so viel wert wie das eigene, lag aber jenseits der Grenze bei ${about}: ` +
        `Nachzugeben hätte ${two(worth ?? 0)} gekostet. ` +
        (told === '' ? `${me} sagte das nie.` : `${me} nannte dort ${told} eine Grenze.`)
      );
    default:
      return '';
  }
}
