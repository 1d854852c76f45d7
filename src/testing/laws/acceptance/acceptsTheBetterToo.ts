/** An acceptance rule is monotone in the utility of the offer. */
import type { Card } from '../../../domain/card.ts';
import type { PackageSearch } from '../../../bargaining/search/packageSearch.ts';
import type { Law } from '../../law.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import { greatestUtility } from '../../watch/faults.ts';
import type { CallInputs } from '../../watch/inputs.ts';
import { changedView } from '../../watch/inputs.ts';
import { invoke } from '../../watch/invoke.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { callsOf } from '../exercised.ts';

/**
 * The inputs of the comparison. A rule that looks at the past may wait while the other side concedes, and so refuse a
 * better offer than the last one: it is compared as if nothing had been offered before.
 */
function withoutThePast(inputs: CallInputs, { remembers, historyNeeded }: Card, search: PackageSearch): CallInputs {
  if (!remembers && historyNeeded === 0) return inputs;
  const { view } = inputs;
  const history = { stride: view.history.stride, length: 0, entries: [] };
  return { ...inputs, memory: {}, view: { ...changedView(view, search, { history }), compromise: view.compromise } };
}

export const acceptsTheBetterToo: Law = {
  name: 'acceptsTheBetterToo',
  contract: 'acceptance',
  kind: 'universal',
  says:
    'An acceptance rule that accepts an offer also accepts a better one, and one that refuses an offer also ' +
    'refuses a worse one, with all other inputs the same. A rule that looks at the past is compared with an empty one.',
  excuses: appliesTo('accept'),
  exercised: callsOf('accept'),
  broken: (subject, situation) =>
    firstCall(subject, situation, ({ fn, side, inputs, outcome }) => {
      if (fn !== 'accept' || side !== situation.side || typeof outcome.output !== 'boolean') return null;
      const { functions, context } = evidenceOf(subject, situation).play.instantiation;
      const base = withoutThePast(inputs, subject.choice.accept!.entry.card, context.search);
      const decision = (utility: number): unknown =>
        invoke(fn, functions, { ...base, offer: { ...inputs.offer!, utility } }, () => 0.5).output;
      const { utility } = inputs.offer!;
      const accepts = decision(utility);
      if (typeof accepts !== 'boolean') return null;
      const top = greatestUtility(inputs.view);
      const others = accepts
        ? [top, (top + utility) / 2, utility + 0.01, utility + 0.0001]
        : [0, utility / 2, utility - 0.01, utility - 0.0001];
      for (const other of others) {
        if (accepts ? !(other > utility && other <= top) : !(other < utility && other >= 0)) continue;
        if (decision(other) === !accepts)
          return (
            `it ${accepts ? 'accepts' : 'refuses'} ${utility} and ` + `${accepts ? 'refuses' : 'accepts'} ${other}`
          );
      }
      return null;
    }),
};
