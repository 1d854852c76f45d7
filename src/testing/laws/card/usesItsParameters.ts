/** Tests that each parameter of a card has an effect somewhere. */
import * as fc from 'fast-check';
import type { Card, Parameter } from '../../../domain/card.ts';
import type { PolicyKind } from '../../../policies/contracts/registryTypes.ts';
import { situations } from '../../arbitraries/situations.ts';
import type { Law } from '../../law.ts';
import type { TestSituation } from '../../situation.ts';
import type { Subject } from '../../subject.ts';
import { differencePath } from '../../watch/plain.ts';
import { play } from '../../watch/play.ts';
import { ruleOf, trustTrajectory } from '../trustRule/trustTrajectories.ts';

/** The number of situations in which an effect is looked for. */
const SITUATIONS = 160;
/** The seed of these situations; it is constant, so that the result does not depend on the situation of the law. */
const SEED = 1;

/** What the policy does in a situation: what its functions return, or the course of trust. */
function behaviour(subject: Subject, kind: PolicyKind, situation: TestSituation): unknown {
  if (kind === 'trustRule')
    return trustTrajectory(ruleOf(subject, situation), situation).steps.map(({ trustAfter }) => trustAfter);
  const { calls, makeError } = play(subject, situation);
  return [makeError, calls.map(({ outcome: { threw, output } }) => [threw, output])];
}

/** Other values of a parameter: the ends of its range, and values between them. */
function otherValues({ min, max, minOpen, default: usual }: Parameter): number[] {
  const within = [min, max, (min + max) / 2, min + (max - min) / 10, usual / 2, usual * 2, usual + 1].filter(
    (value) => value <= max && (minOpen === true ? value > min : value >= min) && value !== usual,
  );
  return [...new Set(within)];
}

/** The name of the first parameter whose value never has an effect; null for none. */
function unusedParameter(subject: Subject): string | null {
  let open = (Object.entries(subject.cards ?? {}) as [PolicyKind, Card][]).flatMap(([kind, { parameters }]) =>
    Object.entries(parameters)
      .map(([name, parameter]) => ({ kind, name, usual: parameter.default, others: otherValues(parameter) }))
      .filter(({ others }) => others.length > 0),
  );
  const sample = open.length === 0 ? [] : fc.sample(situations(subject.input), { seed: SEED, numRuns: SITUATIONS });
  for (const situation of sample) {
    open = open.filter(({ kind, name, usual, others }) => {
      const at = (value: number): unknown =>
        behaviour(subject, kind, {
          ...situation,
          parameters: { ...situation.parameters, [kind]: { ...situation.parameters[kind], [name]: value } },
        });
      const expected = at(usual);
      return others.every((value) => differencePath(expected, at(value)) === null);
    });
    if (open.length === 0) return null;
  }
  return open[0]?.name ?? null;
}

/** The results, because a result holds for every situation. */
const known = new WeakMap<Subject, { readonly unused: string | null }>();

export const usesItsParameters: Law = {
  name: 'usesItsParameters',
  contract: 'card',
  kind: 'by card',
  says: 'Each parameter of its card changes what it does in some situation.',
  excuses: (subject) =>
    subject.cards === null
      ? 'a bare function has no card'
      : Object.values(subject.cards).some((card) => Object.keys(card.parameters).length > 0)
        ? null
        : 'its card names no parameters',
  broken: (subject) => {
    let result = known.get(subject);
    if (result === undefined) known.set(subject, (result = { unused: unusedParameter(subject) }));
    const { unused } = result;
    return unused === null
      ? null
      : {
          what: `no other value of its parameter "${unused}" changed what it did in ${SITUATIONS} situations`,
          round: null,
        };
  },
};
