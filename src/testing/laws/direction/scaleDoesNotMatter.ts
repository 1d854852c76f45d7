/** The scale of utility has no effect. */
import type { PolicyContext } from '../../../agents/policyContext.ts';
import type { View } from '../../../agents/view.ts';
import type { Law } from '../../law.ts';
import { outcomeDifference, differenceAsBroken } from '../../watch/callDifferences.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import { changedView } from '../../watch/inputs.ts';
import { invoke } from '../../watch/invoke.ts';
import { instantiate } from '../../watch/instantiate.ts';
import { appliesTo } from '../appliesTo.ts';

/** A power of two, so that scaling rounds nothing. */
const SCALE = 0.5;
const half = (table: Float64Array): Float64Array => table.map((x) => x * SCALE);

export const scaleDoesNotMatter: Law = {
  name: 'scaleDoesNotMatter',
  contract: 'direction',
  kind: 'directional',
  says: 'With all its utilities halved, it does the same.',
  excuses: appliesTo('seat'),
  broken: (subject, situation) => {
    const { play } = evidenceOf(subject, situation);
    if (play.makeError !== null) return null;
    const goals = ({ weight, value, worth, opensAt, walkAway }: View['goals']): View['goals'] => ({
      weight,
      value: half(value),
      worth: half(worth),
      opensAt: opensAt * SCALE,
      walkAway: walkAway * SCALE,
    });
    const points = (of: View['breakPoints']): View['breakPoints'] => ({ ...of, limit: half(of.limit) });
    const { context } = play.instantiation;
    const scaled: PolicyContext = { ...context, goals: goals(context.goals), breakPoints: points(context.breakPoints) };
    const { functions } = instantiate(subject, scaled, situation.parameters);
    for (const call of play.calls) {
      if (call.side !== situation.side || call.outcome.threw !== null) continue;
      const { view } = call.inputs;
      const compromise = view.compromise();
      const changed = {
        ...changedView(view, context.search, {
          goals: goals(view.goals),
          breakPoints: points(view.breakPoints),
          outside: view.outside * SCALE,
        }),
        compromise: () => (compromise < 0 ? compromise : compromise * SCALE),
      };
      const found = outcomeDifference(
        { ...call, outcome: { ...call.outcome, memory: null } },
        { ...invoke(call.fn, functions, { ...call.inputs, view: changed }, () => 0.5), memory: null },
      );
      if (found !== null) return differenceAsBroken(found, 'with its utility on half the scale');
    }
    return null;
  },
};
