/** Tests the card's `parameters`: a parameter that is left out has the default of the card. */
import type { Law } from '../../law.ts';
import { firstChangedCall, differenceAsBroken } from '../../watch/callDifferences.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import { instantiate } from '../../watch/instantiate.ts';

export const takesItsParameters: Law = {
  name: 'takesItsParameters',
  contract: 'card',
  kind: 'by card',
  says: 'A parameter that is left out has the default that its card states.',
  excuses: (subject) =>
    subject.cards === null
      ? 'a bare function has no card'
      : Object.values(subject.cards).some((card) => Object.keys(card.parameters).length > 0)
        ? null
        : 'its card names none',
  broken: (subject, situation) => {
    const usual = Object.fromEntries(
      Object.entries(subject.cards ?? {}).map(([kind, card]) => [
        kind,
        Object.fromEntries(Object.entries(card.parameters).map(([name, { default: value }]) => [name, value])),
      ]),
    );
    const isUsual = Object.entries(situation.parameters).every(([kind, given]) =>
      Object.entries(given).every(([name, value]) => usual[kind]?.[name] === value),
    );
    if (!isUsual) return null;
    const { play } = evidenceOf(subject, situation);
    if (play.makeError !== null) return null;
    const found =
      firstChangedCall(play.calls, instantiate(subject, play.instantiation.context, {})) ??
      firstChangedCall(play.calls, instantiate(subject, play.instantiation.context, usual));
    return found === null
      ? null
      : differenceAsBroken(found, 'with its parameters left out or all at the defaults of its card');
  },
};
