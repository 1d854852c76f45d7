/** An acceptance rule is monotone in the utility of the offer. */
import type { Law } from '../../law.ts';
import { differenceWithInputs, evidenceOf } from '../../watch/evidence.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';

export const acceptsTheBetterToo: Law = {
  name: 'acceptsTheBetterToo',
  contract: 'acceptance',
  kind: 'universal',
  says:
    'An acceptance rule that accepts an offer also accepts a better one, and one that refuses an offer also ' +
    'refuses a worse one, with all other inputs the same.',
  excuses: appliesTo('accept'),
  broken: (subject, situation) =>
    firstCall(subject, situation, (call) => {
      const {
        fn,
        inputs: { offer },
        outcome,
      } = call;
      if (fn !== 'accept' || outcome.threw !== null || typeof outcome.output !== 'boolean') return null;
      const others = outcome.output
        ? [1, (1 + offer!.utility) / 2, offer!.utility + 0.01]
        : [0, offer!.utility / 2, offer!.utility - 0.01];
      for (const utility of others.filter((other) => other >= 0 && other <= 1)) {
        if (
          differenceWithInputs(call, evidenceOf(subject, situation).play.instantiation, {
            offer: { ...offer!, utility },
          }) !== null
        ) {
          return (
            `it ${outcome.output ? 'accepts' : 'refuses'} ${offer!.utility} and ` +
            `${outcome.output ? 'refuses' : 'accepts'} ${utility}`
          );
        }
      }
      return null;
    }),
};
