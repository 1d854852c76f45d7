/** What is good enough stays good enough when it gets better. */
import type { Law } from '../../law.ts';
import { answersOtherwise, evidenceOf } from '../../watch/evidence.ts';
import { firstThought, only } from '../finding.ts';

export const acceptsTheBetterToo: Law = {
  name: 'acceptsTheBetterToo',
  contract: 'acceptance',
  kind: 'universal',
  says: 'An acceptance rule that accepts an offer accepts one that is worth more, all else as it was; and refuses one that is worth less where it refuses.',
  excuses: only('accept'),
  broken: (subject, situation) =>
    firstThought(subject, situation, (thought) => {
      const {
        unit,
        inputs: { offer },
        outcome,
      } = thought;
      if (unit !== 'accept' || outcome.threw !== null || typeof outcome.output !== 'boolean') return null;
      const others = outcome.output
        ? [1, (1 + offer!.utility) / 2, offer!.utility + 0.01]
        : [0, offer!.utility / 2, offer!.utility - 0.01];
      for (const utility of others.filter((other) => other >= 0 && other <= 1)) {
        if (
          answersOtherwise(thought, evidenceOf(subject, situation).play.making, { offer: { ...offer!, utility } }) !==
          null
        ) {
          return `it ${outcome.output ? 'accepts' : 'refuses'} ${offer!.utility} and ${outcome.output ? 'refuses' : 'accepts'} ${utility}`;
        }
      }
      return null;
    }),
};
