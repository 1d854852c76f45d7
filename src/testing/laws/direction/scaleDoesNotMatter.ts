/** Utility has no unit. */
import type { PolicyContext } from '../../../agents/policyContext.ts';
import type { View } from '../../../agents/view.ts';
import type { Law } from '../../law.ts';
import { evidenceOf, differs, differenceAsBroken } from '../../watch/evidence.ts';
import { changedView } from '../../watch/inputs.ts';
import { invoke } from '../../watch/invoke.ts';
import { instantiate } from '../../watch/instantiate.ts';
import { only } from '../finding.ts';

/** A power of two: nothing is lost to rounding. */
const SCALE = 0.5;
const half = (table: Float64Array): Float64Array => table.map((x) => x * SCALE);

export const scaleDoesNotMatter: Law = {
  name: 'scaleDoesNotMatter',
  contract: 'direction',
  kind: 'directional',
  says: 'With everything that it has and wants worth half as much to it, it does the same.',
  excuses: only('seat'),
  broken: (subject, situation) => {
    const { play } = evidenceOf(subject, situation);
    if (play.unmade !== null) return null;
    const goals = ({ weight, value, worth, opensAt, walkAway }: View['goals']): View['goals'] => ({
      weight,
      value: half(value),
      worth: half(worth),
      opensAt: opensAt * SCALE,
      walkAway: walkAway * SCALE,
    });
    const points = (of: View['breakPoints']): View['breakPoints'] => ({ ...of, limit: half(of.limit) });
    const { setting } = play.making;
    const scaled: PolicyContext = { ...setting, goals: goals(setting.goals), breakPoints: points(setting.breakPoints) };
    const made = instantiate(subject, scaled, situation.parameters);
    for (const thought of play.thoughts) {
      if (thought.side !== situation.side || thought.outcome.threw !== null) continue;
      const { view } = thought.inputs;
      const compromise = view.compromise();
      const changed = {
        ...changedView(view, setting.search, {
          goals: goals(view.goals),
          breakPoints: points(view.breakPoints),
          outside: view.outside * SCALE,
        }),
        compromise: () => (compromise < 0 ? compromise : compromise * SCALE),
      };
      const found = differs(
        { ...thought, outcome: { ...thought.outcome, memory: null } },
        { ...invoke(thought.unit, made.made, { ...thought.inputs, view: changed }, () => 0.5), memory: null },
      );
      if (found !== null) return differenceAsBroken(found, 'with its utility on half the scale');
    }
    return null;
  },
};
