/** An account in German: a short sentence for each claim, with its numbers. Worths, costs and trust go from 0 to 1. */
import { otherSide } from '../../../domain/side.ts';
import type { Account, Claim, TrustMove, Wish } from '../../../postmortem/accounts/claim.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import { labelOf, nameOf, optionText, reasonText } from '../../../visual/words/naming.ts';
import { often, two } from './numbers.ts';

/** From this believed cost on, an explanation was believed, as in the English account. In [0, 1]. */
const BELIEVED = 0.5;

export const accountInGerman = (scenario: Scenario, account: Account): string =>
  account.claims.map((claim) => claimInGerman(scenario, account, claim)).join(' ');

const trustMove = ({ trustBefore, trustAfter }: TrustMove): string =>
  ` Unser Vertrauen war davor ${two(trustBefore)}, danach ${two(trustAfter)}.`;

/** A claim of the side itself, "wir"; the other side has its name. */
function claimInGerman(scenario: Scenario, { side, claims }: Account, claim: Claim): string {
  const they = nameOf(scenario, otherSide(side));
  const about = 'issue' in claim ? labelOf(scenario, claim.issue) : '';
  const wish = ({ issue, option }: Wish): string => `${about}: ${optionText(scenario, issue, option)}`;
  switch (claim.kind) {
    case 'wanted':
      return `Uns ging es vor allem um ${about} (Gewicht ${two(claim.weight)}).`;
    case 'asked':
      return (
        `Wir drängten${often(claim.times)} (${wish(claim)}). ` +
        `Was das ${they} kostet, schätzten wir auf ${two(claim.costBefore)}.`
      );
    case 'refused': {
      const explained = claims.some((other) => other.kind === 'explained' && other.issue === claim.issue);
      const why = explained ? '' : ' Was wir brauchen, ist denen gleich.';
      return `${they} sagte${often(claim.times)} Nein zu ${about}, ohne Grund.${why}${trustMove(claim)}`;
    }
    case 'explained': {
      const heard = claim.costAfter >= BELIEVED ? 'Das glaubten wir.' : 'Für uns klang das nach einer Ausrede.';
      const said =
        claim.limit === null
          ? `erklärte sich${often(claim.times)} zu ${about}`
          : `erklärte${often(claim.times)} zu ${about}: ` +
            `Die Grenze ist ${optionText(scenario, claim.issue, claim.limit)}`;
      return `${they} ${said}${reasonText(claim.because, ' (', ')')}. ${heard}`;
    }
    case 'granted':
      return `${they} machte für uns eine Ausnahme (${wish(claim)}).${trustMove(claim)}`;
    case 'caught':
    case 'exposed': {
      const limit = optionText(scenario, claim.issue, claim.limit);
      return claim.kind === 'caught'
        ? `${they} ging über eine selbst genannte Grenze (${limit}) hinaus (${wish(claim)}).${trustMove(claim)}`
        : `Wir gingen über eine Grenze (${limit}), die wir genannt hatten, hinaus (${wish(claim)}); das fiel auf.`;
    }
    case 'kept': {
      const told = claim.told ? ' Das sagten wir auch.' : '';
      return (
        `${they} wollte von uns mehr (${wish(claim)}). ` +
        `Uns waren die Hände gebunden${reasonText(claim.because, ' (', ')')}.${told}`
      );
    }
    case 'vetoed':
      return `Was ${they} bot, hätte uns genügt, nur nicht bei ${about}${reasonText(claim.because, ' (', ')')}.`;
    case 'yielded':
      return `Wir machten eine Ausnahme (${wish(claim)}).`;
    case 'gave':
      return claim.same
        ? 'Wir blieben bei unserem Angebot.'
        : `Unser erstes Angebot war uns ${two(claim.firstUtility)} wert, unser letztes ${two(claim.lastUtility)}.`;
    case 'got': {
      const why = claim.blames === 'character' ? '; denen geht es nur um sich' : '';
      return `Was ${they} bot, war uns erst ${two(claim.firstUtility)} wert, zuletzt ${two(claim.lastUtility)}${why}.`;
    }
    case 'ended': {
      const { kind, round } = claim.events[0]!;
      const left = two(claim.utility);
      if (kind === 'accept') return `Wir schlossen ab, für ${left}.`;
      if (kind === 'deadline') return `Dann war die Verhandlung zu Ende. Uns blieb ${left}.`;
      return claim.blames === 'character'
        ? `In Runde ${round + 1} ging ${they}; ernst war es denen nie. Uns blieb ${left}.`
        : `In Runde ${round + 1} mussten wir gehen${claim.to === null ? '' : `, zu ${claim.to.trim()}`}, für ${left}.`;
    }
  }
}
