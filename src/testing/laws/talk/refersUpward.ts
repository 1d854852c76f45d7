/** A side refers only what its manager may decide, and to refer takes its turn. */
import type { Law } from '../../law.ts';
import { asObject } from '../../../kernel/guards.ts';
import type { LoggedCall } from '../../watch/callLog.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstFault } from '../firstBroken.ts';
import { callsThat } from '../exercised.ts';

const refers = ({ fn, outcome: { output } }: LoggedCall): boolean =>
  (fn === 'answer' ? output : fn === 'seat' ? asObject(output)['answer'] : null) === 'refer';

export const refersUpward: Law = {
  name: 'refersUpward',
  contract: 'talk',
  kind: 'universal',
  says:
    'It refers only where it has a manager, is pressed beyond a break point of its own, and does not wait for an ' +
    'answer there; on that turn it does nothing else, and its bid stays as it is.',
  excuses: appliesTo('talk', 'seat'),
  exercised: callsThat(refers),
  broken: (subject, situation) => firstFault(subject, situation, 'referral', ['answer', 'seat']),
};
