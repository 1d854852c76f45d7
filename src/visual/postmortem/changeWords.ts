/** A lever that would have changed it, in words, with where it stood and where it must go. */
import type { Change } from '../../postmortem/changes/lever.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { costWords } from '../words/adverbs.ts';
import { leverWords, settingOf } from '../story/leverWords.ts';
import { labelOf, nameOf } from '../words/naming.ts';
import { otherSide } from '../../domain/side.ts';

/** "Birch trusts Acme well from the start: client.trust 0.5 → 0.605". */
export function changeInWords(scenario: Scenario, change: Change): string {
  const exact = `${change.path} ${change.from} → ${change.to}`;
  const words =
    ownWords(scenario, change) ??
    leverWords(scenario, change.path, change.to).replace(` (${settingOf(change.path, change.to)})`, '');
  return words === settingOf(change.path, change.to) ? exact : `${words}: ${exact}`;
}

/** The levers that `leverWords` has no words for; null for the rest. */
function ownWords(scenario: Scenario, { path, side, from, to }: Change): string | null {
  const [first, second, third, fourth] = path.split('.');
  const more = to > from;
  if (first === 'rounds') return `there are ${more ? 'more' : 'fewer'} rounds to talk`;
  if (first === 'rivals') {
    const name = scenario.rivals[Number(second)]!.name;
    return third === 'fit' ? `${name} fits worse` : `${name} is trusted less`;
  }
  if (side === null) return null;
  const me = nameOf(scenario, side);
  const them = nameOf(scenario, otherSide(side));
  if (second === 'depth') return `the trust of ${me} has ${more ? 'more' : 'less'} history behind it`;
  if (second === 'assumes' && typeof to === 'number')
    return `${me} assumes that the ${labelOf(scenario, third!)} costs ${them} ${costWords(to)}`;
  if (second === 'breakPoints' && fourth === 'flexibility')
    return `${me} bends on the ${labelOf(scenario, third!)} for whom it trusts or understands`;
  if (second === 'trustRule' && third === 'lambda') return `a no weighs ${more ? 'more' : 'less'} with ${me}`;
  if (second === 'bid')
    return third === 'exponent'
      ? `${me} gives way ${more ? 'earlier' : 'later'}`
      : third === undefined
        ? `${me} bids by another plan`
        : null;
  if (second === 'talk')
    return third === undefined && to === 'silent' ? `${me} neither presses nor asks` : `${me} talks in another way`;
  if (second === 'accept') return `${me} decides otherwise what to accept`;
  return second === 'learning' ? `${me} learns otherwise from offers` : null;
}
